// @ts-check
// Ends a command with one plain sentence, for what its user can mend; anything else keeps its stack trace.

/** @param {string} sentence @returns {never} */
export function stopWith(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
