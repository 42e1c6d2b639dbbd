// What has to stand in a chat after `every_item.py` has answered, told once for the panel and for the plain page.
import type { UserMessageContent } from '@openai/chatkit';

export interface DrawnItem {
  type: string;
  /** All its words, whether they are folded or not. */
  words: string;
  /** Width of its picture in pixels; 0 where it has none. */
  picture: number;
}

export interface Drawn {
  items: DrawnItem[];
  notices: { level: string; words: string }[];
}

/** Runs in the page, self-contained: everything the element shows. */
export function readDrawn(): Drawn {
  const root = document.querySelector('openai-chatkit')?.shadowRoot;
  const plain = (element: Element) => element.textContent.replace(/\s+/gu, ' ').trim();
  return {
    items: [...(root?.querySelectorAll<HTMLElement>('[data-item-id]') ?? [])].map((item) => ({
      type: item.dataset['itemType'] ?? '',
      words: plain(item),
      picture: item.querySelector<HTMLImageElement>('img.generated-image')?.naturalWidth ?? 0,
    })),
    notices: [...(root?.querySelectorAll<HTMLElement>('[data-level]') ?? [])].map((notice) => ({
      level: notice.dataset['level'] ?? '',
      words: plain(notice),
    })),
  };
}

/** How far the picture is that is being made, from 0 to 1; -1 where none is. Runs in the page, self-contained. */
export function readProgress(): number {
  const root = document.querySelector('openai-chatkit')?.shadowRoot;
  return root?.querySelector<HTMLProgressElement>('progress.image-progress')?.value ?? -1;
}

const tasks = [
  ['Opened the log', 'Forty pages'],
  ['Looked for tides', 'tide today', 'tide tomorrow', 'The tide tables'],
  ['Compared both', 'The second one is newer.'],
  ['Read the rules', 'The harbour rules'],
  ['Looked at the chart'],
];

/** What is asked, with a tag and a quote. */
export const question = {
  content: [
    { type: 'input_text', text: 'everything about ' },
    {
      type: 'input_tag',
      id: 'berth-7',
      text: 'Berth 7',
      data: { kind: 'berth' },
      interactive: true,
    },
  ],
  reply: 'words of the page',
} satisfies { content: UserMessageContent[]; reply: string };

/** The question and each item of its answer in their order: the type, and the words it must show. */
const wanted: readonly (readonly [type: string, ...words: string[]])[] = [
  ['user_message', 'words of the page', 'everything about Berth 7'],
  ['workflow', 'Asked the harbour', ...tasks.flat()],
  ['workflow', 'Closed the log'],
  ['workflow', 'Thought for 4 s', 'It is about the tide.'],
  ...tasks.map(([title = '', ...rest]) => ['task', `${title}, alone`, ...rest] as const),
  ['generated_image'],
  [
    'assistant_message',
    'High water is at noon, the rules allow it, and berth 7 is free.',
    '3 sources',
    'The tide tables',
    'Harbour office',
    'Heights for every hour',
    'The harbour rules',
    'rules.pdf',
    'Chapter two',
    'Berth 7',
    'Outer pier',
  ],
  ['widget', 'A card to press', 'Go'],
];

const notices = [
  { level: 'info', words: 'For informationThe lamp burns.' },
  { level: 'warning', words: 'The wind turns.' },
  { level: 'danger', words: 'DangerThe pier is closed.' },
];

/**
 * What is missing, or there and should not be; nothing when all is well. `isLive`: the answer has just come, its notices stand, and
 * nothing was said after it.
 */
export function findFault({ items, notices: shown }: Drawn, isLive: boolean): string | undefined {
  const answer = isLive ? items : items.slice(0, wanted.length);
  const types = answer.map(({ type }) => type).join();
  if (types !== wanted.map(([type]) => type).join())
    return `The items are ${items.map(({ type }) => type).join()}`;
  for (const [place, [type, ...words]] of wanted.entries()) {
    const found = answer[place];
    const missing = words.filter((one) => !found?.words.includes(one));
    if (missing.length > 0) return `${type} does not say ${missing.join(', ')}: ${found?.words}`;
    if (type === 'generated_image' && found?.picture !== 1) return 'The picture is not drawn';
  }
  const all = items.map(({ words }) => words).join();
  for (const never of ['nobody may see this', 'This was taken back', 'canary'])
    if (all.includes(never)) return `It says ${never}`;
  const said = JSON.stringify(shown);
  if (isLive && said !== JSON.stringify(notices)) return `The notices are ${said}`;
  return undefined;
}
