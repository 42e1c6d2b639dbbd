// What the panel is measured against: a page that appends the same stream as plain text, one batch a frame, a paragraph at each blank line, scrolled to its end.

/** Enter in the text box starts the stream, as it does in the panel. The column has a side panel's width. */
export const barePage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bare page</title>
<style>
body { margin: 0; font: 14px/1.5 system-ui, sans-serif }
main { width: 360px; height: 600px; overflow-y: auto; overflow-wrap: anywhere }
p { white-space: pre-wrap; margin: 0 0 0.75em }
</style>
<main></main>
<textarea aria-label="Message"></textarea>
<script>
const main = document.querySelector('main');
let queued = '';
let paragraph;
function flush() {
  const parts = queued.split('\\n\\n');
  queued = '';
  parts.forEach((part, at) => {
    if (!paragraph || at > 0) {
      paragraph = document.createElement('p');
      paragraph.append('');
      main.append(paragraph);
    }
    if (part) paragraph.firstChild.appendData(part);
  });
  main.scrollTop = main.scrollHeight;
}
function push(text) {
  if (!text) return;
  if (!queued) requestAnimationFrame(flush);
  queued += text;
}
async function run() {
  main.textContent = '';
  paragraph = undefined;
  const response = await fetch('/api/chat/stream', { method: 'POST' });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const events = (rest + value).split('\\n\\n');
    rest = events.pop();
    push(events.filter((event) => event !== 'data: [DONE]')
      .map((event) => event.slice(6).replaceAll('\\ndata: ', '\\n')).join(''));
  }
}
document.querySelector('textarea').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  run();
});
</script>
`;
