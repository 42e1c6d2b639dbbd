// Joins the pure parts to the browser: the one place that knows them all. Called once per life of the background.
import type { ItemNote } from '../../lib/messaging/panel-events';
import type { BackgroundToPanel, PortLike } from '../../lib/messaging/messages';
import { servePanel } from '../../lib/messaging/serve-panel';
import { browser } from '../../lib/platform/browser';
import { every, timers } from '../../lib/platform/clock';
import { createKeepAlive } from '../../lib/platform/keep-alive';
import { createKeyValue } from '../../lib/platform/key-value';
import { readPolicyLayer, watchPolicy, readTeamLayer } from '../../lib/platform/settings-layers';
import { createWebLock } from '../../lib/platform/web-lock';
import { fitParts } from '../../lib/reader/fit-parts';
import { createHideJson } from '../../lib/pipeline/redaction/hide-json';
import { finishPushed } from '../../lib/pipeline/finish-pushed';
import { createFindSpans, type RedactionDeps } from '../../lib/pipeline/redaction/redaction';
import { createPause } from '../../lib/pipeline/redaction/slices';
import { createSteps } from '../../lib/pipeline/registry';
import { createBreakers } from '../../lib/routing/breakers';
import { sweepFiles } from '../../lib/server/attachments';
import { createChatKitServer } from '../../lib/server/chatkit-server';
import { collectGap } from '../../lib/server/collect-gap';
import { createLiveThreads } from '../../lib/server/live-threads';
import { createReceivePushed } from '../../lib/server/receive-pushed';
import { reportStatus } from '../../lib/server/report-status';
import { createSentPages } from '../../lib/server/sent-pages';
import { createRemoval } from '../../lib/server/removal';
import { createTurnRecovery } from '../../lib/server/turn-recovery';
import { createWatchHub } from '../../lib/server/watch-hub';
import { addBackend } from '../../lib/settings/add-backend';
import { allowFallback, canRemember, forgetFallbacks } from '../../lib/settings/consent';
import { findListed } from '../../lib/settings/listed-models';
import { toRoutedBackends } from '../../lib/settings/routed-backends';
import { createSettingsStore } from '../../lib/settings/settings-store';
import { createId } from '../../lib/shared/ids';
import { fail, ok, type Result } from '../../lib/shared/result';
import { createIndexedDbStore } from '../../lib/store/indexed-db-store';
import type { ContextPart } from '../../lib/model/turn';
import { withTemporaryThreads } from '../../lib/store/with-temporary-threads';
import { transports } from '../../lib/transports/registry';
import { citeQuotes } from '../../lib/turn/cite-quotes';
import { createIdentity } from '../../lib/turn/create-identity';
import { createRunTurn } from '../../lib/turn/run-turn';
import { composeAround } from './compose-around';
import { composeChecks } from './compose-checks';
import { composeDictation } from './compose-dictation';
import { composeEgress } from './compose-egress';
import { composeFiles } from './compose-files';
import { composeModels } from './compose-models';
import { composeOpeners } from './compose-openers';
import { composePictures } from './compose-pictures';
import { composePrivacy } from './compose-privacy';
import { composeReader } from './compose-reader';
import { composeReceipts } from './compose-receipts';
import { composeRemote } from './compose-remote';
import { composeSettings } from './compose-settings';
import { composeSync } from './compose-sync';
import { createIdentityStore } from './identity-store';
import { toPanelState } from './to-panel-state';

const now = () => Date.now();
/** A background that lives on for long removes what became due meanwhile. */
const sweepEveryMs = 6 * 3_600_000;

export interface Background {
  /** Serves one panel (or settings page) until its port closes. */
  servePort(port: PortLike<BackgroundToPanel, unknown>): void;
}

/** Everything that lives as long as the background does. What is only here may be lost with it at any moment. */
export function compose(): Background {
  const local = createKeyValue(browser.storage.local);
  const session = createKeyValue(browser.storage.session);
  const store = withTemporaryThreads(createIndexedDbStore());

  const team = readTeamLayer((url) => fetch(url), browser.runtime.getURL('team.json'));
  const settings = createSettingsStore({
    storage: local,
    team: () => team,
    policy: () => readPolicyLayer(browser.storage.managed),
    watchPolicy: (listener) => watchPolicy(browser.storage.onChanged, listener),
    // The background alone writes, but while one is replaced there may be two.
    lock: createWebLock(navigator.locks, 'settings'),
  });
  const hub = createWatchHub(async () => toPanelState(await lists.withLists()));
  settings.watch(() => void hub.refresh().catch(() => {}));

  const around = composeAround({ settings, session, hub, now });
  composeSync(settings, local, now);

  const keepAlive = createKeepAlive(() => browser.runtime.getPlatformInfo(), every);
  let release: (() => void) | undefined;
  const live = createLiveThreads((isBusy) => {
    release?.();
    release = isBusy ? keepAlive.hold() : undefined;
    around.busyChanged(isBusy);
  });

  const recover = createTurnRecovery({ store, now });
  const reportNote = (threadId: string, note: ItemNote) => {
    hub.publish({ type: 'note', threadId, note });
    around.answerEnded();
  };
  const receivePushed = createReceivePushed({
    store,
    live,
    now,
    createId,
    recover,
    reportNote,
    finish: async ({ backend: { id }, threadId, text }) => {
      const backend = (await backends()).find((one) => one.id === id);
      return backend ? await finishPushed(text, threadId, backend, redaction.store) : text;
    },
  });
  const { keepReceipt, receipted } = composeReceipts(store, now);
  const egress = composeEgress({
    session,
    receipted,
    settings: () => settings.load(),
    now,
    // A store that cannot be written loses the message, and says so at the next question.
    pushed: (message) => void receivePushed(message).catch(() => {}),
  });
  // What holds now may no longer allow the sockets that are open.
  settings.watch(() => egress.closeIdle());

  const lists = composeModels({
    session,
    settings: () => settings.load(),
    openIo: (backend) =>
      receipted({ backend, purpose: 'models' }, (count) =>
        egress.bindIo(backend, new AbortController().signal, {}, () => {}, count),
      ),
    now,
    changed: () => void hub.refresh().catch(() => {}),
  });

  const pause = createPause(timers, now);
  const redaction: RedactionDeps = {
    store: {
      list: (threadId) => store.listPlaceholders(threadId),
      add: (placeholders) =>
        store.write(
          placeholders.map((placeholder) => ({ type: 'add-placeholder' as const, placeholder })),
        ),
    },
    pause,
    find: createFindSpans(pause),
    own: async () => (await settings.load()).preferences.privacy,
  };
  const backends = async () => (await settings.load()).backends;
  const routed = async () => toRoutedBackends(await settings.load());
  const fitContext = async (parts: readonly ContextPart[], question: string) =>
    fitParts(parts, question, (await settings.load()).preferences.page.tokenBudget);
  const files = composeFiles(store);
  const answer = createRunTurn({
    backends: routed,
    files,
    transports,
    builtins: { reader: composeReader(() => settings.load()) },
    steps: createSteps(redaction),
    breakers: createBreakers(
      {
        load: () => session.get('breakers'),
        save: (states) => session.set('breakers', states),
      },
      now,
    ),
    bindIo: egress.bindIo,
    keepReceipt,
    gapFor: (turn, backendId) => collectGap(store, turn, backendId),
    fitContext,
    sentPages: createSentPages(store),
    canRemember: async (modelId, backendId) =>
      canRemember(await settings.load(), modelId, backendId),
    identityFor: createIdentity(createIdentityStore(store, local), egress.sessions.subjectOf),
    now,
    pause,
  });
  const runTurn = citeQuotes(answer, pause);
  const removal = createRemoval({
    store,
    live,
    timers,
    now,
    publish: hub.publish,
    retentionDays: async () => (await settings.load()).preferences.data.retentionDays,
  });
  const server = createChatKitServer({
    store,
    removal,
    live,
    timers,
    now,
    createId,
    recover,
    respond: reportStatus(runTurn, (threadId, status) =>
      hub.publish({ type: 'status', threadId, status }),
    ),
    models: async () => {
      const view = await lists.withLists();
      const { models } = await settings.load();
      return { ...view, findModel: (id) => findListed(models, id) };
    },
    listModels: lists.list,
    reportNote,
    watch: hub.watch,
    ...composePrivacy(redaction, backends, routed, fitContext, files),
    transcribe: composeDictation({ egress, backends: routed, keepReceipt, keepAlive, now }),
    remote: composeRemote(egress, () => settings.load(), createHideJson(redaction), receipted),
    fetchPicture: composePictures(egress, () => settings.load(), receipted),
    openers: composeOpeners({ ...egress, backends, keepAlive }),
    settings: composeSettings(settings),
    async allowFallback(modelId, backendId) {
      const change = allowFallback(await settings.load(), modelId, backendId);
      return change.ok ? toNothing(await settings.save(change.value)) : change;
    },
    forgetFallbacks: async (modelId) => toNothing(await settings.save(forgetFallbacks(modelId))),
    async addBackend(address, found) {
      const added = addBackend(address, await settings.load(), found);
      if (!added.ok) return added;
      const { change, ...ids } = added.value;
      const saved = await settings.save(change);
      return saved.ok ? ok(ids) : fail(saved.fault);
    },
    checks: composeChecks({
      egress,
      settings: () => settings.load(),
      listModels: lists.list,
      keepReceipt,
      keepAlive,
      ownOrigin: browser.runtime.getURL('').replace(/\/$/u, ''),
      now,
    }),
  });
  // Begun before anybody asks; whoever asks waits for it, and tries it again if it failed.
  void recover()
    .then(() => Promise.all([removal.sweep(), sweepFiles(store, now())]))
    .catch(() => {});
  every(sweepEveryMs, () => void removal.sweep().catch(() => {}));

  return { servePort: (port) => servePanel(port, server.process) };
}

function toNothing<T, F>(result: Result<T, F>): Result<void, F> {
  return result.ok ? ok(undefined) : result;
}
