// @ts-check
// Finds the question and the text to answer from in whatever fields a pattern carries. Called by `answer-call.mjs`.

/**
 * @typedef {object} Question
 * @property {string} question
 * @property {string} text what to answer from; empty when nothing was sent
 */

/** @param {Record<string, unknown>} fields @returns {Question} */
export function readQuestion(fields) {
  const messages = Array.isArray(fields['messages'])
    ? fields['messages']
    : Array.isArray(fields['input'])
      ? fields['input']
      : [];
  const turns = messages.map((one) => ({ role: one?.role, text: contentText(one?.content) }));
  const asked =
    turns.findLast((turn) => turn.role === 'user')?.text ??
    [fields['message'], fields['text'], fields['prompt'], fields['input'], fields['query']]
      .map(contentText)
      .find((text) => text !== '') ??
    '';
  const { question, before } = splitPrefix(asked);
  const context = [
    contentText(fields['context']),
    contentText(fields['instructions']),
    ...turns
      .filter((turn) => turn.role === 'system' || turn.role === 'developer')
      .map((t) => t.text),
    before,
  ];
  return { question, text: context.filter((text) => text.split(' ').length > 8).join('\n\n') };
}

/** A string, a list of parts with `text`, or an object with `text`. @param {unknown} content @returns {string} */
function contentText(content) {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(contentText).filter(Boolean).join('\n');
  if (content !== null && typeof content === 'object' && 'text' in content) {
    return contentText(content.text);
  }
  return '';
}

/** Page text may stand before the question in the same message: the question is the last paragraph. @param {string} asked */
function splitPrefix(asked) {
  if (asked.length < 400) return { question: asked, before: '' };
  const paragraphs = asked.trimEnd().split(/\n\s*\n/);
  const question = paragraphs.pop() ?? '';
  return { question, before: paragraphs.join('\n\n') };
}
