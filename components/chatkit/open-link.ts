// What a click on a link in an answer does; used by the element and given to the text renderer.

const deeplinkScheme = 'chatkit-link:';
const safeSchemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * Opens a web or mail address in a new tab, without telling it where it was opened from. `chatkit-link://name?key=value` fires
 * the deeplink instead; anything else does nothing.
 */
export function openLink(
  url: string,
  onDeeplink: (name: string, data: Record<string, string>) => void,
): void {
  if (!URL.canParse(url)) return;
  const { protocol } = new URL(url);
  if (protocol === deeplinkScheme) {
    // Not read by `URL`: browsers do not agree on the host of an unknown scheme.
    const [name = '', query = ''] = url
      .slice(deeplinkScheme.length)
      .replace(/^\/\//, '')
      .split('?');
    onDeeplink(decoded(name.replace(/\/$/, '')), Object.fromEntries(new URLSearchParams(query)));
    return;
  }
  if (safeSchemes.has(protocol)) globalThis.open(url, '_blank', 'noopener,noreferrer');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
