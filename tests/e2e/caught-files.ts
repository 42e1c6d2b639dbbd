// What a page would save as a file, kept in the page for the story instead. Evaluated in the settings page.

/** From here on no file is saved; what would have been is kept. */
export function catchFiles(): void {
  const kept = globalThis as { caught?: Blob[] };
  kept.caught = [];
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) kept.caught?.push(file);
    return 'about:blank#';
  };
  HTMLAnchorElement.prototype.click = () => {};
}

/** The texts of the files that were kept, in their order. */
export function caughtFiles(): Promise<string[]> {
  const { caught: files = [] } = globalThis as { caught?: Blob[] };
  return Promise.all(files.map((file) => file.text()));
}
