// Before the first frame: the scheme, the language and its words of last time (`components/settings/last-look.ts`).
const read = (key) => Object(JSON.parse(localStorage.getItem(key)));
try {
  const { theme } = read('appearance');
  const { language, direction, placeholder } = read('first-words');
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
  if (placeholder) {
    Object.assign(root, { lang: language, dir: direction });
    root.dataset.placeholder = placeholder;
  }
} catch {
  // A storage that is closed to us: as the system looks, in English.
}
