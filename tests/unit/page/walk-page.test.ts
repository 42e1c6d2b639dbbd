import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { toPageText } from '../../../lib/page/to-page-text';
import { walkPage, walkLimits } from '../../../lib/page/walk-page';

interface Clock {
  now(): number;
  nextTask(): Promise<void>;
  tasks: number;
}

function clock(stepMs: number): Clock {
  let time = 0;
  const self: Clock = {
    tasks: 0,
    now: () => (time += stepMs),
    nextTask: () => {
      self.tasks++;
      return Promise.resolve();
    },
  };
  return self;
}

function page(body: string): Document {
  const window = new Window({ url: 'http://127.0.0.1/article' });
  window.document.write(
    `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`,
  );
  return window.document as unknown as Document;
}

test('visible words are kept with their structure, code and forms are not', async () => {
  const capture = await walkPage(
    page(
      `<h1>Head</h1><p>One <em style="display:inline">two</em></p><script>evil()</script><form><input value="secret"></form>
       <table><tr><td>a</td><td>b</td></tr></table><pre><code class="language-ts">let x = 1;</code></pre>`,
    ),
    clock(0.01),
  );
  expect(capture).toMatchObject({
    title: 'A page',
    url: 'http://127.0.0.1/article',
    language: 'en',
    cut: false,
  });
  expect(capture.html).toContain('<h1>Head</h1>');
  expect(capture.html).toContain('<code class="language-ts">let x = 1;</code>');
  expect(capture.html).toContain('<td>a</td><td>b</td>');
  expect(capture.html).not.toMatch(/evil|secret/u);
  expect(capture.text).toContain('One two');
});

test('text that nobody sees is left out', async () => {
  const hidden = ['display:none', 'visibility:hidden', 'opacity:0', 'font-size:0'].map(
    (style) => `<p style="${style}">injected ${style}</p>`,
  );
  const capture = await walkPage(page(`<p>seen</p>${hidden.join('')}`), clock(0.01));
  expect(capture.text).toBe('seen');
  expect(capture.html).not.toContain('injected');
});

test('open shadow roots are read in the place of their host', async () => {
  const document = page('<p>before</p><div id="host"></div><p>after</p>');
  const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>inside</p>';
  const capture = await walkPage(document, clock(0.01));
  expect(capture.text.split('\n').filter((line) => line !== '')).toEqual([
    'before',
    'inside',
    'after',
  ]);
});

test('markup in the text of the page stays text', async () => {
  const capture = await walkPage(
    page('<p>&lt;img src=x onerror=alert(1)&gt; &amp;lt;</p>'),
    clock(0.01),
  );
  expect(capture.text).toBe('<img src=x onerror=alert(1)> &lt;');
  expect(capture.html).not.toContain('<img');
});

test('a slow walk pauses between slices and ends at its limit, saying so', async () => {
  const time = clock(1);
  const capture = await walkPage(page('<p>word</p>'.repeat(6_000)), time);
  expect(capture.cut).toBe(true);
  expect(time.tasks).toBeGreaterThan(walkLimits.totalMs / (walkLimits.sliceMs + 2) / 2);
  expect(capture.text).toContain('word');
});

test('the readable part becomes Markdown, tables and code included', async () => {
  const prose =
    'The tide is the slow rise and fall of the sea, and it has been measured for centuries in many harbours. '.repeat(
      12,
    );
  const document = page(
    `<nav><a href="/x">Menu</a></nav><article><h2>Tides</h2><p>${prose}</p><p>${prose}</p>
     <table><thead><tr><th>Port</th><th>Range</th></tr></thead><tbody><tr><td>Brest</td><td>7 m</td></tr></tbody></table>
     <pre><code>let range = 7;</code></pre><p>${prose}</p></article>`,
  );
  const capture = await walkPage(document, clock(0.001));
  const parser = new Window();
  const text = toPageText(
    capture,
    (html) => new parser.DOMParser().parseFromString(html, 'text/html') as unknown as Document,
  );
  expect(text.text).toContain('| Brest | 7 m |');
  expect(text.text).toContain('let range = 7;');
  expect(text.text).not.toContain('Menu');
  expect(text.words).toBeGreaterThan(300);
});

test('a page that is only a list becomes that list', async () => {
  const capture = await walkPage(page('<ul><li>one</li><li>two</li></ul>'), clock(0.01));
  const parser = new Window();
  const text = toPageText(
    capture,
    (html) => new parser.DOMParser().parseFromString(html, 'text/html') as unknown as Document,
  );
  expect(text.text).toBe('- one\n- two');
});
