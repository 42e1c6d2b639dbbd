// What the chat element says, in English: the source of the type every translation has to meet.
import { inLanguage } from '../in-language';

const { count, list, number } = inLanguage('en');

export const element = {
  language: 'en',
  chat: 'Chat',
  greeting: 'What can I help with today?',
  placeholder: 'Message the AI',
  untitled: 'Untitled',
  code: 'Code.',
  later: { failed: 'This part could not be loaded. Close the chat and open it again.' },
  header: { yourChats: 'Your chats', history: 'History', newChat: 'New chat' },
  history: {
    region: 'Past chats',
    tryAgain: 'Try again',
    none: 'No chats yet.',
    reading: 'Reading your chats…',
    more: 'Show more',
    saveAsFile: 'Save as file',
    saveAs: 'Save as',
    rename: 'Rename',
    remove: 'Delete',
    title: 'Title',
  },
  historySearch: {
    label: 'Search chats',
    nothing: 'Nothing found.',
    more: 'There is more: add a word.',
    failed: 'The search did not work: type on to try again.',
  },
  composer: {
    message: 'Message',
    closed: 'This chat is closed.',
    locked: 'This chat is locked.',
    removeQuote: 'Remove quote',
    addMention: 'Add a mention',
    stop: 'Stop',
    send: 'Send',
    model: 'Model',
    attach: 'Attach files',
  },
  toolMenu: { tools: 'Tools', takeOff: (label: string) => `Do not use ${label}` },
  composerMenu: {
    entity: 'Mentions',
    command: 'Commands',
    searching: 'Searching…',
    nothing: 'Nothing found.',
    failed: 'The search failed. Type another letter to try again.',
  },
  attachmentChips: {
    list: 'Attachments',
    uploading: (name: string) => `${name} is being uploaded`,
    cancel: (name: string) => `Cancel ${name}`,
    remove: (name: string) => `Remove ${name}`,
    dismiss: 'Dismiss',
    notSent: (names: readonly string[], label: string) =>
      `${list(names)} will not be sent: ${label} takes no such files.`,
  },
  attachmentRules: {
    noFiles: (label: string) => `${label} takes no files: choose another model to attach one.`,
    tooMany: (name: string, most: number) =>
      count(most, {
        one: `${name} was not attached: a message takes at most # file.`,
        other: `${name} was not attached: a message takes at most # files.`,
      }),
    wrongType: (name: string) => `${name} was not attached: files of this type are not taken here.`,
    notForModel: (name: string, label: string) =>
      `${name} was not attached: ${label} takes no files of this type.`,
    empty: (name: string) => `${name} was not attached: it is empty.`,
    tooLarge: (name: string, size: number, limit: number) =>
      `${name} was not attached: it has ${number(size)} MB, and at most ${number(limit)} MB are taken.`,
  },
  item: {
    youSaid: 'You said',
    answer: 'Answer',
    retry: 'Retry',
    copy: 'Copy',
    copied: 'Copied',
    good: 'Good answer',
    bad: 'Bad answer',
    readAloud: 'Read aloud',
    queued: 'Queued',
    notSent: 'Not sent',
    source: (value: number, title: string) => `Source ${value}: ${title}`,
    sources: (value: number) => count(value, { one: '# source', other: '# sources' }),
  },
  thread: {
    conversation: 'Conversation',
    latest: 'Jump to latest',
    opening: 'Opening the chat…',
    waiting: 'Waiting for the answer…',
    details: 'Details',
  },
  threadTail: {
    running: (name: string) => `Running the tool ${name}…`,
    leftOver: (name: string) =>
      `The assistant waits for the tool ${name}, which was not run here. Send a message to go on.`,
  },
  tooManyTools: (most: number) =>
    count(most, {
      one: 'The assistant asked for # tool in a row and was stopped. Send a message to go on.',
      other: 'The assistant asked for # tools in a row and was stopped. Send a message to go on.',
    }),
  fault: {
    'not-configured': 'This chat has no address to talk to. Set one and try again.',
    unreachable: 'The chat server could not be reached. Check the connection and try again.',
    'wrong-content-type':
      'The chat server answered with something that is not a chat. Check its address.',
    unreadable: 'The answer of the chat server could not be read.',
    empty: 'The chat server ended without an answer.',
    'cut-short': 'The answer was cut off before its end.',
    'connection-lost': 'The connection to this conversation was lost.',
    generic: 'Something went wrong while the answer was being written.',
  },
  status: {
    access: 'The chat server does not let you in. Sign in and try again.',
    unknown: 'The chat server does not know this conversation.',
    busy: 'The chat server is still busy with this conversation. Try again in a moment.',
    tooLarge: 'The message is too large for the chat server.',
    tooMany: 'The chat server is getting too many messages. Wait a moment and try again.',
    broken: 'The chat server had a problem and gave no answer.',
    refused: 'The chat server did not accept the request.',
  },
  generatedImage: {
    making: 'An image is being made…',
    progress: 'Progress of the image',
    alternative: 'Made by the assistant',
  },
  picture: {
    unnamed: 'A picture',
    showFrom: (place: string) => `Show it from ${place}`,
    show: 'Ask this address and show it',
    fetching: 'Fetching the picture…',
    cannot: 'This picture cannot be shown.',
  },
  structuredInput: {
    other: 'Another answer',
    answer: 'Answer',
    skip: 'Skip',
    skipped: 'Skipped',
  },
  workflow: {
    image: 'Image',
    thought: (seconds: number) => `Thought for ${number(seconds)} s`,
    thinking: 'Thinking…',
    thoughtAboutIt: 'Thought about it',
    steps: (value: number) => count(value, { one: '# step', other: '# steps' }),
  },
  markdown: {
    copyCode: 'Copy code',
    wrapLines: 'Wrap lines',
    footnotes: 'Footnotes',
    footnote: (value: number) => `Footnote ${number(value)}`,
    back: (value: number) => `Back to reference ${number(value)}`,
    done: 'Done',
    toDo: 'To do',
    table: 'Table',
  },
  dictation: {
    start: 'Dictate',
    finish: 'Finish dictating',
    cancel: 'Cancel dictating',
    dismiss: 'Dismiss',
    asking: 'Waiting for the microphone…',
    recording: 'Listening. Press Escape to cancel.',
    transcribing: 'Turning what you said into text…',
    tooLong: (minutes: number) =>
      `Dictation ends after ${number(minutes)} minutes: what you said until then is in the text.`,
    tooLarge:
      'The recording had reached its largest size: what you said until then is in the text.',
    problems: {
      noMicrophone: 'No microphone was found: connect one and try again.',
      refused:
        'The microphone may not be used here: allow it for Beside in the settings of your browser, then try again.',
      busy: 'The microphone could not be opened: another program may be using it.',
      unsupported: 'This browser cannot record sound here.',
      broke: 'The recording ended early because the microphone was lost: try again.',
      nothingRecorded: 'Nothing was recorded: try again and wait a moment before you finish.',
      nothingHeard: 'No words were heard: speak closer to the microphone and try again.',
      unreadable: 'The text of what you said could not be read: try again.',
    },
  },
  widget: {
    less: 'Show less',
    more: 'Show more',
    moreRows: (value: number) => count(value, { one: 'Show # more', other: 'Show # more' }),
    wrongForm: 'This is not in the form that is asked for.',
    clear: (label: string) => `Clear ${label}`,
    choose: (name: string) => `Choose ${name}`,
    notShown: 'This part could not be shown.',
    nothingFits: 'Nothing fits.',
    table: 'Table',
    tooDeep: 'This part lies too deep to be shown.',
    left: (value: number) =>
      count(value, { one: '# more part is not shown.', other: '# more parts are not shown.' }),
  },
};

export type ElementTexts = typeof element;
