// @vitest-environment happy-dom
// A picture that lies elsewhere, as the element offers it.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ElementContext } from '../../../../components/chatkit/element-context';
import { createElementParts } from '../../../../components/chatkit/element-parts';
import { normalizeOptions, type BesideOptions } from '../../../../components/chatkit/options';
import { RemotePicture } from '../../../../components/chatkit/remote-picture';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
});

async function offer(
  address: string,
  { imageDomains, ...more }: Partial<BesideOptions> & { imageDomains?: string[] } = {},
) {
  const options = normalizeOptions({ ...more, api: { url: 'https://chat.test', domainKey: '' } });
  const parts = createElementParts({ options: () => options, dispatch: () => {} });
  parts.state.clear('thr_1', false);
  parts.state.patch({ imageDomains });
  await act(async () =>
    root.render(
      <ElementContext value={{ options, ...parts.views }}>
        <RemotePicture address={address} alt="A lamp" />
      </ElementContext>,
    ),
  );
}

const names = () => [...host.querySelectorAll('button')].map((one) => one.textContent);
const click = async () => await act(async () => host.querySelector('button')?.click());
const shown = () => host.querySelector('img')?.getAttribute('src');

test.each([
  ['a host that the server does not allow', 'https://evil.test/a.png'],
  ['a script', 'javascript:alert(1)'],
  ['a file', 'file:///a.png'],
  ['no address', 'a.png'],
])('of %s only the words are shown', async (_what, address) => {
  await offer(address, { imageDomains: ['example.com'] });
  expect(names()).toEqual([]);
  expect(host.textContent).toBe('A lamp');
});

test('without a host that fetches, the page itself does, in the click', async () => {
  await offer('https://example.com/a.png');
  expect(shown()).toBeUndefined();
  await click();
  expect(shown()).toBe('https://example.com/a.png');
  expect(host.querySelector('img')?.referrerPolicy).toBe('no-referrer');
});

test.each(['https://example.com/a.png?who=me', `https://example.com/${'a'.repeat(60)}.png`])(
  '%s is read whole before it is asked',
  async (address) => {
    const asked: string[] = [];
    await offer(address, {
      fetchImage: (url) => {
        asked.push(url);
        return Promise.resolve({ ok: false, fault: 'No picture.' });
      },
    });
    expect(host.textContent).not.toContain(address);
    await click();
    expect(host.textContent).toContain(address);
    expect(asked).toEqual([]);
    await click();
    expect(asked).toEqual([address]);
  },
);

test('the host is asked in the click, once, and a failure is said beside a button that is there again', async () => {
  const answers = [
    () => Promise.resolve({ ok: false as const, fault: 'The server is away.' }),
    () => Promise.reject(new Error('broken')),
    () => Promise.resolve({ ok: true as const, value: new Blob(['GIF89a']) }),
  ];
  const asked: string[] = [];
  await offer('https://example.com/a.png', {
    say: (sentence) => sentence.toUpperCase(),
    fetchImage: (address) => {
      asked.push(address);
      return answers.shift()?.() ?? Promise.reject(new Error('asked too often'));
    },
  });
  await click();
  expect(host.textContent).toContain('THE SERVER IS AWAY.');
  await click();
  expect(host.textContent).toContain('This picture cannot be shown.');
  await act(async () => {
    host.querySelector('button')?.click();
    // While it is on its way, a second click asks nobody.
    host.querySelector('button')?.click();
  });
  expect(asked).toHaveLength(3);
  expect(shown()).toMatch(/^blob:/);
});
