// A press while the answer grows and is followed: what is under the pointer stays there until the release, and the click counts.
import type { PanelPage } from '../panel-page';
import { oneTeamBackend, type Session, streamPath } from '../session';
import { until } from '../until';
import type { Story } from './story';

const paragraphs = (from: number) =>
  Array.from({ length: 15 }, (_, place) => `Paragraph ${from + place}.\n\n`).join('');
const tokens = [`${paragraphs(1)}\`\`\`\nthe code\n\`\`\`\n\n`, paragraphs(16), paragraphs(31)];

/** Where the code's button stands, how often it was clicked, and how far below the view the answer ends. Pixels. */
async function look({ driver }: PanelPage) {
  return await driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const button = root?.querySelector<HTMLElement>(
      '[data-part="text"] button[aria-label="Copy code"]',
    );
    const scroller = root?.querySelector('.message-scroller');
    if (!button || !scroller) return undefined;
    if (button.dataset['heard'] === undefined) {
      button.dataset['heard'] = '0';
      button.addEventListener('click', ({ isTrusted }) => {
        button.dataset['heard'] = String(Number(button.dataset['heard']) + Number(isTrusted));
      });
    }
    return {
      top: button.getBoundingClientRect().top,
      clicks: Number(button.dataset['heard']),
      below: scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop,
    };
  }, null);
}

const isAtEnd = (now: Awaited<ReturnType<typeof look>>) => now !== undefined && now.below < 2;

async function run({ control, openPanel }: Session): Promise<void> {
  await control.script(streamPath, { tokens, lockStep: true });
  const { panel } = await openPanel();
  await panel.ask('Show me the code.');
  await panel.answerContains('the code');
  const before = await until('the code at the end', () => look(panel), isAtEnd);
  await panel.driver.hold('button', 'Copy code', async () => {
    await control.release({ path: streamPath });
    await panel.answerContains('Paragraph 30');
    const held = await look(panel);
    if (held?.top !== before?.top || (held?.below ?? 0) < 100)
      throw new Error(`It moved under the pointer: ${JSON.stringify({ before, held })}`);
  });
  const after = await until('the end to be followed again', () => look(panel), isAtEnd);
  if (after?.clicks !== 1) throw new Error(`The click was lost: ${JSON.stringify(after)}`);
  await control.release({ path: streamPath });
  await panel.answerContains('Paragraph 45');
  await until('the end to be followed further', () => look(panel), isAtEnd);
  await panel.stop();
}

export const pressWhileGrowing: Story = {
  name: 'a button that is pressed while the answer grows stays under the pointer until the release',
  setup: { team: oneTeamBackend },
  run,
};
