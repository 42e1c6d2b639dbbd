// What goes along with the next message: a chip for the page, the selection and each tab that was added, with a preview and a way off.
import { useEffect, useId, useState, useSyncExternalStore, type ReactNode } from 'react';
import { estimateTokens } from '../../lib/shared/estimate-tokens';
import type { PanelTexts } from '../../lib/languages/texts/panel';
import { maxAttachedTabs, type AttachedTab, type LeftOut } from './attached-tabs';
import { ContextChip, type Chip } from './context-chip';
import { FollowButton } from './follow-button';
import type { PageContext, PageContextStore } from './page-context-store';
import type { PageTabs } from './page-tabs';
import { PreviewIcon } from './preview-icon';
import { ProblemLine } from './problem-line';
import { sayProblem } from './say-problem';
import { TabPicker } from './tab-picker';
import { usePageContext } from './use-page-context';
import { useTexts } from './use-texts';

/** A reading that takes longer than this says that it is under way. */
const slowMs = 400;

type RowTexts = PanelTexts['contextRow'];

interface ContextRowProps {
  store: PageContextStore;
  tabs: PageTabs;
  /** Tokens that pages may take. */
  budget: number;
  /** Drawn below the chips while it is wanted. */
  preview: ReactNode;
}

export function ContextRow({ store, tabs, budget, preview }: ContextRowProps) {
  const { contextRow: texts, problems } = useTexts();
  const context = usePageContext(store);
  const attached = useSyncExternalStore(tabs.attached.subscribe, tabs.attached.get);
  const leftOut = useSyncExternalStore(tabs.attached.subscribe, tabs.attached.leftOut);
  const [isPreviewed, setPreviewed] = useState(false);
  const previewId = useId();
  const toggle = () => setPreviewed(!isPreviewed);
  const isSlow = useSlow(context.reading && !context.page);
  const chips = [
    ...chipsOf(context, budget, store, texts),
    ...attached.map((one) => tabChip(one, budget, texts, () => tabs.attached.remove(one.tab.id))),
  ];

  return (
    <div className="context-row">
      {isSlow ? <p className="context-problem">{texts.reading}</p> : null}
      {context.problem && !isSlow ? (
        <ProblemLine problem={context.problem} tabs={tabs} onAllowed={() => void store.refresh()} />
      ) : null}
      <div aria-live="polite">
        {leftOut.map(({ title, because }) => (
          <p className="context-problem" key={title}>
            {texts.leftOut(title, sayLeftOut(because, problems, texts))}
          </p>
        ))}
      </div>
      <ul className="context-chips" aria-label={texts.row}>
        {chips.map((chip) => (
          <ContextChip
            key={chip.key}
            chip={chip}
            isPreviewed={isPreviewed}
            previewId={previewId}
            onPreview={toggle}
          />
        ))}
        <li className="context-tools">
          <button
            type="button"
            className="context-remove"
            aria-label={texts.preview}
            title={texts.preview}
            aria-expanded={isPreviewed}
            aria-controls={previewId}
            onClick={toggle}
          >
            <PreviewIcon />
          </button>
          <TabPicker tabs={tabs} />
          <FollowButton follow={tabs.follow} onChange={() => void store.refresh()} />
        </li>
      </ul>
      <div id={previewId} hidden={!isPreviewed}>
        {isPreviewed ? preview : null}
      </div>
    </div>
  );
}

function useSlow(isRunning: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isRunning]);
  return isSlow;
}

function chipsOf(
  { page, selection, removed }: PageContext,
  budget: number,
  store: PageContextStore,
  texts: RowTexts,
): Chip[] {
  const chips: Chip[] = [];
  if (page && !removed.has('page'))
    chips.push({
      key: 'page',
      label: page.title,
      detail: detailOf(page, budget, texts),
      removeLabel: texts.leavePage,
      remove: () => store.remove('page'),
    });
  if (selection && !removed.has('selection'))
    chips.push({
      key: 'selection',
      label: firstWords(selection.text, texts),
      detail: texts.selected,
      removeLabel: texts.leaveSelection,
      remove: () => store.remove('selection'),
    });
  return chips;
}

function tabChip(
  { tab, page, problem }: AttachedTab,
  budget: number,
  texts: RowTexts,
  remove: () => void,
): Chip {
  return {
    key: `tab-${tab.id}`,
    label: page?.title ?? tab.title,
    detail: page ? detailOf(page, budget, texts) : problem ? texts.notRead : texts.readingTab,
    removeLabel: texts.leaveTab(tab.title),
    remove,
    ...(problem ? { problem } : {}),
  };
}

/** How long it is, and whether not all of it can go along. */
function detailOf(
  { words, cut, text }: { words: number; cut: boolean; text: string },
  budget: number,
  texts: RowTexts,
): string {
  const notes = [
    texts.words(words),
    ...(cut ? [texts.cut] : []),
    ...(estimateTokens(text) > budget ? [texts.inPart] : []),
  ];
  return notes.join(', ');
}

function firstWords(text: string, texts: RowTexts): string {
  const words = text.split(/\s+/u).slice(0, 6).join(' ');
  return texts.quote(words, words.length < text.length);
}

function sayLeftOut(
  because: LeftOut['because'],
  problems: PanelTexts['problems'],
  texts: PanelTexts['contextRow'],
): string {
  if (because === 'moved') return texts.moved;
  if (because === 'too-many') return texts.tooMany(maxAttachedTabs);
  return sayProblem(because, problems);
}
