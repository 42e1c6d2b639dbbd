// All of our own operations: the areas, put together. Called by `chatkit-server.ts`.
import type { Answers, BesideType } from './answers';
import { historyAnswers, type HistoryDeps } from './history-answers';
import { backendAnswers, type BackendDeps } from './backend-answers';
import { modelAnswers, type ModelDeps } from './model-answers';
import { openerAnswers, type Openers } from './opener-answers';
import { pictureAnswers } from './picture-answers';
import { privacyAnswers, type PrivacyDeps } from './privacy-answers';
import type { PictureDeps } from '../read-picture';
import { receiptAnswers, type ReceiptDeps } from './receipt-answers';
import { settingsAnswers, type SettingsDesk } from './settings-answers';
import { threadAnswers, type ThreadDeps } from './thread-answers';

export interface BesideDeps
  extends BackendDeps, HistoryDeps, ModelDeps, PictureDeps, PrivacyDeps, ReceiptDeps, ThreadDeps {
  /** Keys and sign-ins. */
  openers: Openers;
  settings: SettingsDesk;
}

/** A type of operation without a handler is a type error here. */
export function createBesideAnswers(deps: BesideDeps): Answers<BesideType> {
  return {
    ...threadAnswers(deps),
    ...historyAnswers(deps),
    ...modelAnswers(deps),
    ...backendAnswers(deps),
    ...openerAnswers(deps.openers),
    ...privacyAnswers(deps),
    ...receiptAnswers(deps),
    ...settingsAnswers(deps.settings),
    ...pictureAnswers(deps),
  };
}
