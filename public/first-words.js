// What the page's first text box cannot do by itself: Enter sends, and an input method is not cut short. Until the panel stands and takes the words over (`components/panel/first-words.ts`).
for (const form of document.querySelectorAll('#first-words')) {
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.dataset.sent = '';
  });
  form.addEventListener('compositionstart', () => (form.dataset.composing = ''));
  form.addEventListener('compositionend', () => delete form.dataset.composing);
  const box = form.querySelector('textarea');
  // From `first-look.js`; the page itself holds no placeholder, which would be drawn in English before this one.
  box.placeholder = document.documentElement.dataset.placeholder ?? box.ariaLabel;
  box.ariaLabel = box.placeholder;
  form.dataset.listens = '';
}
