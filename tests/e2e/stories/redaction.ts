// What the backend really receives holds no planted value, and the panel shows every value all the same; the receipt says what went.
import { type Session, streamPath } from '../session';
import type { Story } from './story';

const values = {
  EMAIL: 'planted@example.com',
  CARD: '4111 1111 1111 1111',
  SSN: '078-05-1120',
  KEY: `ghp_${'Ab3'.repeat(12)}`,
  IBAN: 'DE89 3704 0044 0532 0130 00',
} as const;

/** On loopback, and treated as a cloud: a class of its own decides, not the address. */
function cloudBackend(origin: string) {
  return {
    version: 1,
    backends: [
      { id: 'team', label: 'Team', kind: 'sse', url: origin, class: 'cloud', history: 'prefix' },
    ],
    models: [{ id: 'team', label: 'Team', route: ['team'] }],
  };
}

async function run({ control, openPanel }: Session): Promise<void> {
  await control.script(
    streamPath,
    { tokens: ['I wrote to [EMA', 'IL_', '1] about [CARD_1', ']; see [EMAIL_9].'] },
    { tokens: ['[more](https://evil.test/?c=[CARD_', '1]) and https://evil.test/[SSN_1] now'] },
  );
  const { panel } = await openPanel();
  const question = `Please use ${Object.values(values).join(' and ')} for it.`;
  await panel.ask(question);
  await panel.settlesAs(`I wrote to ${values.EMAIL} about ${values.CARD}; see [EMAIL_9].`);
  await panel.userTextsAre([question]);

  await panel.driver.click('button', 'Receipt');
  await panel.says(/1 e-mail address/u);
  await panel.says(/went to 127\.0\.0\.1/u);

  await panel.ask(`Once more: ${values.EMAIL}`);
  await panel.answerContains('more');
  await panel.settledAnswer();
  const { items } = await panel.shown();
  const last = items.at(-1)?.text ?? '';
  for (const value of Object.values(values))
    if (last.includes(value)) throw new Error(`An address was given the value ${value}`);

  const requests = await control.requests();
  if (requests.length !== 2) throw new Error(`${requests.length} requests instead of 2`);
  for (const request of requests) {
    const received = decodeURIComponent(
      JSON.stringify(request).replace(/%(?![0-9a-f]{2})/giu, '%25'),
    );
    for (const [name, value] of Object.entries(values)) {
      if (received.includes(value)) throw new Error(`${name} reached the backend: ${received}`);
      if (!received.includes(`[${name}_1]`)) throw new Error(`No [${name}_1] in ${received}`);
    }
  }
}

export const redaction: Story = {
  name: 'what reaches the backend holds no personal value, and the panel shows them all; a link in the answer gets none',
  setup: { team: cloudBackend },
  run,
};
