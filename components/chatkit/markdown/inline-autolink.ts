/** Bare addresses: `<https://...>` (CommonMark 6.5), `https://...`, `www...` and mail addresses (GFM 6.9); used by the inline parser. */
import type { InlineScan } from './inline-scan.ts';
import { matchAt } from './link-syntax.ts';

const angledUrl = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\p{Cc} ]*>/uy;
const angledMail =
  /<[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*>/y;
const bareStart = /(?<=^|[\s*_~(])(?:https?:\/\/|www\.)/i;
const bareUrl = /(?:https?:\/\/|www\.)[^\s<]*/iy;
const validHost = /^(?:https?:\/\/(?:[\w-]+\.)*|www\.(?:[\w-]+\.)*)[A-Za-z0-9-]+(?![\w-])/i;
const mailTail = /@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y;
const addressScheme = /(?:mailto|xmpp):$/;
const localPart = /[A-Za-z0-9._+-]+$/;

/** Takes `<address>` at the cursor; false where there is none. */
export function scanAngledAddress(scan: InlineScan): boolean {
  const mail = matchAt(angledMail, scan.text, scan.at);
  const found = mail ?? matchAt(angledUrl, scan.text, scan.at);
  if (found === undefined) return false;
  const address = found.slice(1, -1);
  addLink(scan, mail === undefined ? address : `mailto:${address}`, address);
  scan.at += found.length;
  return true;
}

function addLink(scan: InlineScan, url: string, text: string): void {
  const children = [{ type: 'text' as const, text }];
  scan.nodes.push({ type: 'link', url, title: '', children, isBare: true });
}

/** Where in the plain text between `from` and `end` an address begins, or -1. */
export function findBareAddress(text: string, from: number, end: number): number {
  const plain = text.slice(from, end);
  if (!/:\/\/|www\./i.test(plain)) return -1;
  const before = text.charAt(from - 1);
  const found = bareStart.exec(before + plain);
  return found === null ? -1 : from + found.index - before.length;
}

/** Takes the address at the cursor with what belongs to it; false where it is none. */
export function scanBareAddress(scan: InlineScan): boolean {
  const found = matchAt(bareUrl, scan.text, scan.at);
  if (found === undefined || !validHost.test(found)) return false;
  const address = trimAddress(found);
  addLink(scan, /^www/i.test(address) ? `http://${address}` : address, address);
  scan.at += address.length;
  return true;
}

/** Punctuation, and a bracket opened outside, do not belong to the address before them. */
function trimAddress(found: string): string {
  let address = found;
  for (;;) {
    const shorter = address.replace(/(?:[?!.,:*_~'"]+|&[A-Za-z0-9]+;)$/, '');
    if (shorter !== address) address = shorter;
    else if (address.endsWith(')') && count(address, ')') > count(address, '('))
      address = address.slice(0, -1);
    else return address;
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Takes the mail address whose `@` is at the cursor; false where it is none. */
export function scanMailAddress(scan: InlineScan): boolean {
  const tail = matchAt(mailTail, scan.text, scan.at);
  const local = localPart.exec(scan.text.slice(Math.max(0, scan.at - 100), scan.at))?.[0];
  if (tail === undefined || local === undefined) return false;
  const host = tail.replace(/\.$/, '');
  const scheme = addressScheme.exec(
    scan.text.slice(Math.max(0, scan.at - local.length - 7), scan.at - local.length),
  )?.[0];
  if (/[-_]$/.test(host) || scheme === 'xmpp:') return false;
  const address = (scheme ?? '') + local;
  if (!takeBack(scan, address)) return false;
  addLink(scan, `mailto:${local}${host}`, address + host);
  scan.at += host.length;
  return true;
}

/** Removes `text` from the end of what was read, if it stands there as plain text. */
function takeBack(scan: InlineScan, text: string): boolean {
  let left = text;
  for (let index = scan.nodes.length - 1; left !== ''; index--) {
    const node = scan.nodes[index];
    if (node?.type !== 'text') return false;
    if (node.text.length >= left.length) {
      if (!node.text.endsWith(left)) return false;
      scan.nodes.length = index + 1;
      scan.nodes[index] = { type: 'text', text: node.text.slice(0, -left.length) };
      left = '';
    } else if (left.endsWith(node.text)) left = left.slice(0, left.length - node.text.length);
    else return false;
  }
  scan.delimiters = scan.delimiters.filter((delimiter) => scan.nodes.includes(delimiter.node));
  return true;
}
