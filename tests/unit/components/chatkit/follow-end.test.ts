// @vitest-environment happy-dom
// Following the end of a list: who scrolled, the reader or the browser.
import { beforeEach, expect, test, vi } from 'vitest';
import { followEnd } from '../../../../components/chatkit/follow-end';

/** A list without layout: its sizes are what the test says, and the browser holds `scrollTop` within them. */
function createList() {
  const scroller = document.createElement('div');
  const content = scroller.appendChild(document.createElement('div'));
  const sizes = { height: 1000, view: 400, top: 0 };
  Object.defineProperties(scroller, {
    scrollHeight: { get: () => sizes.height },
    clientHeight: { get: () => sizes.view },
    scrollTop: {
      get: () => sizes.top,
      set: (top: number) => {
        sizes.top = Math.max(0, Math.min(top, sizes.height - sizes.view));
      },
    },
  });
  return { scroller, content, sizes, scrolled: () => scroller.dispatchEvent(new Event('scroll')) };
}

const onChange = vi.fn<(isFollowing: boolean) => void>();
beforeEach(() => onChange.mockReset());

test('a reader who scrolls up is left alone until they are back at the end', () => {
  const { scroller, content, sizes, scrolled } = createList();
  const follow = followEnd(scroller, content, onChange);
  follow.jump();
  sizes.top = 300;
  scrolled();
  expect(onChange).toHaveBeenLastCalledWith(false);
  sizes.top = 590;
  scrolled();
  expect(onChange).toHaveBeenLastCalledWith(true);
  follow.stop();
});

test('content that moved by itself does not end the following', () => {
  const { scroller, content, sizes, scrolled } = createList();
  const follow = followEnd(scroller, content, onChange);
  follow.jump();
  Object.assign(sizes, { top: 500, height: 1030 });
  scrolled();
  expect(onChange).not.toHaveBeenCalled();
  expect(sizes.top).toBe(630);
  follow.stop();
});

test('between a press on the content and its release nothing moves and nothing is told', async () => {
  const { scroller, content, sizes, scrolled } = createList();
  const follow = followEnd(scroller, content, onChange);
  follow.jump();
  const press = () => content.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  const release = async (how: string) => {
    window.dispatchEvent(new Event(how));
    await new Promise((resolve) => setTimeout(resolve));
  };

  press();
  const focused = document.body.appendChild(document.createElement('input'));
  focused.dispatchEvent(new Event('blur'));
  sizes.height = 1100;
  content.append('more words');
  await new Promise((resolve) => setTimeout(resolve));
  Object.assign(sizes, { top: 590, height: 1130 });
  scrolled();
  expect(sizes.top).toBe(590);
  await release('pointerup');
  expect(sizes.top).toBe(730);

  press();
  sizes.top = 300;
  scrolled();
  expect(onChange).not.toHaveBeenCalled();
  await release('pointercancel');
  expect(onChange.mock.calls).toEqual([[false]]);
  expect(sizes.top).toBe(300);
  follow.stop();
});
