// Hands a file that was made here to the user, as a download. Used by panel and settings page.

/** Long enough for the browser to have begun; the address keeps the bytes in memory. Milliseconds. */
const releaseAfterMs = 60_000;

export function giveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), releaseAfterMs);
}
