// Writes the content of one page from a seed: sentences first, then the blocks of its kind. Used by `corpus.ts`.
import { assertNever } from '../../../lib/shared/assert-never';
import type { Around, Block, Content } from './content';
import { createDraw, type Draw } from './draw';
import { wordsOf, type Words } from './words';

export type Kind = 'article' | 'docs' | 'tables' | 'forum' | 'search' | 'product' | 'notes';

interface Writer {
  draw: Draw;
  words: Words;
  sentence(): string;
  paragraph(least?: number, most?: number): string;
  phrase(): string;
}

function createWriter(draw: Draw, words: Words): Writer {
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
  const clause = () => `${draw.pick(words.subjects)}${words.space}${draw.pick(words.actions)}`;
  const sentence = () => {
    const long = draw.int(0, 3);
    const parts = [clause()];
    if (long > 0) parts.push(draw.pick(words.settings));
    if (long > 2) parts.push(clause());
    return `${capital(parts.join(words.comma))}${words.stop}`;
  };
  return {
    draw,
    words,
    sentence,
    paragraph: (least = 2, most = 5) =>
      draw.times(draw.int(least, most), sentence).join(words.space),
    phrase: () =>
      capital(
        draw
          .times(draw.int(2, 4), () => draw.pick(words.nouns))
          .join(words.space === '' ? '与' : ' '),
      ),
  };
}

function table({ draw, words, phrase }: Writer, rows: number): Block {
  const columns = draw.int(3, 5);
  return {
    type: 'table',
    ...(draw.int(0, 1) === 0 ? {} : { caption: phrase() }),
    head: draw.times(columns, () => draw.pick(words.nouns)),
    rows: draw.times(rows, (row) =>
      draw.times(columns, (column) =>
        column === 0
          ? `${draw.pick(words.nouns)} ${row + 1}`
          : `${draw.int(1, 999)}.${draw.int(0, 9)}`,
      ),
    ),
  };
}

function code({ draw }: Writer): Block {
  const name = draw.pick(['openLock', 'readGauge', 'listBerths', 'turnLamp']);
  const count = draw.int(2, 40);
  return draw.pick<() => Block>([
    () => ({
      type: 'code',
      language: 'ts',
      text: `export function ${name}(depth: number): boolean {\n  if (depth < ${count}) return false;\n  return depths.every((one) => one <= depth);\n}`,
    }),
    () => ({
      type: 'code',
      language: 'sh',
      text: `# once a day\nharbour ${name} --depth ${count} --out report.json\nharbour verify report.json`,
    }),
    () => ({
      type: 'code',
      language: 'json',
      text: `{\n  "action": "${name}",\n  "depth": ${count},\n  "tags": ["a", "b<c>", "x & y"]\n}`,
    }),
  ])();
}

function list({ draw, sentence }: Writer): Block {
  return {
    type: 'list',
    ordered: draw.int(0, 1) === 1,
    items: draw.times(draw.int(3, 6), sentence),
  };
}

function section(writer: Writer, kind: 'article' | 'docs'): Block[] {
  const { draw, words, phrase, paragraph, sentence } = writer;
  const paragraphs: Block[] = draw.times(draw.int(2, 4), () => ({
    type: 'paragraph',
    text: paragraph(),
  }));
  const extras: (() => Block)[] =
    kind === 'docs'
      ? [
          () => code(writer),
          () => code(writer),
          () => list(writer),
          () => table(writer, draw.int(2, 6)),
          () => ({
            type: 'terms',
            pairs: draw.times(3, (): [string, string] => [draw.pick(words.nouns), sentence()]),
          }),
        ]
      : [
          () => list(writer),
          () => ({ type: 'quote', text: sentence() }),
          () => ({ type: 'figure', caption: sentence() }),
          () => table(writer, 3),
        ];
  return [{ type: 'heading', text: phrase() }, ...paragraphs, draw.pick(extras)()];
}

function post(writer: Writer): Block {
  const { draw, words, paragraph } = writer;
  const body: Block[] = draw.times(draw.int(1, 3), () => ({
    type: 'paragraph',
    text: paragraph(1, 4),
  }));
  if (draw.int(0, 3) === 0) body.push(code(writer));
  return {
    type: 'post',
    author: draw.pick(words.names),
    when: `2024-${String(draw.int(1, 12)).padStart(2, '0')}-${String(draw.int(1, 28)).padStart(2, '0')}`,
    body,
  };
}

function blocksOf(kind: Kind, writer: Writer, size: number): Block[] {
  const { draw, words, phrase, paragraph, sentence } = writer;
  switch (kind) {
    case 'article':
    case 'docs':
      return [
        { type: 'paragraph', text: paragraph(2, 3) },
        ...draw.times(size, () => section(writer, kind)).flat(),
      ];
    case 'tables':
      return draw
        .times(size, (): Block[] => [
          { type: 'heading', text: phrase() },
          { type: 'paragraph', text: sentence() },
          table(writer, draw.int(8, 25)),
        ])
        .flat();
    case 'forum':
      return draw.times(size, () => post(writer));
    case 'search':
      return draw.times(size, () => ({
        type: 'result',
        title: phrase(),
        where: `example.com › ${draw.pick(words.nouns)}`,
        snippet: paragraph(1, 2),
      }));
    case 'product':
      return [
        { type: 'paragraph', text: paragraph() },
        list(writer),
        {
          type: 'terms',
          pairs: draw.times(5, () => [draw.pick(words.nouns), `${draw.int(2, 90)} kg`]),
        },
        ...draw.times(size, () => post(writer)),
      ];
    case 'notes':
      return draw.times(size, () => ({ type: 'paragraph', text: sentence() }));
    default:
      return assertNever(kind);
  }
}

function around({ draw, words, phrase, sentence }: Writer): Around {
  return {
    site: `${draw.pick(words.nouns)} ${draw.int(1, 99)}`,
    menu: words.menu,
    teasers: draw.times(draw.int(3, 7), () => (draw.int(0, 1) === 0 ? phrase() : sentence())),
    notice: words.notice,
    footer: [`© ${draw.int(2001, 2024)}`, ...words.menu.slice(3)],
  };
}

/** @param size how many sections, posts, tables or results, as the kind has it */
export function writeContent(kind: Kind, language: string, size: number, seed: number): Content {
  const words = wordsOf[language];
  if (!words) throw new Error(`No words for ${language}.`);
  const draw = createDraw(seed);
  const writer = createWriter(draw, words);
  return {
    language,
    direction: words.direction,
    title: `${writer.phrase()} ${seed}`,
    ...(kind === 'article' && draw.int(0, 1) === 0 ? { byline: draw.pick(words.names) } : {}),
    blocks: blocksOf(kind, writer, size),
    around: around(writer),
  };
}
