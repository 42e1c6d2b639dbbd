// What the user said, in a quiet bubble: plain text, its tags and files, and whether it still waits.
import type { UserMessageContent, UserMessageItem } from '../../lib/chatkit/items';
import { toEntity } from './composer/to-tag';
import { EntityName } from './entity-name';
import { AttachmentImage } from './attachment-image';
import { Icon } from './icon';
import { useTexts } from './use-texts';

interface UserMessageProps {
  item: UserMessageItem;
  /** It waits for the running answer. */
  isQueued: boolean;
  isFailed: boolean;
}

export function UserMessage({ item, isQueued, isFailed }: UserMessageProps) {
  const texts = useTexts();
  const { content, attachments, quoted_text: quoted } = item;
  const isWordless = attachments.length > 0 && content.every(({ text }) => text.trim() === '');
  return (
    <div className="user">
      {quoted && (
        <blockquote className="quoted" dir="auto">
          {quoted}
        </blockquote>
      )}
      {attachments.length > 0 && (
        <ul className="chips">
          {attachments.map((attachment) => (
            <li key={attachment.id} className="chip">
              {attachment.type === 'image' ? (
                <AttachmentImage attachment={attachment} />
              ) : (
                <Icon name="document" size={14} />
              )}
              <span dir="auto">{attachment.name}</span>
            </li>
          ))}
        </ul>
      )}
      {!isWordless && (
        <div className="bubble" data-part="text" dir="auto">
          {content.map((part, place) =>
            part.type === 'input_tag' ? (
              <TagInMessage key={`${place} ${part.id}`} tag={part} />
            ) : (
              // Parts never move: a stored message does not change.
              // eslint-disable-next-line react/no-array-index-key
              <span key={place}>{part.text}</span>
            ),
          )}
        </div>
      )}
      {isQueued && <p className="aside">{texts.item.queued}</p>}
      {isFailed && <p className="aside danger-text">{texts.item.notSent}</p>}
    </div>
  );
}

function TagInMessage({ tag }: { tag: Extract<UserMessageContent, { type: 'input_tag' }> }) {
  return (
    <EntityName entity={toEntity(tag)} className="tag">
      {tag.text}
    </EntityName>
  );
}
