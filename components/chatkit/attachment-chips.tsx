// The files that go along with the next message: preview, progress, a way to take each off, and what will not be sent. Part of the composer.
import { AttachmentImage } from './attachment-image';
import { takes } from './attachment-rules';
import { useComposer, useElement } from './element-context';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { useFileTaker } from './use-file-taker';
import { useTexts } from './use-texts';

export function AttachmentChips() {
  const texts = useTexts().attachmentChips;
  const { uploads: running, composer } = useElement();
  const { attachments, uploads, fileProblem } = useComposer();
  const model = useFileTaker();
  const left = attachments.filter(
    ({ name, mime_type: type }) => model && !takes(model, { name, type }),
  );
  if (attachments.length === 0 && uploads.length === 0 && fileProblem === undefined) return null;
  return (
    <div className="attachments">
      {(attachments.length > 0 || uploads.length > 0) && (
        <ul className="chips" aria-label={texts.list}>
          {attachments.map((attachment) => (
            <li key={attachment.id} className="chip">
              {attachment.type === 'image' ? (
                <AttachmentImage attachment={attachment} />
              ) : (
                <Icon name="document" size={14} />
              )}
              <span dir="auto">{attachment.name}</span>
              <IconButton
                label={texts.remove(attachment.name)}
                icon="close"
                onClick={() => running.remove(attachment)}
              />
            </li>
          ))}
          {uploads.map(({ key, name, problem }) => (
            <li key={key} className={problem === undefined ? 'chip' : 'chip failed'}>
              {problem === undefined ? (
                <progress aria-label={texts.uploading(name)} />
              ) : (
                <Icon name="warning" size={14} />
              )}
              <span dir="auto" title={problem}>
                {problem === undefined ? name : `${name}: ${problem}`}
              </span>
              <IconButton
                label={problem === undefined ? texts.cancel(name) : texts.remove(name)}
                icon="close"
                onClick={() => running.cancel(key)}
              />
            </li>
          ))}
        </ul>
      )}
      {model && left.length > 0 && (
        <p className="aside" role="note" dir="auto">
          {texts.notSent(
            left.map(({ name }) => name),
            model.label,
          )}
        </p>
      )}
      {fileProblem !== undefined && (
        <p className="aside danger-text file-problem" role="alert" dir="auto">
          <span>{fileProblem}</span>
          <IconButton
            label={texts.dismiss}
            icon="close"
            onClick={() => composer.patch({ fileProblem: undefined })}
          />
        </p>
      )}
    </div>
  );
}
