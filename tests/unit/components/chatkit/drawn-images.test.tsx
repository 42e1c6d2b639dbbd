// @vitest-environment happy-dom
// Images of an answer that the text renderer has drawn as their words.
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { maxOffered, useDrawnImages } from '../../../../components/chatkit/drawn-images';
import { ElementContext } from '../../../../components/chatkit/element-context';
import { createElementParts } from '../../../../components/chatkit/element-parts';
import type { DrawnImage } from '../../../../components/chatkit/markdown/inline-dom';
import { normalizeOptions } from '../../../../components/chatkit/options';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

async function mount() {
  const options = normalizeOptions({ api: { url: 'https://chat.test', domainKey: '' } });
  const parts = createElementParts({ options: () => options, dispatch: () => {} });
  let tell: (image: DrawnImage) => void = () => {};
  function Answer() {
    const { pictures, onImageDrawn } = useDrawnImages();
    useEffect(() => {
      tell = onImageDrawn;
    }, [onImageDrawn]);
    return <>{pictures}</>;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <ElementContext value={{ options, ...parts.views }}>
        <Answer />
      </ElementContext>,
    ),
  );
  return {
    root,
    async draw(holder: ParentNode & Node, count = 1): Promise<HTMLElement[]> {
      const elements = Array.from({ length: count }, () => document.createElement('span'));
      await act(async () => {
        for (const element of elements) {
          element.textContent = 'a lamp';
          holder.appendChild(element);
          tell({ element, address: 'https://example.com/a.png', alt: 'a lamp' });
        }
        // The code of the pictures comes with the first one.
        await vi.dynamicImportSettled();
      });
      return elements;
    },
  };
}

const offers = (elements: readonly HTMLElement[]) =>
  elements.filter((element) => element.querySelector('button') !== null).length;

test('what is drawn out of sight and shown later is offered like the rest', async () => {
  const { draw, root } = await mount();
  const held = document.createDocumentFragment();
  const early = await draw(held);
  const later = await draw(document.body);
  document.body.append(held);
  expect(offers([...early, ...later])).toBe(2);
  expect(early[0]?.textContent).toContain('a lamp');
  await act(async () => root.unmount());
});

test('what was drawn anew is let go', async () => {
  const { draw, root } = await mount();
  const [gone] = await draw(document.body);
  gone?.remove();
  const next = await draw(document.body);
  expect(gone?.childElementCount).toBe(0);
  expect(offers(next)).toBe(1);
  await act(async () => root.unmount());
});

test('of an answer without end so many are offered, and of the rest the words stand there', async () => {
  const { draw, root } = await mount();
  const elements = await draw(document.body, maxOffered + 50);
  expect(offers(elements)).toBe(maxOffered);
  expect(elements.at(-1)?.textContent).toBe('a lamp');
  await act(async () => root.unmount());
});
