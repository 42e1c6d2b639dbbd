// The list over the text box that `@` and `/` open. The focus stays in the text box, which names the entry that is meant.
import { useEffect, useRef } from 'react';
import { Icon } from '../icon';
import type { MenuEntry } from './menu-entries';
import type { MenuState } from './use-composer-menu';
import { useTexts } from '../use-texts';

export const menuId = 'composer-menu';
export const optionId = (place: number) => `composer-menu-${place}`;

interface ComposerMenuProps {
  state: MenuState;
  onChoose(entry: MenuEntry): void;
}

export function ComposerMenu({ state, onChoose }: ComposerMenuProps) {
  const texts = useTexts().composerMenu;
  const { kind, status, entries, active } = state;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // Someone who writes a path or a date has no use for an empty list of commands.
  if (entries.length === 0 && kind === 'command' && status === 'found') return null;
  return (
    <div className="composer-menu">
      <ul ref={list} id={menuId} role="listbox" aria-label={texts[kind]}>
        {entries.map((entry, place) => {
          const { key, label, description, icon, group, isUnavailable } = entry;
          const isFirstOfGroup = group !== undefined && entries[place - 1]?.group !== group;
          return (
            <li
              key={key}
              id={optionId(place)}
              role="option"
              aria-selected={place === active}
              aria-disabled={isUnavailable || undefined}
              className="menu-option"
              data-group={isFirstOfGroup ? group : undefined}
              // The text box keeps the focus and the caret.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(entry)}
            >
              {icon !== undefined && <Icon name={icon} />}
              <span className="menu-label" dir="auto">
                {label}
              </span>
              {description && (
                <span className="menu-description" dir="auto">
                  {description}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {status === 'failed' && <p className="menu-note">{texts.failed}</p>}
      {status === 'searching' && entries.length === 0 && (
        <p className="menu-note">{texts.searching}</p>
      )}
      {status === 'found' && entries.length === 0 && <p className="menu-note">{texts.nothing}</p>}
    </div>
  );
}
