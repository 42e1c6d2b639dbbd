// Every option, method and event of ChatKit's public types has its place in the element: the compiler names what is missing here, the test what is not there.
import { readFileSync } from 'node:fs';
import type {
  AccentColor,
  ChatKitEvents,
  ChatKitOptions,
  Command,
  CommandSelection,
  CustomApiConfig,
  Entity,
  FileUploadStrategy,
  FontObject,
  GrayscaleOptions,
  HostedApiConfig,
  ModelOption,
  OpenAIChatKit,
  StartScreenPrompt,
  SurfaceColors,
  ThemeOption,
  ToolOption,
  TypographyOption,
} from '@openai/chatkit';
import { describe, expect, test } from 'vitest';

/** A file of the element, and text that stands in it only because the property is handled there. */
type Place = readonly [file: string, text: string];
type Table<Given> = { readonly [Name in keyof Required<Given>]: Place };
/** The fields of every member of a union. */
type Fields<Union> = Union extends unknown ? keyof Union : never;
type Inner<Key extends keyof ChatKitOptions> = NonNullable<ChatKitOptions[Key]>;
type Composer = Inner<'composer'>;

const options = {
  api: ['options.ts', 'normalizeApi(options.api)'],
  locale: ['options.ts', 'resolveLocale(options.locale)'],
  theme: ['chat-app.tsx', 'toThemeStyle(options.theme)'],
  frameTitle: ['chat-app.tsx', 'aria-label={options.frameTitle}'],
  initialThread: ['chatkit-element.tsx', '?.initialThread'],
  onClientTool: ['thread-tools.ts', 'onClientTool'],
  header: ['header.tsx', 'header'],
  history: ['header.tsx', 'history.enabled'],
  startScreen: ['start-screen.tsx', 'startScreen'],
  threadItemActions: ['item-actions.tsx', 'threadItemActions'],
  composer: ['options.ts', 'composer?.'],
  disclaimer: ['chat-app.tsx', 'disclaimer={options.disclaimer}'],
  entities: ['composer.tsx', 'entities'],
  commands: ['composer/menu-entries.ts', 'commands?.enabled'],
  widgets: ['widgets/widget-view.tsx', 'options.widgets?.onAction'],
  thread: ['conversation.tsx', 'options.thread'],
} satisfies Table<ChatKitOptions>;

const parts = {
  customApi: {
    url: ['chatkit-client.ts', 'api.fetch(api.url'],
    fetch: ['options.ts', 'api.fetch ?? ownFetch'],
    // Nothing is verified anywhere: the README says so.
    domainKey: ['README.md', '`domainKey` is taken and ignored'],
    uploadStrategy: ['uploads.ts', 'uploadStrategy'],
  } satisfies Table<CustomApiConfig>,
  uploadStrategy: {
    type: ['uploads.ts', "uploadStrategy?.type === 'direct'"],
    uploadUrl: ['uploads.ts', 'uploadUrl'],
  } satisfies Record<Fields<FileUploadStrategy>, Place>,
  hostedApi: {
    getClientSecret: ['options.ts', 'fetchWithSecret(api.getClientSecret'],
  } satisfies Table<HostedApiConfig>,
  theme: {
    colorScheme: ['theme.ts', 'colorScheme'],
    typography: ['theme.ts', 'typography'],
    radius: ['theme.ts', 'radiusFactors[radius]'],
    density: ['theme.ts', 'densityFactors[density]'],
    color: ['theme.ts', 'color?.'],
  } satisfies Table<ThemeOption>,
  typography: {
    baseSize: ['theme.ts', 'typography?.baseSize'],
    fontSources: ['chat-app.tsx', 'typography?.fontSources'],
    fontFamily: ['theme.ts', 'typography?.fontFamily,'],
    fontFamilyMono: ['theme.ts', 'typography?.fontFamilyMono'],
  } satisfies Table<TypographyOption>,
  font: {
    family: ['theme-fonts.ts', 'new FontFace(family'],
    src: ['theme-fonts.ts', 'new URL(src'],
    weight: ['theme-fonts.ts', 'String(weight)'],
    style: ['theme-fonts.ts', '{ style }'],
    display: ['theme-fonts.ts', '{ display }'],
    unicodeRange: ['theme-fonts.ts', '{ unicodeRange }'],
  } satisfies Table<FontObject>,
  grayscale: {
    hue: ['theme.ts', 'grayscale?.hue'],
    tint: ['theme.ts', 'grayscale.tint'],
    shade: ['theme.ts', 'grayscale.shade'],
  } satisfies Table<GrayscaleOptions>,
  accent: {
    primary: ['theme.ts', 'accent?.primary'],
    level: ['theme.ts', 'accent.level'],
  } satisfies Table<AccentColor>,
  surface: {
    background: ['theme.ts', 'surface?.background'],
    foreground: ['theme.ts', 'surface?.foreground'],
  } satisfies Table<SurfaceColors>,
  header: {
    enabled: ['header.tsx', 'header.enabled'],
    title: ['header.tsx', 'header.title'],
    leftAction: ['header.tsx', 'leftAction'],
    rightAction: ['header.tsx', 'rightAction'],
  } satisfies Table<Inner<'header'>>,
  headerTitle: {
    enabled: ['options.ts', 'header?.title?.enabled'],
    text: ['options.ts', 'header.title.text'],
  } satisfies Table<NonNullable<Inner<'header'>['title']>>,
  headerAction: {
    icon: ['header.tsx', '.icon'],
    onClick: ['header.tsx', '.onClick'],
  } satisfies Table<NonNullable<Inner<'header'>['leftAction']>>,
  history: {
    enabled: ['header.tsx', 'history.enabled'],
    showDelete: ['history-row.tsx', 'showDelete'],
    showRename: ['history-row.tsx', 'showRename'],
  } satisfies Table<Inner<'history'>>,
  startScreen: {
    greeting: ['start-screen.tsx', 'greeting'],
    prompts: ['start-screen.tsx', 'prompts'],
  } satisfies Table<Inner<'startScreen'>>,
  startPrompt: {
    label: ['start-screen.tsx', 'label'],
    prompt: ['start-screen.tsx', 'prompt'],
    icon: ['start-screen.tsx', 'icon'],
  } satisfies Table<StartScreenPrompt>,
  widgets: {
    onAction: ['widgets/fire-action.ts', 'onAction'],
  } satisfies Table<Inner<'widgets'>>,
  entities: {
    onTagSearch: ['composer/menu-entries.ts', 'entities?.onTagSearch?.(query)'],
    showComposerMenu: ['composer.tsx', 'entities.showComposerMenu'],
    onClick: ['entity-name.tsx', 'onClick(entity)'],
    onRequestPreview: ['entity-preview.tsx', 'onRequestPreview?.(entity)'],
  } satisfies Table<Inner<'entities'>>,
  entity: {
    title: ['composer/to-tag.ts', 'text: title'],
    id: ['composer/to-tag.ts', 'id,'],
    icon: ['composer/menu-entries.ts', 'icon'],
    interactive: ['composer/to-tag.ts', '{ interactive }'],
    group: ['composer/to-tag.ts', '{ group }'],
    data: ['composer/to-tag.ts', 'data: data ?? {}'],
  } satisfies Table<Entity>,
  commands: {
    enabled: ['composer/menu-entries.ts', 'commands?.enabled'],
    onSearch: ['composer/menu-entries.ts', 'onSearch'],
    onSelect: ['composer/use-composer-menu.ts', 'onSelect'],
  } satisfies Table<Inner<'commands'>>,
  command: {
    id: ['composer/menu-entries.ts', 'id'],
    label: ['composer/menu-entries.ts', 'label'],
    description: ['composer/menu-entries.ts', 'description'],
    icon: ['composer/menu-entries.ts', 'icon'],
    group: ['composer/menu-entries.ts', 'group'],
  } satisfies Table<Command>,
  commandSelection: {
    type: ['composer/use-composer-menu.ts', "'entity'"],
    entity: ['composer/use-composer-menu.ts', '.entity'],
    commands: ['composer/use-composer-menu.ts', '.commands'],
  } satisfies Record<Fields<CommandSelection>, Place>,
  disclaimer: {
    text: ['disclaimer.tsx', 'text'],
    highContrast: ['disclaimer.tsx', 'highContrast'],
  } satisfies Table<Inner<'disclaimer'>>,
  threadItemActions: {
    feedback: ['item-actions.tsx', 'feedback'],
    retry: ['item-actions.tsx', 'retry'],
  } satisfies Table<Inner<'threadItemActions'>>,
  thread: {
    autoScroll: ['conversation.tsx', 'options.thread.autoScroll'],
  } satisfies Table<Inner<'thread'>>,
  composer: {
    placeholder: ['options.ts', 'composer?.placeholder'],
    attachments: ['options.ts', 'toAttachmentRules(composer?.attachments)'],
    tools: ['composer/tool-menu.tsx', 'tools'],
    models: ['model-picker.tsx', 'models'],
    dictation: ['options.ts', 'composer?.dictation?.enabled'],
  } satisfies Table<Composer>,
  attachments: {
    enabled: ['attachment-rules.ts', 'options?.enabled'],
    maxSize: ['attachment-rules.ts', 'rules.maxSize'],
    maxCount: ['attachment-rules.ts', 'rules.maxCount'],
    accept: ['attachment-rules.ts', 'rules.accept'],
  } satisfies Table<NonNullable<Composer['attachments']>>,
  tool: {
    id: ['element-parts.ts', 'id === toolId'],
    label: ['composer/tool-menu.tsx', 'label'],
    icon: ['composer/tool-menu.tsx', 'icon'],
    shortLabel: ['composer/tool-menu.tsx', 'shortLabel ?? label'],
    placeholderOverride: ['composer.tsx', 'placeholderOverride'],
    pinned: ['composer/tool-menu.tsx', 'pinned'],
    persistent: ['element-parts.ts', 'tool?.persistent'],
  } satisfies Table<ToolOption>,
  model: {
    id: ['use-chosen-model.ts', 'model.id'],
    label: ['model-picker.tsx', 'label'],
    description: ['model-picker.tsx', 'description'],
    disabled: ['use-chosen-model.ts', 'model.disabled'],
    default: ['use-chosen-model.ts', '.default'],
  } satisfies Table<ModelOption>,
};

const methods = {
  setOptions: ['chatkit-element.tsx', 'setOptions(options'],
  focusComposer: ['element-parts.ts', 'async focusComposer('],
  setThreadId: ['element-parts.ts', 'async setThreadId('],
  sendCustomAction: ['element-parts.ts', 'async sendCustomAction('],
  sendUserMessage: ['element-parts.ts', 'async sendUserMessage('],
  setComposerValue: ['element-parts.ts', 'async setComposerValue('],
  showHistory: ['element-parts.ts', 'async showHistory('],
  hideHistory: ['element-parts.ts', 'async hideHistory('],
  fetchUpdates: ['element-parts.ts', 'async fetchUpdates('],
  addEventListener: ['chatkit-element.tsx', 'extends HTMLElement'],
  removeEventListener: ['chatkit-element.tsx', 'extends HTMLElement'],
} satisfies Record<Exclude<keyof OpenAIChatKit, keyof HTMLElement> | Listening, Place>;
type Listening = 'addEventListener' | 'removeEventListener';

const events = {
  'chatkit.ready': ['chatkit-element.tsx', "'chatkit.ready'"],
  'chatkit.error': ['thread-controller.ts', "dispatch('error'"],
  'chatkit.effect': ['thread-controller.ts', "dispatch('effect'"],
  'chatkit.deeplink': ['element-parts.ts', "dispatch('deeplink'"],
  'chatkit.response.start': ['thread-controller.ts', "'response.start'"],
  'chatkit.response.end': ['thread-controller.ts', "'response.end'"],
  'chatkit.history.open': ['element-parts.ts', "'history.open'"],
  'chatkit.history.close': ['element-parts.ts', "'history.close'"],
  'chatkit.thread.change': ['thread-controller.ts', "dispatch('thread.change'"],
  'chatkit.thread.load.start': ['thread-controller.ts', "dispatch('thread.load.start'"],
  'chatkit.thread.load.end': ['thread-controller.ts', "dispatch('thread.load.end'"],
  'chatkit.tool.change': ['element-parts.ts', "dispatch('tool.change'"],
  'chatkit.log': ['element-parts.ts', "dispatch('log'"],
} satisfies Record<keyof ChatKitEvents, Place>;

const rows = Object.entries({ options, ...parts, methods, events }).flatMap(([group, table]) =>
  Object.entries<Place>(table).map(([name, place]) => [`${group}: ${name}`, ...place] as const),
);

describe('the public contract of the element', () => {
  test.each(rows)('%s is handled in %s', (_name, file, text) => {
    const source = readFileSync(
      new URL(`../../../../components/chatkit/${file}`, import.meta.url),
      'utf8',
    );
    expect(source.includes(text)).toBe(true);
  });
});
