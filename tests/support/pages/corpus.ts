// The pages that extraction is measured on: content first, its expected text from it, and only then a layout. Used by the benchmark and its tests.
import { toExpectedText, type Content } from './content';
import { app, closedHost, components, framed, heavy, partlyFramed, wordy } from './layouts/built';
import {
  blog,
  encyclopaedia,
  magazine,
  manual,
  news,
  tableFrame,
  type Layout,
} from './layouts/reading';
import { forum, nestedForum, report, search, shop } from './layouts/working';
import { writeContent, type Kind } from './write-content';

export interface CorpusPage {
  /** A path segment, unique. */
  id: string;
  group: string;
  title: string;
  /** What a reader reads, printed from the content alone. */
  expected: string;
  html(): string;
}

interface Plan {
  group: string;
  kind: Kind;
  layout: Layout;
  languages: string[];
  /** Sections, posts, tables or results. */
  sizes: number[];
}

const plans: Plan[] = [
  {
    group: 'article',
    kind: 'article',
    layout: magazine,
    languages: ['en', 'de', 'fr'],
    sizes: [4, 7, 2],
  },
  {
    group: 'article',
    kind: 'article',
    layout: news,
    languages: ['en', 'ru', 'en'],
    sizes: [4, 5, 8],
  },
  { group: 'article', kind: 'article', layout: tableFrame, languages: ['en', 'de'], sizes: [4, 3] },
  {
    group: 'article',
    kind: 'article',
    layout: blog,
    languages: ['en', 'fr', 'en'],
    sizes: [3, 5, 1],
  },
  {
    group: 'article',
    kind: 'article',
    layout: encyclopaedia,
    languages: ['en', 'de', 'ru'],
    sizes: [6, 9, 12],
  },
  {
    group: 'docs',
    kind: 'docs',
    layout: manual('semantic'),
    languages: ['en', 'de', 'en', 'fr'],
    sizes: [4, 6, 2, 5],
  },
  {
    group: 'docs',
    kind: 'docs',
    layout: manual('soup'),
    languages: ['en', 'en', 'ru'],
    sizes: [5, 3, 4],
  },
  {
    group: 'table',
    kind: 'tables',
    layout: report('semantic'),
    languages: ['en', 'de', 'fr'],
    sizes: [2, 4, 1],
  },
  {
    group: 'table',
    kind: 'tables',
    layout: report('soup'),
    languages: ['en', 'ru'],
    sizes: [3, 2],
  },
  { group: 'table', kind: 'tables', layout: report('legacy'), languages: ['en'], sizes: [3] },
  {
    group: 'forum',
    kind: 'forum',
    layout: forum('semantic'),
    languages: ['en', 'de', 'en'],
    sizes: [6, 12, 2],
  },
  { group: 'forum', kind: 'forum', layout: forum('soup'), languages: ['en', 'ru'], sizes: [8, 5] },
  { group: 'forum', kind: 'forum', layout: forum('legacy'), languages: ['en'], sizes: [7] },
  { group: 'forum', kind: 'forum', layout: nestedForum, languages: ['en', 'fr'], sizes: [10, 6] },
  {
    group: 'search',
    kind: 'search',
    layout: search('semantic'),
    languages: ['en', 'de', 'fr'],
    sizes: [10, 8, 20],
  },
  {
    group: 'search',
    kind: 'search',
    layout: search('soup'),
    languages: ['en', 'ru', 'en'],
    sizes: [10, 7, 3],
  },
  {
    group: 'app shell',
    kind: 'forum',
    layout: app('soup'),
    languages: ['en', 'de'],
    sizes: [6, 3],
  },
  {
    group: 'app shell',
    kind: 'docs',
    layout: app('semantic'),
    languages: ['en', 'fr'],
    sizes: [4, 2],
  },
  { group: 'app shell', kind: 'tables', layout: app('semantic'), languages: ['en'], sizes: [2] },
  { group: 'app shell', kind: 'notes', layout: app('soup'), languages: ['en'], sizes: [9] },
  {
    group: 'shop',
    kind: 'product',
    layout: shop('semantic'),
    languages: ['en', 'de'],
    sizes: [4, 2],
  },
  { group: 'shop', kind: 'product', layout: shop('soup'), languages: ['en'], sizes: [5] },
  {
    group: 'shadow',
    kind: 'article',
    layout: components,
    languages: ['en', 'de', 'fr'],
    sizes: [4, 3, 6],
  },
  { group: 'shadow', kind: 'docs', layout: closedHost, languages: ['en', 'ru'], sizes: [4, 3] },
  { group: 'frames', kind: 'article', layout: framed, languages: ['en', 'de'], sizes: [4, 6] },
  { group: 'frames', kind: 'docs', layout: partlyFramed, languages: ['en', 'fr'], sizes: [4, 5] },
  {
    group: 'right to left',
    kind: 'article',
    layout: magazine,
    languages: ['ar', 'he'],
    sizes: [4, 5],
  },
  { group: 'right to left', kind: 'article', layout: news, languages: ['ar'], sizes: [5] },
  {
    group: 'right to left',
    kind: 'forum',
    layout: forum('semantic'),
    languages: ['he'],
    sizes: [6],
  },
  { group: 'right to left', kind: 'search', layout: search('soup'), languages: ['ar'], sizes: [8] },
  {
    group: 'CJK',
    kind: 'article',
    layout: magazine,
    languages: ['zh', 'ja', 'ko'],
    sizes: [4, 5, 3],
  },
  { group: 'CJK', kind: 'docs', layout: manual('soup'), languages: ['zh', 'ja'], sizes: [4, 3] },
  { group: 'CJK', kind: 'forum', layout: forum('soup'), languages: ['ja', 'ko'], sizes: [7, 6] },
  { group: '5 MB', kind: 'article', layout: heavy, languages: ['en', 'de'], sizes: [6, 3] },
  { group: '5 MB', kind: 'article', layout: wordy, languages: ['en'], sizes: [260] },
];

/** All pages, the same each time. */
export function createCorpus(): CorpusPage[] {
  let seed = 0;
  return plans.flatMap(({ group, kind, layout, languages, sizes }) =>
    languages.map((language, index): CorpusPage => {
      const own = ++seed;
      const content: Content = writeContent(kind, language, sizes[index] ?? 3, own);
      // Printed here, before any HTML exists.
      const expected = toExpectedText(content);
      return {
        id: `${String(own).padStart(2, '0')}-${group.replace(/\W+/gu, '-')}-${language}`,
        group,
        title: content.title,
        expected,
        html: () => layout(content, own),
      };
    }),
  );
}
