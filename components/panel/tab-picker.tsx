// Adds another tab to the message: a list that opens from the context row. What it may not read or name yet, it asks for in the click.
import { useEffect, useRef, useState } from 'react';
import type { OpenTab } from '../../lib/platform/open-tabs';
import type { PageTabs } from './page-tabs';
import { PanelIcon } from './panel-icon';
import { useTexts } from './use-texts';

export function TabPicker({ tabs }: { tabs: PageTabs }) {
  const texts = useTexts().tabPicker;
  const [open, setOpen] = useState<OpenTab[]>();
  const [isNamed, setNamed] = useState(false);
  const [notice, setNotice] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const isOpen = open !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: Event) => {
      const isOutside = event.target instanceof Node && !box.current?.contains(event.target);
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (event instanceof KeyboardEvent ? isEscape : isOutside) setOpen(undefined);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [isOpen]);

  async function show(): Promise<void> {
    setNotice(undefined);
    const [list, named] = await Promise.all([tabs.list(), tabs.follow.areNamesAllowed()]);
    setNamed(named);
    setOpen(list);
  }

  function add(tab: OpenTab): void {
    // The first thing in the click, or the browser does not ask. Granted already, it answers at once.
    const asked = tabs.permissions.request([new URL(tab.url).origin]);
    void asked.then(
      (granted) => {
        if (!granted) return setNotice(texts.refused);
        setOpen(undefined);
        return void tabs.attached.add(tab);
      },
      () => setNotice(texts.refused),
    );
  }

  return (
    <div className="tab-picker" ref={box}>
      <button
        type="button"
        className="context-remove"
        aria-label={texts.add}
        title={texts.add}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? setOpen(undefined) : void show())}
      >
        <PanelIcon name="plus" />
      </button>
      {open ? (
        <div className="tab-list" role="group" aria-label={texts.list}>
          {open.length === 0 ? <p>{isNamed ? texts.none : texts.unnamed}</p> : null}
          <ul>
            {open.map((tab) => (
              <li key={tab.id}>
                <button type="button" title={tab.url} onClick={() => add(tab)}>
                  <span dir="auto">{tab.title}</span>
                  <small>{new URL(tab.url).host}</small>
                </button>
              </li>
            ))}
          </ul>
          {notice === undefined ? null : <p role="note">{notice}</p>}
          {isNamed ? null : (
            <button
              type="button"
              className="link-button"
              onClick={() => void tabs.follow.allowNames().then(show, () => {})}
            >
              {texts.nameAll}
            </button>
          )}
        </div>
      ) : null}
    </div>
  );
}
