/** The footnotes at the end of an answer, and the references that lead to them and back; used by the document view. */
import type { FootnoteBlock } from './block.ts';
import { createIcon } from './icon.ts';
import type { MarkdownTexts } from './inline-dom.ts';
import { normaliseLabel } from './link-syntax.ts';

export interface Footnotes {
  /** The place of the answer's own blocks ends before this, once there is a footnote. */
  readonly section: HTMLElement | undefined;
  /** Makes the element that holds the text of `block`. The first footnote of a label is the one referred to. */
  add(block: FootnoteBlock): HTMLElement;
  /**
   * Numbers the footnotes in the order in which the text refers to them, leads the references to
   * them and back, and shows a reference to nothing as it was written.
   */
  settle(): void;
}

/** Keeps the footnotes at the end of `host`; `idPrefix` makes their ids unique in the document. */
export function createFootnotes(
  host: HTMLElement,
  idPrefix: string,
  texts: MarkdownTexts,
): Footnotes {
  const notes = new Map<string, HTMLElement>();
  const rest: HTMLElement[] = [];
  let section: HTMLElement | undefined;
  let list: HTMLElement | undefined;

  function createSection(): HTMLElement {
    section = document.createElement('section');
    section.className = 'md-footnotes';
    section.setAttribute('role', 'doc-endnotes');
    section.setAttribute('aria-label', texts.footnotes);
    const made = document.createElement('ol');
    section.append(made);
    host.append(section);
    return made;
  }

  /** References in the text first, then those in the footnotes themselves. */
  function findReferences(): HTMLElement[] {
    const all = [...host.querySelectorAll<HTMLElement>('.md-reference')];
    const inNotes = all.filter((mark) => mark.closest('.md-footnotes') !== null);
    return [...all.filter((mark) => !inNotes.includes(mark)), ...inNotes];
  }

  return {
    get section() {
      return section;
    },
    add(block) {
      list ??= createSection();
      const note = document.createElement('li');
      const label = normaliseLabel(block.label);
      if (notes.has(label)) rest.push(note);
      else notes.set(label, note);
      list.append(note);
      return note;
    },
    settle() {
      const order = new Map<HTMLElement, HTMLElement[]>();
      for (const mark of findReferences()) {
        const label = mark.dataset['label'] ?? '';
        const note = notes.get(normaliseLabel(label));
        if (note === undefined) mark.replaceWith(`[^${label}]`);
        else order.set(note, [...(order.get(note) ?? []), mark]);
      }
      // What nothing refers to was said all the same.
      for (const note of [...notes.values(), ...rest]) if (!order.has(note)) order.set(note, []);
      let number = 0;
      for (const [note, marks] of order) {
        number++;
        note.id = `${idPrefix}-note-${String(number)}`;
        note.tabIndex = -1;
        list?.append(note);
        for (const [index, mark] of marks.entries()) {
          const id = `${idPrefix}-reference-${String(number)}${index > 0 ? `-${String(index + 1)}` : ''}`;
          leadTo(mark, id, note.id, { number, label: texts.footnote(number) });
          addWayBack(note, id, texts.back(number));
        }
      }
    },
  };
}

function leadTo(
  mark: HTMLElement,
  id: string,
  target: string,
  { number, label }: { number: number; label: string },
): void {
  const anchor = mark.querySelector('a');
  if (anchor === null) return;
  anchor.id = id;
  anchor.setAttribute('href', `#${target}`);
  anchor.setAttribute('role', 'doc-noteref');
  anchor.setAttribute('aria-label', label);
  anchor.textContent = String(number);
}

function addWayBack(note: HTMLElement, target: string, label: string): void {
  const anchor = document.createElement('a');
  anchor.className = 'md-back';
  anchor.setAttribute('href', `#${target}`);
  anchor.setAttribute('role', 'doc-backlink');
  anchor.setAttribute('aria-label', label);
  anchor.append(createIcon('back'));
  const last = note.lastElementChild;
  (last?.tagName === 'P' ? last : note).append(anchor);
}
