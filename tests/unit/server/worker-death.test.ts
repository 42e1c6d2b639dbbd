// The worker dies anywhere; the next one must find the truth: every stored character once, every message, no turn that hangs.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assistantTexts, idle, steps, storedTexts } from '../../support/death-steps';
import { createHandBackend } from '../../support/hand-backend';
import { createMemoryStore } from '../../support/memory-store';
import { createMortalStore } from '../../support/mortal-store';
import { createServerRig, userInput } from '../../support/server-rig';

test('a worker that dies anywhere leaves nothing lost, doubled or hanging', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.oneof(fc.integer({ min: 1, max: 15 }), fc.constant(Infinity)),
      fc.boolean(),
      async (script, lastWrite, isLastDone) => {
        const disk = createMemoryStore();
        const mortal = createMortalStore(disk, lastWrite, isLastDone);
        const backend = createHandBackend();
        const rig = createServerRig({ respond: backend.respond, store: mortal.store });
        const asked: string[] = [];
        let saying = backend.next();
        let threadId = '';
        const ask = async (text: string) => {
          const answer = rig.open(
            threadId === ''
              ? { type: 'threads.create', params: { input: userInput(text) } }
              : {
                  type: 'threads.add_user_message',
                  params: { thread_id: threadId, input: userInput(text) },
                },
          );
          const result = await Promise.race([answer, idle()]);
          if (result?.type !== 'stream') return;
          asked.push(text);
          const stream = result.events[Symbol.asyncIterator]();
          const first = await stream.next();
          if (first.value?.type === 'thread.created') threadId = first.value.thread.id;
          // The reader of this stream stays where it is: the turn must not care.
        };
        await ask('question 0');
        for (const step of script) {
          if (mortal.isDead()) break;
          if (step.do === 'ask') await ask(`question ${asked.length}`);
          else if (step.do === 'pass') rig.timers.pass(step.ms);
          else if (step.do === 'settle') await idle();
          else {
            const turn = await Promise.race([saying, idle()]);
            if (!turn) continue;
            turn.say(...step.events);
            if (step.events.some(({ type }) => type.startsWith('reply-'))) saying = backend.next();
          }
          await idle();
        }
        mortal.kill();
        const [thread] = (await disk.listThreads({ limit: 1, order: 'asc' }))?.data ?? [];
        if (!thread) return;
        threadId = thread.id;
        const before = await storedTexts(disk, threadId);

        const next = createHandBackend();
        const heir = createServerRig({
          respond: next.respond,
          store: disk,
          firstId: 10_000,
          firstTime: 1_000_000,
        });
        const frames = await heir.attach(threadId);
        const { value: snapshot } = await frames.next();
        expect(snapshot).toMatchObject({
          type: 'snapshot',
          streaming: false,
          growing: [],
          queued: [],
        });
        expect(await assistantTexts(disk, threadId)).toEqual(before.filter((text) => text !== ''));
        expect(await disk.listOpenTurns()).toEqual([]);
        for (const { id } of await disk.listTurns(threadId, 99))
          expect(await disk.listChunks(id)).toEqual([]);
        const page = await disk.listItems(threadId, { limit: 999, order: 'asc' });
        const questions = (page?.data ?? []).filter(({ body }) => body.type === 'user_message');
        for (const text of asked) expect(JSON.stringify(questions)).toContain(`"text":"${text}"`);
        expect(questions.every(({ ours }) => ours.state !== 'queued')).toBe(true);

        const [last] = await disk.listTurns(threadId, 1);
        const trailing = last?.state === 'interrupted' ? { type: 'error', allow_retry: true } : {};
        expect(snapshot.type === 'snapshot' ? (snapshot.trailing ?? {}) : {}).toMatchObject(
          trailing,
        );
        const lastQuestion = questions.at(-1);
        const retried = heir.post({
          type: 'threads.retry_after_item',
          params: { thread_id: threadId, item_id: lastQuestion?.id ?? '' },
        });
        const turn = await next.next();
        turn.write('answered');
        turn.finish();
        expect((await retried).events?.at(-1)).toMatchObject({ type: 'thread.item.done' });
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
