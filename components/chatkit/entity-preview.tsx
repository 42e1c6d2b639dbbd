// A name with a card about it that the host draws, shown while the pointer or the focus is on it. Loaded with the first such name, by `entity-name.tsx`.
import { PreviewCard } from '@base-ui/react/preview-card';
import type { Entity } from '@openai/chatkit';
import { useCallback, useState, type ReactNode } from 'react';
import type { JsonObject } from '../../lib/chatkit/items';
import { useElement } from './element-context';
import { toJsonObject } from './to-json-object';
import { WidgetView } from './widgets/widget-view';

interface EntityPreviewProps {
  entity: Entity;
  className: string;
  children: ReactNode;
}

export function EntityPreview({ entity, className, children }: EntityPreviewProps) {
  const { options, reportError } = useElement();
  const { onRequestPreview, onClick } = options.entities ?? {};
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const findFrame = useCallback(
    (button: HTMLElement | null) => setFrame(button?.closest<HTMLElement>('.chat') ?? null),
    [],
  );
  const [widget, setWidget] = useState<JsonObject>();
  const [isOpen, setOpen] = useState(false);

  async function ask(): Promise<void> {
    try {
      const answer = await onRequestPreview?.(entity);
      setWidget(answer?.preview ? toJsonObject(answer.preview) : undefined);
    } catch (error) {
      reportError(error instanceof Error ? error : new Error('A preview could not be made.'));
    }
  }
  function onOpenChange(next: boolean): void {
    setOpen(next);
    // Asked anew each time: what a host knows of a thing changes.
    if (next) void ask();
  }

  return (
    <PreviewCard.Root open={isOpen} onOpenChange={onOpenChange}>
      <PreviewCard.Trigger
        render={<button type="button" ref={findFrame} />}
        className={className}
        onClick={() => {
          if (entity.interactive) onClick?.(entity);
        }}
      >
        {children}
      </PreviewCard.Trigger>
      {widget !== undefined && (
        <PreviewCard.Portal container={frame}>
          <PreviewCard.Positioner
            className="w-positioner"
            side="top"
            sideOffset={6}
            collisionPadding={8}
          >
            <PreviewCard.Popup className="w-popup entity-preview">
              <WidgetView
                item={{
                  id: entity.id,
                  thread_id: '',
                  created_at: '',
                  type: 'widget',
                  widget,
                }}
              />
            </PreviewCard.Popup>
          </PreviewCard.Positioner>
        </PreviewCard.Portal>
      )}
    </PreviewCard.Root>
  );
}
