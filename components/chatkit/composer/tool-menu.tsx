// The tools the next message may ask for: a menu, pinned ones beside it, and the chosen one as a button that takes it off.
import type { ToolOption } from '@openai/chatkit';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useComposer, useElement } from '../element-context';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { useTexts } from '../use-texts';

export function ToolMenu() {
  const { options } = useElement();
  const { toolId } = useComposer();
  const { tools } = options.composer;
  if (tools.length === 0) return null;
  const chosen = tools.find(({ id }) => id === toolId);
  const inMenu = tools.filter(({ pinned }) => !pinned);
  return (
    <>
      {inMenu.length > 0 && <ToolList tools={inMenu} />}
      {tools
        .filter(({ pinned }) => pinned)
        .map((tool) => (
          <PinnedTool key={tool.id} tool={tool} isChosen={tool.id === toolId} />
        ))}
      {chosen && !chosen.pinned && <ChosenTool tool={chosen} />}
    </>
  );
}

function PinnedTool({ tool, isChosen }: { tool: ToolOption; isChosen: boolean }) {
  const { pickTool, focusComposer } = useElement();
  const { id, label, shortLabel, icon } = tool;
  return (
    <button
      type="button"
      className="tool-button"
      aria-pressed={isChosen}
      aria-label={label}
      title={label}
      onClick={() => {
        pickTool(isChosen ? null : id);
        focusComposer();
      }}
    >
      <Icon name={icon} />
      {isChosen && <span dir="auto">{shortLabel ?? label}</span>}
    </button>
  );
}

function ChosenTool({ tool: { label, shortLabel, icon } }: { tool: ToolOption }) {
  const texts = useTexts().toolMenu;
  const { pickTool, focusComposer } = useElement();
  return (
    <button
      type="button"
      className="tool-button"
      aria-label={texts.takeOff(label)}
      title={texts.takeOff(label)}
      onClick={() => {
        pickTool(null);
        focusComposer();
      }}
    >
      <Icon name={icon} />
      <span dir="auto">{shortLabel ?? label}</span>
      <Icon name="close" size={12} />
    </button>
  );
}

function ToolList({ tools }: { tools: readonly ToolOption[] }) {
  const texts = useTexts().toolMenu;
  const { pickTool, focusComposer } = useElement();
  const { toolId } = useComposer();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isOpen) menu.current?.querySelector<HTMLElement>('[role="menuitemradio"]')?.focus();
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    focusComposer();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
      return;
    }
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const now = items.findIndex((item) => item.matches(':focus'));
    const moves: Record<string, number> = {
      ArrowDown: now + 1,
      ArrowUp: now - 1 + items.length,
      Home: 0,
      End: items.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items[next % items.length]?.focus();
  }

  return (
    <span
      ref={place}
      className="tools"
      onBlur={(event) => {
        if (!place.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <IconButton
        label={texts.tools}
        icon="plus"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div
          ref={menu}
          className="composer-menu"
          role="menu"
          aria-label={texts.tools}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {tools.map(({ id, label, icon }) => (
            <button
              key={id}
              type="button"
              role="menuitemradio"
              aria-checked={id === toolId}
              className="menu-option"
              onClick={() => {
                pickTool(id === toolId ? null : id);
                close();
              }}
            >
              <Icon name={icon} />
              <span className="menu-label" dir="auto">
                {label}
              </span>
              {id === toolId && <Icon name="check" />}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
