// The files that go along with the next message, each with a way to take it off; part of the composer.
import { useComposer, useElement } from './element-context';
import { Icon } from './icon';
import { IconButton } from './icon-button';

export function AttachmentChips() {
  const { composer } = useElement();
  const { attachments } = useComposer();
  if (attachments.length === 0) return null;
  return (
    <ul className="chips" aria-label="Attachments">
      {attachments.map(({ id, name }) => (
        <li key={id} className="chip">
          <Icon name="document" size={14} />
          <span dir="auto">{name}</span>
          <IconButton
            label={`Remove ${name}`}
            icon="close"
            onClick={() =>
              composer.patch({ attachments: attachments.filter((other) => other.id !== id) })
            }
          />
        </li>
      ))}
    </ul>
  );
}
