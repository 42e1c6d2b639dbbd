// The name of one of the host's things: plain, to be clicked, or with a preview, as the host wants it. Used by messages and sources.
import type { Entity } from '@openai/chatkit';
import type { ReactNode } from 'react';
import { useElement } from './element-context';
import { later } from './later';

const preview = later(async () => (await import('./entity-preview')).EntityPreview);

interface EntityNameProps {
  entity: Entity;
  className: string;
  children: ReactNode;
}

export function EntityName({ entity, className, children }: EntityNameProps) {
  const { onClick, onRequestPreview } = useElement().options.entities ?? {};
  if (onRequestPreview)
    return (
      <preview.View entity={entity} className={className}>
        {children}
      </preview.View>
    );
  if (!entity.interactive || !onClick) return <span className={className}>{children}</span>;
  return (
    <button type="button" className={className} onClick={() => onClick(entity)}>
      {children}
    </button>
  );
}
