// One conversation with the published Python server in which every kind of item appears, and appears again after a reload.
import { until } from '../../e2e/until';
import { findFault, readDrawn } from '../every-item';
import type { PeerStory } from '../peer-story';
import { lastItem, received, team } from './chatkit';

export const everyItem: PeerStory = {
  name: 'every item a ChatKit server has is drawn in one conversation, and drawn the same after a reload',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    const drawn = () => panel.driver.evaluate(readDrawn, null);
    const isDrawn = async (isLive: boolean) =>
      await until(
        'every item',
        async () => findFault(await drawn(), isLive),
        (fault) => fault === undefined,
      );

    await panel.ask('everything');
    await isDrawn(true);
    const { items } = await drawn();

    // What needs the user, or goes wrong, in the same thread.
    await panel.ask('questions');
    await lastItem(panel, 'structured_input');
    await panel.driver.click('radio', 'High');
    await panel.driver.fill('textbox', 'Notes?', 'None at all');
    await panel.driver.click('button', 'Answer');
    await panel.settlesAs('You chose High, None at all');
    await panel.ask('tool');
    await received(peer, 'threads.add_client_tool_output');
    await panel.ask('refuse');
    await panel.faultIs(/The harbour is closed today/u);
    if ((await panel.shown()).offersRetry) throw new Error('What cannot be retried is offered');
    await panel.ask('crash');
    const sentence = await panel.faultIs(/\S/u);
    if (sentence.includes('canary')) throw new Error(`The insides are shown: ${sentence}`);
    await panel.offers('Retry');

    const before = await drawn();
    await panel.driver.reload();
    await panel.ready();
    await isDrawn(false);
    await until(
      'the same items',
      async () => JSON.stringify((await drawn()).items.slice(0, before.items.length)),
      (found) => found === JSON.stringify(before.items),
    );
    if (items.length < 11) throw new Error('Too few items were compared');
  },
};
