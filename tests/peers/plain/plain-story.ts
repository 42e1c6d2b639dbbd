// What is done on the plain page, inside it: a conversation in which everything a ChatKit server and its client can do to each other is done once.
import type { OpenAIChatKit } from '@openai/chatkit';
import { equal, ok, until } from '../../element/page/expect';
import { findFault, question, readDrawn, readProgress } from '../every-item';

/** What the page was told by the element. */
export interface Told {
  effects: { name: string; data?: Record<string, unknown> }[];
  tools: { name: string; params: Record<string, unknown> }[];
  /** Ids of the entities that were clicked. */
  clicked: string[];
  errors: string[];
  threadId: string | null;
  /** Answers that have ended. */
  ended: number;
}

interface Chat extends Pick<OpenAIChatKit, 'sendUserMessage' | 'setThreadId'> {
  told: Told;
  /** Lets an answer that waits at the server go on. */
  goOn(): Promise<void>;
}

const all = <E extends HTMLElement = HTMLElement>(selector: string): E[] => [
  ...(document.querySelector('openai-chatkit')?.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
const nameOf = (one: HTMLElement) => one.getAttribute('aria-label') ?? one.innerText.trim();
const buttons = (name: string) =>
  all<HTMLButtonElement>('button').filter(
    (one) => nameOf(one) === name && one.checkVisibility() && !one.disabled,
  );
const lastText = () => all('[data-item-type="assistant_message"] [data-part="text"]').at(-1);
const shown = () => all('.chat')[0]?.innerText ?? '';

async function click(name: string): Promise<void> {
  await until(`the button ${name}`, () => buttons(name).length > 0);
  buttons(name).at(-1)?.click();
}

/** Types into the composer and clicks Send. */
async function say(text: string): Promise<void> {
  await until('the composer', () => all('[role="textbox"][aria-label="Message"]').length === 1);
  all('[role="textbox"][aria-label="Message"]')[0]?.focus();
  document.execCommand('insertText', false, text);
  await click('Send');
}

const answers = (text: string) =>
  until(
    `the answer ${text}`,
    () => lastText()?.innerText.trim() === text && buttons('Stop').length === 0,
  );

async function everyItem({ told, sendUserMessage, setThreadId, goOn }: Chat): Promise<void> {
  const sent = sendUserMessage({ ...question, newThread: true });
  await until('the word on its progress', () => shown().includes('Asking the harbour'));
  await goOn();
  for (const progress of [0.25, 0.75]) {
    await until(`a picture of which ${progress} is made`, () => readProgress() === progress);
    await goOn();
  }
  await sent;
  await until('every item', () => findFault(readDrawn(), true) === undefined);
  const [asked] = all('[data-item-type="user_message"]');
  ok(asked?.querySelector('blockquote')?.innerText === question.reply, 'the quote stands');
  ok(asked?.querySelector('.tag')?.textContent === 'Berth 7', 'the tag stands');
  equal(told.effects, [{ name: 'ring', data: { times: 2 } }], 'effects');
  for (const details of all<HTMLDetailsElement>('details.sources')) details.open = true;
  all('.source-entity')[0]?.click();
  await until('the click on the entity', () => told.clicked.includes('berth-7'));

  const before = JSON.stringify(readDrawn().items);
  const { threadId } = told;
  await setThreadId(null);
  await until('the new chat', () => readDrawn().items.length === 0);
  await setThreadId(threadId);
  await until('the same items', () => JSON.stringify(readDrawn().items) === before);
}

async function filesAndActions({ told }: Chat): Promise<void> {
  await click('Go');
  await until('what the action did', () => shown().includes('Did go'));
  await say('tool');
  await answers('The tool said {"selected": "the lamp"}');
  equal(told.tools, [{ name: 'get_selection', params: { a: 1, n: null } }], 'tool calls');
  await say('questions');
  await until('the question', () => all('input[value="High"]').length === 1);
  all<HTMLInputElement>('input[value="High"]')[0]?.click();
  await click('Answer');
  await answers('You chose High');

  const [input] = all<HTMLInputElement>('input[type="file"]');
  const chosen = new DataTransfer();
  chosen.items.add(new File(['Seven'], 'note.txt', { type: 'text/plain' }));
  if (input) input.files = chosen.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await until('the file', () => shown().includes('note.txt'));
  await say('Look at this');
  await answers('files: note.txt text/plain 5');
}

async function endings({ told }: Chat): Promise<void> {
  await say('slowly');
  await until('the first waves', () => lastText()?.innerText.startsWith('wave wave') === true);
  await click('Stop');
  await until('the end', () => buttons('Stop').length === 0);
  ok(lastText()?.innerText.startsWith('wave wave'), 'what had come stays');
  const alert = () => all('[role="alert"]')[0]?.innerText ?? '';
  await say('refuse');
  await until('the refusal', () => alert().includes('The harbour is closed today'));
  equal(buttons('Retry').length, 0, 'ways to retry what cannot be');
  await say('crash');
  await until('the error', () => alert() !== '' && buttons('Retry').length === 1);
  ok(!shown().includes('canary'), 'the insides of the server are not shown');
  await say('fail');
  await until('the custom error', () => alert().includes('The server is tired'));
  await click('Retry');
  await answers('Awake again');
  ok(told.errors.length >= 3, 'the page was told of the errors');
}

async function history(): Promise<void> {
  await click('History');
  const titles = () =>
    all('[data-thread-id] > button:first-child > :first-child').map((title) => title.innerText);
  await until(
    'both threads',
    () => titles().includes('Named by the server') && titles().length === 2,
  );
  all('[data-thread-id] > button:first-child')
    .find((one) => one.innerText.startsWith('Named by the server'))
    ?.click();
  await answers('Hello world');
}

/** Resolves to nothing, or to what went wrong, in words. */
export async function plainStory(chat: Chat): Promise<string | null> {
  try {
    await say('text please');
    await answers('Hello world');
    await everyItem(chat);
    await filesAndActions(chat);
    await endings(chat);
    await history();
    return null;
  } catch (error) {
    const fault = findFault(readDrawn(), true);
    return `${error instanceof Error ? error.message : String(error)}\n${fault ?? ''}\n${shown()}`;
  }
}
