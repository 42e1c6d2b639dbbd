// What the panel says around the chat, in English: the source of the type every translation has to meet.
import { inLanguage } from '../in-language';

const { count, list, number } = inLanguage('en');

export const panel = {
  /** A sentence of the background in the reader's language. */
  say: (sentence: string) => sentence,
  language: 'en',
  settings: 'Settings',
  chat: 'Chat',
  prompts: 'Prompts',
  untitled: 'Untitled',
  allowAccess: 'Allow access',
  dismiss: 'Dismiss',
  followButton: {
    off: 'Follow the tab I am on',
    on: 'Stop following the tab I am on',
  },
  contextRow: {
    row: 'Goes along with your question',
    reading: 'Reading this page…',
    preview: 'Preview',
    words: (value: number) => count(value, { one: '# word', other: '# words' }),
    cut: 'cut',
    inPart: 'in part',
    selected: 'selected',
    readingTab: 'reading…',
    notRead: 'not read',
    leavePage: 'Leave the page out',
    leaveSelection: 'Leave the selection out',
    leaveTab: (title: string) => `Leave the tab out: ${title}`,
    leftOut: (title: string, why: string) => `“${title}” is left out: ${why}`,
    moved: 'that tab shows another page now. Name it again with @ if you mean it.',
    tooMany: (most: number) => `at most ${number(most)} tabs go along with a message.`,
    quote: (words: string, goesOn: boolean) => (goesOn ? `“${words}…”` : `“${words}”`),
  },
  tabMentions: {
    tabs: 'Open tabs',
    offer: 'Offer my open tabs',
    offerMeans: 'asks your browser for their names',
    neverRead: 'never read: it is on your list',
    restricted: 'no extension may read this page',
    unnamed: 'Without your permission Beside does not see your tabs.',
    refused: 'Without your permission this tab is not read.',
  },
  tabPicker: {
    add: 'Add a tab',
    list: 'Tabs to add',
    none: 'There is no other tab with a web page.',
    unnamed: 'Beside may not see the names of other tabs yet.',
    nameAll: 'Show the names of my tabs',
    refused: 'Without your permission this tab is not read.',
  },
  problems: {
    allow: (host: string) => `Let it read ${host}`,
    reasons: {
      'no-page': 'There is no page in this window.',
      'needs-click': 'Click the Beside icon in the toolbar to let it read this page.',
      'browser-page':
        'This page belongs to the browser, and no extension may read it. Open a web page to ask about it.',
      store: 'The browser lets no extension read its store. Open another page to ask about it.',
      restricted:
        'The browser does not let extensions read this page. Copy the part you mean and paste it here.',
      'pdf-large': 'This PDF is larger than 20 MB. Copy the part you mean and paste it here.',
      'pdf-unreadable':
        'This PDF could not be read; it may be locked. Copy the part you mean and paste it here.',
      'pdf-scan': 'This PDF holds pictures of text and no text. There is nothing to send along.',
      'too-slow': 'This page did not answer in time. Reload it and ask again.',
      unreadable: 'This page could not be read. Reload it and ask again.',
      'never-read': (host: string) =>
        `${host} is on the list of sites that are never read. The list is in the settings, under Privacy.`,
      'needs-site': (host: string) =>
        `To read this file, Beside needs your permission for ${host}.`,
    },
  },
  pageTools: {
    'This page cannot be reached now. Click the Beside icon in the toolbar and try again.':
      'This page cannot be reached now. Click the Beside icon in the toolbar and try again.',
    'There is no page in this window.': 'There is no page in this window.',
    'This page did not answer in time.': 'This page did not answer in time.',
    'This page could not be searched.': 'This page could not be searched.',
  },
  withUploads: {
    notAwaited: 'This file was taken off meanwhile: attach it again.',
    notKept: 'This file could not be kept: the disk may be full.',
  },
  showSource: { gone: 'That passage is no longer on this page.' },
  toolQuestion: {
    region: 'A server asks',
    wants: (label: string, wish: string) => `${label} wants to ${wish}.`,
    wishes: {
      text: 'read the text of this page',
      selection: 'read what you have selected on this page',
      find: (words: string) => `look for “${words}” on this page`,
      highlight: (words: string) => `scroll this page to “${words}” and mark it`,
      tabs: 'see the titles and addresses of your open tabs',
    },
    page: (host: string) => `The page is on ${host}. This holds until the page changes.`,
    once: 'You are asked each time.',
    allow: 'Allow',
    refuse: 'Do not allow',
  },
  receipt: {
    button: 'Receipt',
    unread: 'The receipt could not be read. Try again in a moment.',
    nothing: 'Nothing left your browser for this answer.',
    privacyClass: { local: 'on this machine', team: 'your team', cloud: 'cloud' },
    outcome: { done: '', stopped: ' You stopped it.', fault: ' It did not answer.' },
    bytes: (value: number) => count(value, { one: '# byte', other: '# bytes' }),
    kilobytes: (value: number) => `${number(value)} KB`,
    images: (value: number) => count(value, { one: '# image', other: '# images' }),
    files: (value: number) => count(value, { one: '# file', other: '# files' }),
    asTheyAre: (parts: readonly string[], size: string) =>
      `Sent as they are, nothing in them hidden: ${list(parts)}, ${size}.`,
    went: (out: string, host: string, where: string, back: string) =>
      `${out} went to ${host} (${where}), ${back} came back.`,
    noPage: 'Nothing of the page went along.',
    pageKinds: { page: 'page', selection: 'selection', tab: 'tab', pdf: 'PDF', quote: 'quote' },
    pagePart: (kind: string, words: number) =>
      `${kind}, ${count(words, { one: '# word', other: '# words' })}`,
    ofPage: (parts: readonly string[]) => `Of the page: ${list(parts)}.`,
    /** Why something left that was no message; the sentence of where it went follows. */
    purposes: {
      session: 'To open a session: ',
      'sign-in': 'To sign in: ',
      models: 'To list the models: ',
      check: 'To look at the server: ',
      rename: 'To rename the chat there: ',
      delete: 'To delete the chat there: ',
      feedback: 'Your feedback: ',
      action: 'What you did in a widget: ',
      transcription: 'Your dictation: ',
      'read-thread': 'To read the chat: ',
      picture: 'To show a picture: ',
    },
    nothingHidden: 'Nothing was hidden.',
    hidden: (words: string) => `Hidden: ${words}.`,
  },
  hidden: {
    kinds: {
      EMAIL: 'e-mail address',
      PHONE: 'phone number',
      IBAN: 'bank account',
      CARD: 'card number',
      SSN: 'social security number',
      NATIONAL_ID: 'national id number',
      IP: 'network address',
      KEY: 'key',
      JWT: 'token',
      PRIVATE_KEY: 'private key',
      NAME: 'name',
      RULE: 'match of your own rules',
    },
    counts: {
      EMAIL: (value: number) =>
        count(value, { one: '# e-mail address', other: '# e-mail addresses' }),
      PHONE: (value: number) => count(value, { one: '# phone number', other: '# phone numbers' }),
      IBAN: (value: number) => count(value, { one: '# bank account', other: '# bank accounts' }),
      CARD: (value: number) => count(value, { one: '# card number', other: '# card numbers' }),
      SSN: (value: number) =>
        count(value, { one: '# social security number', other: '# social security numbers' }),
      NATIONAL_ID: (value: number) =>
        count(value, { one: '# national id number', other: '# national id numbers' }),
      IP: (value: number) =>
        count(value, { one: '# network address', other: '# network addresses' }),
      KEY: (value: number) => count(value, { one: '# key', other: '# keys' }),
      JWT: (value: number) => count(value, { one: '# token', other: '# tokens' }),
      PRIVATE_KEY: (value: number) =>
        count(value, { one: '# private key', other: '# private keys' }),
      NAME: (value: number) => count(value, { one: '# name', other: '# names' }),
      RULE: (value: number) =>
        count(value, { one: '# match of your own rules', other: '# matches of your own rules' }),
    },
    other: (value: number, name: string) => `${number(value)} ${name}`,
    list: (parts: readonly string[]) => list(parts),
  },
  pictures: {
    notAllowed: (host: string) => `Your browser did not allow Beside to contact ${host}.`,
    cannot: 'This picture cannot be shown: try again.',
  },
  messagePreview: {
    region: 'What leaves with your question',
    making: 'Making the preview…',
    unread: 'The preview could not be made. Try again in a moment.',
    nothing: (label: string) => `${label} answers inside your browser. Nothing leaves it.`,
    goes: (label: string, host: string, where: string) =>
      `Goes to ${label.includes(host) ? label : `${label} at ${host}`} (${where}).`,
    hidden: (words: string) => ` Hidden: ${words}.`,
    nothingHidden: ' Nothing is hidden.',
    instead: (kind: string) => `Stands in the place of: ${kind}`,
    escaped: 'Written so that it is not taken for a hidden value',
    file: (name: string) => `The file ${name} goes along as it is: nothing in it is hidden.`,
    kinds: {
      system: 'Instructions',
      conversation: 'Conversation so far',
      page: 'Page',
      quote: 'Quote',
      message: 'Message',
      answer: 'Answer',
    },
  },
  shortcutList: {
    heading: 'Shortcuts',
    close: 'Close',
    change: 'The first two can be changed in your browser’s settings for extensions.',
    none: 'not set',
    send: 'Send',
    newLine: 'New line',
    stop: 'Stop the answer',
    last: 'Your last message again, in an empty composer',
    prompts: 'Your prompts',
    list: 'This list',
  },
  microphonePage: {
    title: 'Microphone for Beside',
    heading: 'Microphone',
    again: 'Ask again',
    asking:
      'Your browser asks whether Beside may use the microphone. Nothing is recorded on this page: allow it, and go on dictating in the panel.',
    refused:
      'The microphone may not be used. Click the sign in front of the address above, allow the microphone, and ask again.',
    noMicrophone: 'No microphone was found. Connect one and ask again.',
    granted: 'The microphone may be used now. You can close this page and go on in the panel.',
  },
  temporaryChat: {
    name: 'Temporary chat',
    line: 'Temporary chat: it is not stored, and is gone when you leave it or close the panel.',
  },
  itemFooter: { stopped: 'Stopped', interrupted: 'Interrupted', failed: 'Not finished' },
  firstRun: { line: 'Answers come from this page only.', connect: 'Connect a backend' },
  pickerNotes: { 'not-set-up': 'not set up', 'switched-off': 'switched off in the settings' },
  undo: { before: '', after: ' was deleted', button: 'Undo' },
  withdrawn: (label: string, origins: string) =>
    `Beside may no longer contact ${label} (${origins}).`,
  foreignAction: "That button works only on its server's own web page. Nothing was done.",
  ready: 'Ready',
  start: {
    placeholder: 'Ask anything',
    aboutTitle: (title: string) => `Ask about “${title}”`,
    about: 'Ask about this page',
    summarise: 'Summarise this page',
    explain: 'Explain the selection',
    points: 'List the key points',
    pointsPrompt: 'List the key points of this page',
    missing: 'What is missing here?',
    missingPrompt: 'What is missing on this page?',
  },
};

export type PanelTexts = typeof panel;
