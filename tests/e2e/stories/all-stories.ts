// Every story of the panel, in the order in which the specs tell them.
import { attachments } from './attachments';
import { accessOffered, allowAccess, grantedHost } from './access';
import { allChats } from './all-chats';
import { backToPage } from './back-to-page';
import { markOnTheIcon, menuAndShortcuts } from './around-the-panel';
import { backendsByHand } from './backends-by-hand';
import { badInput, invalidUtf8 } from './bad-input';
import { connectionTest } from './connection-test';
import { consent } from './consent';
import { dictation } from './dictation';
import { everyTransport } from './every-transport';
import { history } from './history';
import { hostilePageStory } from './hostile-page';
import { hybridByHand } from './hybrid-by-hand';
import { hybridBreaker, hybridDuring, hybridFallsBack, hybridRefused, hybridSlow } from './hybrid';
import { lockStep } from './lock-step';
import { markdown } from './markdown';
import { modelGone, modelPicker } from './models';
import { noCallingOut } from './no-calling-out';
import { mentionedTabsStory } from './mentioned-tabs';
import { oneWayOut } from './one-way-out';
import { pagesBeside } from './pages';
import { pdfBeside } from './pdf-beside';
import { pictures } from './pictures';
import { pressWhileGrowing } from './press-while-growing';
import { readerAtFirst, readerWhenDown } from './reader';
import { redaction } from './redaction';
import { temporaryChat } from './temporary-chat';
import { badTeamFile, settingsPage } from './settings-page';
import { settingsByKeyboard } from './settings-by-keyboard';
import { settingsWrites } from './settings-writes';
import { stopAndRetry, stopFromAnotherWindow } from './stop-and-retry';
import { ownData } from './own-data';
import { sealedKey } from './sealed-key';
import { secrets, typedKey } from './secrets';
import { firstHour } from '../first-hour';
import { speaksLanguages } from './languages';
import { states } from './states';
import { panelByKeyboard } from './panel-by-keyboard';
import type { Story } from './story';
import { socketKills, socketPush } from './websocket';
import { killsWhileCreating, workerKills } from './worker-kills';

export const allStories: readonly Story[] = [
  lockStep,
  pressWhileGrowing,
  stopAndRetry,
  stopFromAnotherWindow,
  history,
  allChats,
  temporaryChat,
  menuAndShortcuts,
  markOnTheIcon,
  readerAtFirst,
  readerWhenDown,
  badInput,
  invalidUtf8,
  grantedHost,
  accessOffered,
  allowAccess,
  noCallingOut,
  markdown,
  pictures,
  redaction,
  everyTransport,
  hostilePageStory,
  backToPage,
  oneWayOut,
  pagesBeside,
  mentionedTabsStory,
  pdfBeside,
  secrets,
  typedKey,
  sealedKey,
  ownData,
  socketKills,
  socketPush,
  workerKills,
  killsWhileCreating,
  backendsByHand,
  hybridByHand,
  connectionTest,
  hybridFallsBack,
  hybridDuring,
  hybridSlow,
  hybridRefused,
  hybridBreaker,
  consent,
  modelPicker,
  modelGone,
  attachments,
  dictation,
  settingsWrites,
  settingsPage,
  settingsByKeyboard,
  badTeamFile,
  speaksLanguages,
  panelByKeyboard,
  states,
  firstHour,
];

/** The stories that can be told in a browser. */
export function storiesFor(browser: 'chromium' | 'firefox'): Story[] {
  return allStories.filter((story) => story.only === undefined || story.only === browser);
}
