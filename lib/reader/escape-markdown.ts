// Text of a page, quoted in an answer, must stay text: every mark of Markdown is escaped.

/**
 * Escapes all ASCII punctuation that CommonMark lets a backslash escape and that can begin markup; line breaks become spaces.
 * Brackets become references: behind a backslash they would begin a formula.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/[\\`*_{}<>#+!|~$&]/gu, '\\$&')
    .replace(/[[\]()]/gu, (bracket) => `&#${String(bracket.charCodeAt(0))};`)
    .replace(/^(?<digits>\d+)(?<mark>[.)])/u, '$<digits>\\$<mark>')
    .replace(/^[-=]/u, '\\$&')
    .replace(/(?<scheme>https?|ftp):\/\//giu, '$<scheme>\\://')
    .replace(/www\./giu, 'www\\.')
    .replace(/@/gu, '\\@');
}
