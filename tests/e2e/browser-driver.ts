// What a story needs from a browser, whichever it is: implemented over Playwright for Chromium and over BiDi for Firefox.

export type Role =
  | 'button'
  | 'textbox'
  | 'combobox'
  | 'option'
  | 'menuitem'
  | 'link'
  | 'heading'
  | 'checkbox'
  | 'radio';

export type Name = string | RegExp;

export type PressedKey =
  'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'Control+a' | 'Control+z' | 'Control+y';

export type TabKey =
  'Tab' | 'Enter' | 'Escape' | 'Space' | 'ArrowUp' | 'ArrowDown' | 'Backspace' | 'Control+a';

/** The real panel's document. Clicks and keys are trusted input; names are accessible names, compared whole when given as text. */
export interface PanelDriver {
  /** Waits until exactly one visible, enabled control has this role and name (or takes the one at `index`, counted from the end when negative), then clicks it. */
  click(role: Role, name: Name, index?: number): Promise<void>;
  /** Presses such a control, and releases the pointer where it is once `meanwhile` is over. */
  hold(role: Role, name: Name, meanwhile: () => Promise<void>): Promise<void>;
  /** Replaces the text of a text box by typing. */
  fill(role: Role, name: Name, text: string): Promise<void>;
  /** Chooses an option of a combobox, be it a native select or a list of its own. */
  choose(combobox: string, option: string): Promise<void>;
  /** Presses one key where the focus is. */
  press(key: PressedKey): Promise<void>;
  /** Types the characters where the focus is. */
  type(text: string): Promise<void>;
  /** How many visible controls have this role and name now. */
  count(role: Role, name: Name): Promise<number>;
  /** Runs a self-contained function in the panel's own realm. */
  evaluate<Argument, Result>(
    script: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  reload(): Promise<void>;
  /** Closes the panel as its user would; resolves when its document is gone. */
  close(): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** The part of it that any page has. */
export type PageControls = Pick<
  PanelDriver,
  'click' | 'hold' | 'fill' | 'choose' | 'press' | 'type' | 'count' | 'screenshot'
>;

/** A tab of an ordinary window, showing an ordinary page. */
export interface TabDriver {
  readonly url: string;
  /** The page's controls, for clicks and keys that are trusted input, in a tab that is in front. */
  readonly controls: PageControls;
  /** Clicks the toolbar button of the extension while this tab is in front, and returns the panel of its window. */
  openPanel(): Promise<PanelDriver>;
  /** The same click while the panel is open already: it only grants this tab. */
  clickAction(): Promise<void>;
  /** Presses one key where the focus of the tab's page is. */
  press(key: TabKey): Promise<void>;
  /** Types the characters where the focus of the tab's page is. */
  type(text: string): Promise<void>;
  /** Clicks at this point of the tab's page, in CSS pixels, with the browser's own pointer. */
  clickAt(x: number, y: number): Promise<void>;
  bringToFront(): Promise<void>;
  /** The panel of this tab's window, once it is open, however it was opened; nothing where a browser cannot be asked. */
  openedPanel?(): Promise<PanelDriver>;
  /** Whether the panel of this tab's window is open now. */
  isPanelOpen?(): Promise<boolean>;
  /** Selects this text in the page, clicks it with the right button and chooses from the menu. Only where the menu can be reached. */
  chooseFromMenu?(selected: string, item: string): Promise<void>;
  /** Presses the keys of one of the extension's commands. Only where they reach the browser. */
  pressShortcut?(key: string): Promise<void>;
  evaluate<Argument, Result>(
    script: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

/**
 * Which of the texts stand anywhere in the memory of the panel, in that of the background, and in what either has said on its
 * console.
 */
export type MemorySearch = (
  texts: readonly string[],
) => Promise<{ panel: string[]; background: string[]; said: string[] }>;

export interface BrowserDriver {
  readonly name: 'chromium' | 'firefox';
  /** The folder from which the extension was loaded, as the browser itself reports it. */
  loadedFolder(): Promise<string>;
  openTab(url: string): Promise<TabDriver>;
  /** Opens a second window with one tab. */
  openWindow(url: string): Promise<TabDriver>;
  /** Kills the background (service worker or event page) at once; resolves when it is gone. */
  killBackground(): Promise<void>;
  /** What the mark on the toolbar button says. */
  badgeText(): Promise<string>;
  /** What the browser says from now on when the extension wants the microphone, which beeps. */
  decideMicrophone(answer: 'allow' | 'refuse'): Promise<void>;
  /** Shows the open panels in these colours from now on, and with less motion. Only where Playwright does not do it. */
  showColors?(colors: 'light' | 'dark' | 'forced'): Promise<void>;
  /** Only where the browser shows a whole heap. */
  searchMemory?: MemorySearch;
  /** Whether the browser asks for a permission now, and the answer to give it. Only where the prompt can be reached. */
  answerPermissionPrompt?(answer: 'allow' | 'deny'): Promise<void>;
  close(): Promise<void>;
}
