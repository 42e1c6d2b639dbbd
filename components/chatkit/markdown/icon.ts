/** The few line icons of a code block, built as SVG nodes; used by the code view. */

const svg = 'http://www.w3.org/2000/svg';
const paths = {
  copy: 'M9 9h11v11H9z M5 15H4V4h11v1',
  copied: 'M5 12.5l4.5 4.5L19 7.5',
  back: 'M9 14L4 9l5-5 M4 9h10a6 6 0 0 1 0 12h-3',
  wrap: 'M4 6h16 M4 12h12a3 3 0 0 1 0 6h-4 M14 15.5L11.5 18l2.5 2.5 M4 18h4',
} as const;

/** Drawn once each, and copied from then on. */
const drawn = new Map<string, SVGSVGElement>();

/** Makes the icon, 16 px wide, in the colour of its text, hidden from screen readers. */
export function createIcon(name: keyof typeof paths): SVGSVGElement {
  const icon = drawn.get(name) ?? draw(name);
  drawn.set(name, icon);
  return document.importNode(icon, true);
}

function draw(name: keyof typeof paths): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  const attributes = { viewBox: '0 0 24 24', width: '16', height: '16', fill: 'none' };
  for (const [key, value] of Object.entries(attributes)) icon.setAttribute(key, value);
  icon.setAttribute('stroke', 'currentColor');
  icon.setAttribute('stroke-width', '2');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  icon.append(path);
  return icon;
}
