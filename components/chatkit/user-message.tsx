// What the user said, in a quiet bubble: plain text, its tags and files, and whether it still waits.
import type { UserMessageItem } from '../../lib/chatkit/items';
import { AttachmentImage } from './attachment-image';
import { Icon } from './icon';

interface UserMessageProps {
  item: UserMessageItem;
  /** It waits for the running answer. */
  isQueued: boolean;
  isFailed: boolean;
}

export function UserMessage({ item, isQueued, isFailed }: UserMessageProps) {
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
              <span key={`${place} ${part.id}`} className="tag">
                {part.text}
              </span>
            ) : (
              // Parts never move: a stored message does not change.
              // eslint-disable-next-line react/no-array-index-key
              <span key={place}>{part.text}</span>
            ),
          )}
        </div>
      )}
      {isQueued && <p className="aside">Queued</p>}
      {isFailed && <p className="aside danger-text">Not sent</p>}
    </div>
  );
}
