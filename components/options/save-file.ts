// Hands a file to the user, as a download. Used by the sections that export.

export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by the end of the click; a minute is on the safe side.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function toJsonFile(value: unknown): Blob {
  return new Blob([JSON.stringify(value, null, 2), '\n'], { type: 'application/json' });
}
