// The menu over the text box while a name or a command is typed: what it shows, which entry is meant, what choosing does.
import type { UserMessageContent } from '@openai/chatkit';
import { useCallback, useRef, useState } from 'react';
import { useElement } from '../element-context';
import type { Trigger } from './editor-caret';
import { hasMenu, searchEntries, toCommandEntry, type MenuEntry } from './menu-entries';
import type { Mention } from '../mentions';
import { toTag } from './to-tag';

export interface MenuState {
  kind: Trigger['kind'];
  /** `found` may hold nothing. */
  status: 'searching' | 'found' | 'failed';
  entries: readonly MenuEntry[];
  active: number;
}

export interface MenuEditor {
  /** Puts a tag where the name was typed, or with nothing given takes the typed name away. */
  replaceTrigger(tag?: Extract<UserMessageContent, { type: 'input_tag' }>): void;
  /** Remembers the name that is being typed while the browser's prompt has the focus; puts the focus and the caret back behind it. */
  holdTrigger(): () => Trigger | undefined;
}

export interface ComposerMenu {
  state: MenuState | undefined;
  /** The text or the caret has changed. */
  follow(trigger: Trigger | undefined): void;
  /** Whether the key was the menu's. */
  takeKey(key: string): boolean;
  choose(entry: MenuEntry): void;
  close(): void;
}

export function useComposerMenu(editor: () => MenuEditor | null): ComposerMenu {
  const { options, pickTool } = useElement();
  const [state, setState] = useState<MenuState>();
  /** Grows with every question, so that an answer that comes late is not shown. */
  const asked = useRef(0);
  const shownQuery = useRef<string>(undefined);
  /** A name that was waved away stays so until another sign is typed. */
  const dismissed = useRef<string>(undefined);
  /** The host asks about a chosen entry: until it has its answer no menu comes up. */
  const isChoosing = useRef(false);

  const close = useCallback(() => {
    asked.current += 1;
    shownQuery.current = undefined;
    setState(undefined);
  }, []);

  async function search(kind: Trigger['kind'], query: string): Promise<void> {
    const mine = (asked.current += 1);
    setState((before) => ({
      kind,
      status: 'searching',
      active: 0,
      entries: before?.kind === kind ? before.entries : [],
    }));
    const found = await searchEntries(options, kind, query).catch(() => undefined);
    if (mine !== asked.current) return;
    setState({ kind, status: found ? 'found' : 'failed', entries: found ?? [], active: 0 });
  }

  function follow(trigger: Trigger | undefined): void {
    if (isChoosing.current) return;
    const place = trigger && `${trigger.kind} ${trigger.start}`;
    if (place !== dismissed.current) dismissed.current = undefined;
    if (!trigger || place === dismissed.current || !hasMenu(options, trigger.kind)) {
      if (shownQuery.current !== undefined || state) close();
      return;
    }
    const query = `${place} ${trigger.query}`;
    if (query === shownQuery.current) return;
    shownQuery.current = query;
    void search(trigger.kind, trigger.query);
  }

  function choose(entry: MenuEntry): void {
    if (entry.isUnavailable) return;
    close();
    if (entry.type === 'entity') {
      void mention(entry.entity);
      return;
    }
    editor()?.replaceTrigger();
    if (entry.type === 'tool') pickTool(entry.tool.id);
    else void run(entry.command);
  }

  async function mention(entity: Mention): Promise<void> {
    const handle = editor();
    const { onChoose } = options.entities ?? {};
    if (!onChoose) {
      handle?.replaceTrigger(toTag(entity));
      return;
    }
    const comeBack = handle?.holdTrigger();
    isChoosing.current = true;
    // Called before anything is awaited: the key or the click is the gesture that the browser asks for.
    const choice = await onChoose(entity).catch(() => 'leave' as const);
    const trigger = comeBack?.();
    isChoosing.current = false;
    if (choice === 'insert' && trigger) handle?.replaceTrigger(toTag(entity));
    if (choice === 'search') follow(trigger);
  }

  async function run(command: Extract<MenuEntry, { type: 'command' }>['command']): Promise<void> {
    const mine = asked.current;
    const next = await options.commands?.onSelect?.(command)?.catch(() => undefined);
    if (mine !== asked.current || !next) return;
    if (next.type === 'entity') editor()?.replaceTrigger(toTag(next.entity));
    else {
      const entries = next.commands.map(toCommandEntry);
      setState({ kind: 'command', status: 'found', entries, active: 0 });
    }
  }

  function takeKey(key: string): boolean {
    if (!state) return false;
    const { entries, active } = state;
    const entry = entries[active];
    switch (key) {
      case 'Escape':
        dismissed.current = shownQuery.current?.split(' ').slice(0, 2).join(' ');
        close();
        return true;
      case 'ArrowDown':
      case 'ArrowUp': {
        if (entries.length === 0) return false;
        const step = key === 'ArrowDown' ? 1 : entries.length - 1;
        setState({ ...state, active: (active + step) % entries.length });
        return true;
      }
      case 'Enter':
      case 'Tab':
        // An answer that is still on its way is not chosen from.
        if (!entry || state.status !== 'found') return state.status === 'searching';
        choose(entry);
        return true;
      default:
        return false;
    }
  }

  return { state, follow, takeKey, choose, close };
}
