// What Reader, the built-in model, says around its quotes, and by which words it knows what it is asked. In English: the source of the type every translation has to meet.
import { inLanguage } from '../in-language';

const { list } = inLanguage('en');

const under = (heading: string | undefined) => (heading ? `, under “${heading}”` : '');

export const reader = {
  language: 'en',
  /** A question that fits is answered by a summary. */
  asksSummary:
    /\b(?:summari[sz]e|summary|key points?|main points?|tl;?dr|overview|what is (?:this|it) about)\b/iu,
  asksMissing: /\bwhat(?:'s| is) missing\b|\bleaves? out\b/iu,
  asksSelection: /\bselect(?:ion|ed)\b/iu,
  footer: 'Reader quotes this page. It is not a language model.',
  noPage:
    'I answer from the page beside this panel, and no page came with your question. Open a page, click the Beside icon there, and ask again.',
  onlyWhatItSays:
    'I can only tell what the page says, not what it leaves out. These are its points:',
  tooLittle: (title: string) => `${title} has too little text to summarise. All of it:`,
  says: (title: string) => `${title} says, in its own words:`,
  nothing: (titles: readonly string[]) =>
    `Nothing on ${list(titles)} shares a word with your question. Ask with words that the page uses, or ask for a summary.`,
  /** Without a page there is only one. */
  from: (heading: string | undefined, page: string | undefined) =>
    `From ${page ? `“${page}”` : 'the page'}${under(heading)}:`,
  also: (heading: string | undefined, page: string | undefined) =>
    `Also${page ? ` from “${page}”` : ''}${under(heading)}:`,
};

export type ReaderTexts = typeof reader;
