// What an answer rests on: a folded list of its sources, each named once.
import type { Annotation, Source } from '../../lib/chatkit/items';
import { useElement } from './element-context';
import { Icon } from './icon';

export function Sources({ annotations }: { annotations: readonly Annotation[] }) {
  const { openLink, options } = useElement();
  const sources = [...new Map(annotations.map(({ source }) => [keyOf(source), source])).entries()];
  return (
    <details className="sources">
      <summary>{sources.length === 1 ? '1 source' : `${sources.length} sources`}</summary>
      <ol>
        {sources.map(([key, source]) => (
          <li key={key} dir="auto">
            {source.type === 'url' && /^https?:/i.test(source.url) ? (
              <a
                href={source.url}
                rel="noreferrer"
                onClick={(event) => {
                  event.preventDefault();
                  if (!options.openSource?.(source)) openLink(source.url);
                }}
              >
                {source.title}
                <span className="host">{hostOf(source.url)}</span>
              </a>
            ) : (
              <span>
                <Icon name="document" size={14} /> {source.title}
              </span>
            )}
            {source.description && <p className="aside">{source.description}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function keyOf(source: Source): string {
  switch (source.type) {
    case 'url':
      return `url ${source.url} ${source.title} ${source.description ?? ''}`;
    case 'file':
      return `file ${source.filename}`;
    case 'entity':
      return `entity ${source.id}`;
    default:
      return JSON.stringify(source);
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
