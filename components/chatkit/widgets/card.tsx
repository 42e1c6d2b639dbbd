// The root Card: a frame with a status, its parts, and up to two closing buttons; as a form if it says so.
import { useId, useState, type ReactNode } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { ActionForm } from './form';
import { classesOf, isObject, isOn, textOf } from './read-props';
import { Status } from './status';
import { toBorder, toPadding } from './to-style';
import { toColor } from './to-color';
import { useAction } from './use-action';
import type { NodeProps } from './widget-node';
import { useTexts } from '../use-texts';

export function Card({ node, children }: NodeProps) {
  const { status } = node;
  const isCollapsed = isOn(node['collapsed']);
  const confirm = isObject(node['confirm']) ? node['confirm'] : undefined;
  const content = (
    <>
      <Collapsible isCollapsed={isCollapsed}>
        <div className="w-card-body" style={toPadding(node['padding'])}>
          {children}
        </div>
        <Closing node={node} isForm={isOn(node['asForm'])} />
      </Collapsible>
    </>
  );
  return (
    <section
      className={classesOf('w-card', node, { size: ['sm', 'md', 'lg', 'full'] })}
      style={{ background: toColor(node['background']), ...toBorder(node['border']) }}
    >
      {isObject(status) && <Status status={status} />}
      {isOn(node['asForm']) ? (
        <ActionForm action={confirm?.['action']} className="w-card-form">
          {content}
        </ActionForm>
      ) : (
        content
      )}
    </section>
  );
}

/** What was settled takes less room, and can still be read. */
function Collapsible({ isCollapsed, children }: { isCollapsed: boolean; children: ReactNode }) {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (!isCollapsed) return children;
  return (
    <>
      <button
        type="button"
        className="w-fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? texts.widget.less : texts.widget.more}
      </button>
      <div id={id} hidden={!isOpen}>
        {children}
      </div>
    </>
  );
}

function Closing({ node, isForm }: { node: JsonObject; isForm: boolean }) {
  const confirm = isObject(node['confirm']) ? node['confirm'] : undefined;
  const cancel = isObject(node['cancel']) ? node['cancel'] : undefined;
  if (!confirm && !cancel) return null;
  return (
    <div className="w-card-end">
      {cancel && <CardButton given={cancel} className="w-button variant-outline" />}
      {confirm && (
        <CardButton given={confirm} className="w-button style-primary" isSubmit={isForm} />
      )}
    </div>
  );
}

interface CardButtonProps {
  given: JsonObject;
  className: string;
  isSubmit?: boolean;
}

function CardButton({ given, className, isSubmit = false }: CardButtonProps) {
  const { canFire, isBusy, fire } = useAction(given['action'], 'container');
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      className={className}
      disabled={!canFire}
      aria-busy={isBusy}
      onClick={isSubmit ? undefined : fire}
      dir="auto"
    >
      {textOf(given['label'])}
    </button>
  );
}
