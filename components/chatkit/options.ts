// What the host may set on `<openai-chatkit>`: ChatKit's options, our three additions, and the same with every default filled in.
import type {
  ChatKitOptions,
  CustomApiConfig,
  HostedApiConfig,
  ThemeOption,
  ToolOption,
} from '@openai/chatkit';
import { element, type ElementTexts } from '../../lib/languages/texts/element';
import type { Result } from '../../lib/shared/result';
import type { Attach } from '../../lib/chatkit/attach';
import type { UrlSource } from '../../lib/chatkit/items';
import type { ErrorExtras } from '../../lib/chatkit/events';
import { toAttachmentRules, type AttachmentRules } from './attachment-rules';
import type { Speech } from './speech';
import type { DraftKeeper } from './composer-state';
import type { ChatLibrary } from './chat-library';
import { fetchWithSecret, hostedUrl } from './hosted-api';
import type { MentionOptions } from './mentions';
import { resolveLocale } from './locale';

/** A button beside an error of our own background; see `ErrorExtras` in `lib/chatkit/events.ts`. */
export type ErrorRemedy = NonNullable<ErrorExtras['remedies']>[number];

/** On top of ChatKit's options; a host that gives none of it gets plain ChatKit. */
export type BesideOptions = Omit<ChatKitOptions, 'api' | 'entities'> & {
  /** The hosted form may name an address too: a server that takes the same secrets. */
  api: (CustomApiConfig & { attach?: Attach }) | (HostedApiConfig & { url?: string });
  entities?: MentionOptions;
  /** Called synchronously inside the click on a remedy, so that the host may ask for a permission. */
  remedies?: (remedy: ErrorRemedy) => void;
  /** A click on a web source of an answer; true when the host shows it itself, so that no tab is opened. */
  openSource?: (source: UrlSource) => boolean;
  /** Says a sentence of the server in the reader's language, where the host knows it; any other comes back as it is. */
  say?: (sentence: string) => string;
  /** Bytes of an attached image, shown unasked: nothing when the host does not have them. */
  resolveImage?: (url: string) => Promise<Blob | undefined>;
  /**
   * Fetches an image that the user asked to see; the fault is a sentence. Called synchronously inside the click, so that the host may
   * ask for a permission. Without it the page fetches the image itself, in the same click.
   */
  fetchImage?: (url: string) => Promise<Result<Blob, string>>;
  /** What each model can be sent, by its id: MIME types and patterns. A model that is not named takes everything. */
  acceptedFiles?: Readonly<Record<string, readonly string[]>>;
  /** Where a microphone is offered, and how it is asked for; without it, wherever ChatKit's own option says. */
  dictation?: DictationHost;
  /** Search and files in the list of chats. */
  library?: ChatLibrary;
  /** Keeps what is typed and not sent. */
  drafts?: DraftKeeper;
  /** Reads answers aloud. */
  speech?: Speech;
};

export interface DictationHost {
  /** Ids of the models whose servers turn speech into text. */
  models: readonly string[];
  /** Asks for the microphone where the browser shows no question beside this page; resolves with how to end the asking, or nothing where it was refused. */
  askForMicrophone?: () => Promise<(() => void) | undefined>;
}

/** Options with defaults. Missing handlers stay missing: the interface asks whether they are there. */
export interface NormalOptions {
  api: {
    url: string;
    fetch: typeof fetch;
    attach?: Attach;
    uploadStrategy?: NonNullable<CustomApiConfig['uploadStrategy']>;
  };
  locale: string;
  /** What the element says, in the language of `locale`. */
  texts: ElementTexts;
  theme: ThemeOption;
  frameTitle: string;
  initialThread: string | null;
  header: {
    enabled: boolean;
    hasTitle: boolean;
    title?: string;
    leftAction?: HeaderAction;
    rightAction?: HeaderAction;
  };
  history: { enabled: boolean; showDelete: boolean; showRename: boolean };
  startScreen: { greeting: string; prompts: readonly StartPrompt[] };
  threadItemActions: { feedback: boolean; retry: boolean };
  composer: {
    placeholder: string;
    models: readonly ModelChoice[];
    tools: readonly ToolOption[];
    /** Absent where no files are taken. */
    attachments?: AttachmentRules;
    hasDictation: boolean;
  };
  disclaimer?: { text: string; highContrast: boolean };
  entities?: MentionOptions;
  commands?: NonNullable<ChatKitOptions['commands']>;
  thread: { autoScroll: boolean };
  openSource?: (source: UrlSource) => boolean;
  say: (sentence: string) => string;
  onClientTool?: NonNullable<ChatKitOptions['onClientTool']>;
  widgets?: NonNullable<ChatKitOptions['widgets']>;
  remedies?: (remedy: ErrorRemedy) => void;
  resolveImage?: (url: string) => Promise<Blob | undefined>;
  fetchImage?: (url: string) => Promise<Result<Blob, string>>;
  acceptedFiles?: Readonly<Record<string, readonly string[]>>;
  library?: ChatLibrary;
  drafts?: DraftKeeper;
  speech?: Speech;
  dictation?: DictationHost;
}

type HeaderAction = { icon: string; onClick: () => void };
type StartPrompt = NonNullable<NonNullable<ChatKitOptions['startScreen']>['prompts']>[number];
type ModelChoice = NonNullable<NonNullable<ChatKitOptions['composer']>['models']>[number];

const asItIs = (sentence: string): string => sentence;

/** Fills in ChatKit's defaults and drops what this element does not know. Never throws. */
export function normalizeOptions(
  options: BesideOptions,
  texts: ElementTexts = element,
): NormalOptions {
  const { header, history, startScreen, threadItemActions, composer, disclaimer, theme } = options;
  const attachments = toAttachmentRules(composer?.attachments);
  return {
    api: normalizeApi(options.api),
    locale: resolveLocale(options.locale),
    texts,
    theme: typeof theme === 'string' ? { colorScheme: theme } : (theme ?? {}),
    frameTitle: options.frameTitle ?? texts.chat,
    initialThread: options.initialThread ?? null,
    header: {
      enabled: header?.enabled ?? true,
      hasTitle: header?.title?.enabled ?? true,
      ...(header?.title?.text === undefined ? {} : { title: header.title.text }),
      ...(header?.leftAction ? { leftAction: header.leftAction } : {}),
      ...(header?.rightAction ? { rightAction: header.rightAction } : {}),
    },
    history: {
      enabled: history?.enabled ?? true,
      showDelete: history?.showDelete ?? true,
      showRename: history?.showRename ?? true,
    },
    startScreen: {
      greeting: startScreen?.greeting ?? texts.greeting,
      prompts: startScreen?.prompts ?? [],
    },
    threadItemActions: {
      feedback: threadItemActions?.feedback ?? false,
      retry: threadItemActions?.retry ?? false,
    },
    composer: {
      placeholder: composer?.placeholder ?? texts.placeholder,
      models: composer?.models ?? [],
      tools: composer?.tools ?? [],
      ...(attachments ? { attachments } : {}),
      hasDictation: composer?.dictation?.enabled ?? false,
    },
    ...(disclaimer
      ? { disclaimer: { text: disclaimer.text, highContrast: disclaimer.highContrast ?? false } }
      : {}),
    ...(options.entities ? { entities: options.entities } : {}),
    ...(options.commands ? { commands: options.commands } : {}),
    thread: { autoScroll: options.thread?.autoScroll ?? false },
    ...(options.openSource ? { openSource: options.openSource } : {}),
    say: options.say ?? asItIs,
    ...(options.widgets ? { widgets: options.widgets } : {}),
    ...(options.onClientTool ? { onClientTool: options.onClientTool } : {}),
    ...(options.remedies ? { remedies: options.remedies } : {}),
    ...(options.resolveImage ? { resolveImage: options.resolveImage } : {}),
    ...(options.fetchImage ? { fetchImage: options.fetchImage } : {}),
    ...(options.acceptedFiles ? { acceptedFiles: options.acceptedFiles } : {}),
    ...(options.dictation ? { dictation: options.dictation } : {}),
    ...(options.speech ? { speech: options.speech } : {}),
    ...(options.drafts ? { drafts: options.drafts } : {}),
    ...(options.library ? { library: options.library } : {}),
  };
}

/** Called on the global object, or Chromium refuses it as an illegal invocation. */
const ownFetch: typeof fetch = (input, init) => globalThis.fetch(input, init);

function normalizeApi(api: BesideOptions['api'] | undefined): NormalOptions['api'] {
  if (api && 'getClientSecret' in api)
    return { url: api.url ?? hostedUrl, fetch: fetchWithSecret(api.getClientSecret, ownFetch) };
  if (!api || !('url' in api)) return { url: '', fetch: ownFetch };
  return {
    url: api.url,
    fetch: api.fetch ?? ownFetch,
    ...(api.attach ? { attach: api.attach } : {}),
    ...(api.uploadStrategy ? { uploadStrategy: api.uploadStrategy } : {}),
  };
}
