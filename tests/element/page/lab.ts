// What a case works with, inside the page: the element, a user's hands, the server's next answers, and what came to it.
import type { CustomApiConfig, OpenAIChatKit, UserMessageContent } from '@openai/chatkit';
import type { BesideOptions } from '../../../components/chatkit/options';
import type { Reply, SeenRequest } from '../chat-server';
import { equal, until } from './expect';

export type Options = Partial<Omit<BesideOptions, 'api'>> & { api?: Partial<CustomApiConfig> };
type StreamOptions = Omit<Reply, 'type' | 'chunks'>;
export interface SeenOperation {
  type: string;
  params: Record<string, unknown>;
}

export type Lab = ReturnType<typeof createLab>;

export function createLab() {
  const name = crypto.randomUUID();
  const query = `?lab=${name}`;
  const element = document.createElement('openai-chatkit') as OpenAIChatKit;
  const events: [string, unknown][] = [];
  const violations: string[] = [];
  const onViolation = (event: SecurityPolicyViolationEvent) =>
    void violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  document.addEventListener('securitypolicyviolation', onViolation);
  for (const type of eventNames)
    element.addEventListener(type, (event: CustomEvent) =>
      events.push([type.slice('chatkit.'.length), event.detail ?? null]),
    );

  const control = async (path: string, body: unknown) =>
    await (
      await fetch(`/lab/${path}${query}`, { method: 'POST', body: JSON.stringify(body) })
    ).json();
  const root = () => element.shadowRoot ?? element;
  const all = <E extends HTMLElement = HTMLElement>(selector: string) => [
    ...root().querySelectorAll<E>(selector),
  ];
  const nameOf = (control: HTMLElement) =>
    control.getAttribute('aria-label') ?? control.innerText.trim();
  const buttons = (label: string) =>
    all('button, [role="option"], summary').filter(
      (button) => nameOf(button) === label && button.checkVisibility(),
    );
  const box = () => {
    const [field] = all('[role="textbox"][aria-label="Message"]');
    if (!field) throw new Error('There is no text box.');
    return field;
  };

  const toOptions = (options: Options): BesideOptions => ({
    ...options,
    api: { url: `/chatkit${query}`, domainKey: '', ...options.api },
  });
  const requests = async () => (await control('requests', {})) as SeenRequest[];

  return {
    element,
    events,
    all,
    box,
    requests,
    url: `/chatkit${query}`,
    path: (path: string) => `${path}${query}`,
    /** The element in the page, ready. */
    async open(options: Options = {}) {
      element.setOptions(toOptions(options));
      document.body.append(element);
      await until('the composer', () => root().querySelector('[role="textbox"], .closed') !== null);
    },
    /** The hosted form of the API, answered by this laboratory. */
    async openHosted(getClientSecret: (current: string | null) => Promise<string>) {
      const hosted: BesideOptions = { api: { getClientSecret, url: `/chatkit${query}` } };
      element.setOptions(hosted);
      document.body.append(element);
      await until('the composer', () => root().querySelector('[role="textbox"]') !== null);
    },
    setOptions: (options: Options = {}) => element.setOptions(toOptions(options)),
    /** How the next operation of a type is answered. */
    script: (...replies: Reply[]) => control('script', replies),
    json: (type: string, value: unknown) =>
      control('script', [{ type, chunks: [toBase64(JSON.stringify(value))] }]),
    stream: (type: string, given: readonly object[], options: StreamOptions = {}) =>
      control('script', [
        { type, chunks: given.map((event) => toBase64(frame(event))), ...options },
      ]),
    bytes: (type: string, chunks: Uint8Array[], options: StreamOptions = {}) =>
      control('script', [{ type, chunks: chunks.map(bytesToBase64), ...options }]),
    release: () => control('release', {}),
    /** The operations that came, of one type or all. */
    async sent(type?: string): Promise<SeenOperation[]> {
      const seen = (await requests()).filter(({ path }) => path === '/chatkit');
      return seen
        .map(({ body }) => JSON.parse(body) as SeenOperation)
        .filter((operation) => type === undefined || operation.type === type);
    },
    async type(text: string) {
      const field = box();
      field.focus();
      for (const part of text.split(/(?=[@/])/)) document.execCommand('insertText', false, part);
      await until(`the text ${text}`, () => field.innerText.includes(text.trim()));
    },
    press(key: string, target: HTMLElement = box()) {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    },
    has: (label: string) => buttons(label).length > 0,
    async click(label: string) {
      await until(`the button ${label}`, () => {
        const [found] = buttons(label);
        return found !== undefined && !(found instanceof HTMLButtonElement && found.disabled);
      });
      buttons(label).at(-1)?.click();
    },
    async say(text: string) {
      await this.type(text);
      await this.click('Send');
    },
    /** Says it, and waits until the turn is over. */
    async ask(text: string) {
      const before = events.filter(([type]) => type === 'response.end').length;
      await this.say(text);
      await until(
        'the end of the answer',
        () => events.filter(([type]) => type === 'response.end').length > before,
      );
    },
    items: () =>
      all('[data-item-id]').map((item) => ({
        type: item.dataset['itemType'],
        id: item.dataset['itemId'],
        text: wordsOf(item),
      })),
    texts: (type: string) => all(`[data-item-type="${type}"]`).map(wordsOf),
    shown: () => root().querySelector<HTMLElement>('.chat')?.innerText ?? '',
    alert: () =>
      all('[role="alert"]')
        .map((alert) => alert.innerText.trim())
        .join('\n'),
    detailOf: (type: string) =>
      events.filter(([given]) => given === type).map(([, detail]) => detail),
    names: () => events.map(([type]) => type),
    async setContent(content: UserMessageContent[]) {
      await element.setComposerValue({ content });
    },
    /** Nothing was asked of anybody else, and nothing tried to. */
    async nothingEscaped() {
      const elsewhere = performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter(
          (address) => !address.startsWith(location.origin) && !/^(data|blob):/.test(address),
        );
      equal(elsewhere, [], 'addresses elsewhere');
      equal(violations, [], 'breaches of the page policy');
    },
    async describe() {
      return JSON.stringify({ shown: this.shown(), events, sent: await this.sent() }).slice(
        0,
        4000,
      );
    },
    close() {
      document.removeEventListener('securitypolicyviolation', onViolation);
      element.remove();
    },
  };
}

/** The words of an item's parts. */
const wordsOf = (item: HTMLElement): string =>
  [...item.querySelectorAll<HTMLElement>('[data-part="text"]')]
    .map((part) => part.textContent.trim())
    .join('|');

/** A value deep inside JSON, by its path. */
export function dig(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split('.'))
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  return found;
}

const eventNames = [
  'chatkit.ready',
  'chatkit.error',
  'chatkit.effect',
  'chatkit.deeplink',
  'chatkit.response.start',
  'chatkit.response.end',
  'chatkit.history.open',
  'chatkit.history.close',
  'chatkit.thread.change',
  'chatkit.thread.load.start',
  'chatkit.thread.load.end',
  'chatkit.tool.change',
  'chatkit.log',
] as const;

export const frame = (event: object): string => `data: ${JSON.stringify(event)}\n\n`;
export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const toBase64 = (text: string): string => bytesToBase64(toBytes(text));

function bytesToBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
