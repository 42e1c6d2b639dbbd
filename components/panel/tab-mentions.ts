// The open tabs in ChatKit's menu of mentions, which `@` opens: a chosen one becomes a tag, and its page goes along. Used by `use-chatkit-options.ts`.
import type { PanelTexts } from '../../lib/languages/texts/panel';
import type { ListedTab } from '../../lib/platform/open-tabs';
import type { Mention, MentionOptions } from '../chatkit/mentions';
import { fromTabEntity, toTabEntity } from './mentioned-tabs';
import type { PageTabs } from './page-tabs';

const offerId = 'offer-tabs';

type Texts = PanelTexts['tabMentions'];

/** @param say says one sentence above the composer, or takes the last one back */
export function toTabMentions(
  tabs: Pick<PageTabs, 'listAll' | 'follow' | 'permissions' | 'attached'>,
  say: (sentence: string | undefined) => void,
  texts: Texts,
): MentionOptions {
  const offer: Mention = {
    id: offerId,
    title: texts.offer,
    icon: 'globe',
    description: texts.offerMeans,
  };
  return {
    async onTagSearch(query) {
      const [open, isNamed] = await Promise.all([tabs.listAll(), tabs.follow.areNamesAllowed()]);
      const found = findTabs(open, query).map((tab) => toMention(tab, texts));
      return isNamed ? found : [...found, offer];
    },
    async onChoose(entity) {
      // Nothing may be awaited before the browser is asked: the key or the click is the gesture.
      const tab = fromTabEntity(entity);
      const asked =
        entity.id === offerId || !tab
          ? tabs.follow.allowNames()
          : tabs.permissions.request([new URL(tab.url).origin]);
      const isGranted = await asked.catch(() => false);
      if (!isGranted) {
        say(tab ? texts.refused : texts.unnamed);
        return 'leave';
      }
      const problem = tab && (await tabs.attached.check(tab));
      say(problem?.message);
      if (problem) return 'leave';
      return tab ? 'insert' : 'search';
    },
  };
}

/** Those whose title or host holds what was typed; those that can be read first. */
export function findTabs(tabs: readonly ListedTab[], query: string): ListedTab[] {
  const wanted = query.toLowerCase();
  const found = tabs.filter(({ title, url }) =>
    `${title} ${hostOf(url)}`.toLowerCase().includes(wanted),
  );
  return [
    ...found.filter(({ problem }) => problem === undefined),
    ...found.filter(({ problem }) => problem !== undefined),
  ];
}

function toMention({ problem, ...tab }: ListedTab, texts: Texts): Mention {
  const entity = { ...toTabEntity(tab), group: texts.tabs };
  if (problem === undefined) return { ...entity, description: hostOf(tab.url) };
  const description = problem === 'never-read' ? texts.neverRead : texts.restricted;
  return { ...entity, description, isUnavailable: true };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
