// Asks axe what is wrong with a whole document, open shadow roots included. Evaluated in the settings page and in the panel by stories.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each violation as a sentence, of the rules with these tags or of all. As source, since the page's own policy lets nobody evaluate text in it. */
export const runAxe = Object.assign(
  (_tags: readonly string[] | null) => Promise.resolve<string[]>([]),
  {
    toString: () => `async (tags) => {
    ${axe};
    // A colour half faded in has no contrast that anyone reads.
    for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
    const { violations } = await window.axe.run(document, tags ? { runOnly: tags } : {});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary));
  }`,
  },
);
