// `<openai-chatkit>`: our own element behind ChatKit's public contract, driven by `@openai/chatkit-react`. Defined by the panel's page.
import type { ChatKitEvents, OpenAIChatKit } from '@openai/chatkit';
import { createRoot, type Root } from 'react-dom/client';
import { loadElementTexts, toLanguage } from '../../lib/languages/load-texts';
import { element as english, type ElementTexts } from '../../lib/languages/texts/element';
import attachmentStyles from './attachments.css?inline';
import { ChatApp } from './chat-app';
import { createElementParts, type ElementParts } from './element-parts';
import { addElementStyles, elementSheet } from './element-sheet';
import { normalizeOptions, type BesideOptions, type NormalOptions } from './options';
import composerStyles from './composer/composer.css?inline';
import dictationStyles from './dictation/dictation.css?inline';
import themeStyles from './theme.css?inline';

type Methods = Omit<OpenAIChatKit, keyof HTMLElement>;

/** Defines the element, unless the page already has one: then ours steps back. */
export function defineChatKitElement(): void {
  if (customElements.get(elementName)) return;
  addElementStyles(`${themeStyles}\n${composerStyles}\n${dictationStyles}\n${attachmentStyles}`);

  class ChatKitElement extends HTMLElement implements Methods {
    #options: NormalOptions | undefined;
    #given: BesideOptions | undefined;
    #texts: ElementTexts = english;
    /** Not before the first language is there: nobody is to see another one flash by. */
    #mayDraw = false;
    #root: Root | undefined;
    #isReady = false;
    readonly #parts: ElementParts = createElementParts({
      options: () => this.#options ?? normalizeOptions({ api: { url: '', domainKey: '' } }),
      dispatch: (name, detail) => this.#dispatch(`chatkit.${name}`, detail),
    });

    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [elementSheet()];
    }

    connectedCallback(): void {
      this.#render();
    }

    disconnectedCallback(): void {
      // A move in the document disconnects and connects at once; that is no reason to lose anything.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#root?.unmount();
        this.#root = undefined;
        this.#isReady = false;
        this.#parts.controller.dispose();
        // What was being loaded is not any more: it is opened again with the element.
        this.#parts.state.patch({ isLoading: false });
      });
    }

    setOptions(options: BesideOptions): void {
      const next = normalizeOptions(options, this.#texts);
      const hasMoved = this.#options !== undefined && this.#options.api.url !== next.api.url;
      this.#options = next;
      this.#speak(options);
      this.#render();
      if (hasMoved) void this.#parts.controller.openThread(null);
    }

    /** Another language is read first: until it is there, the last one stays. */
    #speak(options: BesideOptions): void {
      const { locale } = normalizeOptions(options);
      this.#given = options;
      if (toLanguage(locale) === this.#texts.language) {
        this.#mayDraw = true;
        return;
      }
      void loadElementTexts(locale)
        // Its file has gone with an update: what stands there stays.
        .catch(() => this.#texts)
        .then((texts) => {
          if (this.#given !== options) return;
          this.#texts = texts;
          this.#mayDraw = true;
          this.#options = normalizeOptions(options, texts);
          this.#render();
        });
    }

    get focusComposer(): Methods['focusComposer'] {
      return this.#parts.methods.focusComposer;
    }
    get setThreadId(): Methods['setThreadId'] {
      return this.#parts.methods.setThreadId;
    }
    get sendUserMessage(): Methods['sendUserMessage'] {
      return this.#parts.methods.sendUserMessage;
    }
    get setComposerValue(): Methods['setComposerValue'] {
      return this.#parts.methods.setComposerValue;
    }
    get sendCustomAction(): Methods['sendCustomAction'] {
      return this.#parts.methods.sendCustomAction;
    }
    get showHistory(): Methods['showHistory'] {
      return this.#parts.methods.showHistory;
    }
    get hideHistory(): Methods['hideHistory'] {
      return this.#parts.methods.hideHistory;
    }
    get fetchUpdates(): Methods['fetchUpdates'] {
      return this.#parts.methods.fetchUpdates;
    }

    /** On top of ChatKit's methods: the message as Send would send it now. */
    get readDraft(): ElementParts['readDraft'] {
      return this.#parts.readDraft;
    }

    #render(): void {
      if (!this.isConnected || !this.shadowRoot || !this.#options || !this.#mayDraw) return;
      this.#root ??= createRoot(this.shadowRoot);
      this.#root.render(
        <ChatApp {...this.#parts.views} options={this.#options} onReady={this.#onReady} />,
      );
    }

    readonly #onReady = (): void => {
      if (this.#isReady) return;
      this.#isReady = true;
      this.#dispatch('chatkit.ready');
      const { state, controller } = this.#parts;
      const { threadId: shownId, isLoading } = state.getSnapshot();
      // The host may have opened one already.
      if (isLoading) return;
      const threadId = shownId ?? this.#options?.initialThread ?? null;
      if (threadId !== null) void controller.openThread(threadId);
      else void this.#parts.views.composer.restore();
    };

    #dispatch(name: keyof ChatKitEvents, detail?: object): void {
      this.dispatchEvent(new CustomEvent(name, { detail }));
    }
  }
  customElements.define(elementName, ChatKitElement);
}

const elementName = 'openai-chatkit';
