// Follows Markdown letter by letter and knows where text becomes an address: link, image, definition, tag, bare URL. Read by `restore-filter.ts`.

export interface AddressWatch {
  /** The text that comes next. */
  read(text: string): void;
  /** Whether what comes next could become part of an address. When in doubt, yes. */
  isInside(): boolean;
}

const scheme =
  /(?:\/\/|\\\\|www\.|\b(?:https?|ftp|wss?|mailto|tel|sms|data|file|blob|javascript|xmpp):)/iu;
const definition = /^ {0,3}\[[^\]]{1,999}\]:/u;
/** A longer word or line is taken for an address: remembering it would only cost time. */
const longest = 1000;

/** Work and memory for each letter are bounded. */
export function createAddressWatch(): AddressWatch {
  let word = '';
  let line = '';
  let last = '';
  let isDefinition = false;
  /** Open parentheses of a link's destination; 0 outside. */
  let depth = 0;
  let isAngled = false;
  let isTag = false;
  let isEscaped = false;

  function endLine(): void {
    // A blank line ends whatever was open; a definition may have its address on the next line.
    if (line.trim() === '') {
      depth = 0;
      isAngled = false;
      isTag = false;
      isDefinition = false;
    } else if (isDefinition && !/:\s*$/u.test(line)) isDefinition = false;
    line = '';
  }

  function readDestination(letter: string): void {
    if (isEscaped) return;
    if (isAngled) {
      if (letter === '>') isAngled = false;
    } else if (letter === '<') isAngled = true;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
  }

  function readLetter(letter: string): void {
    if (letter === '\n') endLine();
    else if (line.length < longest) line += letter;
    if (letter === ':' && !isDefinition && definition.test(line)) isDefinition = true;
    if (depth > 0) readDestination(letter);
    else if (letter === '(' && last === ']') depth = 1;
    else if (isTag) isTag = letter !== '>';
    else if (last === '<' && /[a-z/!?]/iu.test(letter)) isTag = true;
    if (/\s/u.test(letter)) word = '';
    else if (word.length < longest) word += letter;
    isEscaped = letter === '\\' && !isEscaped;
    last = letter;
  }

  return {
    read(text) {
      for (const letter of text) readLetter(letter);
    },
    isInside: () =>
      depth > 0 || isTag || isDefinition || word.length >= longest || scheme.test(word),
  };
}
