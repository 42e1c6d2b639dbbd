// What an answer rests on: a folded list of its sources, each named once.
import type { Annotation, Source } from '../../lib/chatkit/items';
import { toEntity } from './composer/to-tag';
import { useElement } from './element-context';
import { EntityName } from './entity-name';
import { Icon } from './icon';
import { sourceList } from './source-list';
import { useTexts } from './use-texts';

export function Sources({ annotations }: { annotations: readonly Annotation[] }) {
  const texts = useTexts();
  const sources = [...sourceList(annotations)];
  return (
    <details className="sources">
      <summary>{texts.item.sources(sources.length)}</summary>
      <ol>
        {sources.map(([key, source]) => (
          <li key={key} dir="auto" tabIndex={-1}>
            <SourceTitle source={source} />
            {source.description && <p className="aside">{source.description}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function SourceTitle({ source }: { source: Source }) {
  const { options, openLink } = useElement();
  if (source.type === 'url' && /^https?:/i.test(source.url)) {
    return (
      <a
        href={source.url}
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault();
          if (!options.openSource?.(source)) openLink(source.url);
        }}
      >
        {source.title}
        <span className="host">{source.attribution ?? hostOf(source.url)}</span>
      </a>
    );
  }
  if (source.type === 'entity') {
    const { id, title, icon, label, data } = source;
    const content = (
      <>
        <Icon name={icon ?? 'at'} otherwise="at" size={14} /> {title}
        {label && <span className="host">{label}</span>}
      </>
    );
    const entity = toEntity({ id, text: title, interactive: source.interactive, data });
    return (
      <EntityName entity={entity} className="source-entity">
        {content}
      </EntityName>
    );
  }
  return (
    <span>
      <Icon name="document" size={14} /> {source.title}
      {source.type === 'file' && source.filename !== source.title && (
        <span className="host">{source.filename}</span>
      )}
    </span>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
