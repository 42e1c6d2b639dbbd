// The picture of an attached image: from this page where it was chosen here, else as the host gives it. Used by chips and messages.
import { useEffect, useState } from 'react';
import type { Attachment } from '../../lib/chatkit/items';
import { useElement } from './element-context';
import { Icon } from './icon';

/** The icon of a file stands where the picture is not, or not yet, to be had. */
export function AttachmentImage({ attachment }: { attachment: Attachment & { type: 'image' } }) {
  const source = useImageSource(attachment);
  const [brokenSource, setBrokenSource] = useState<string>();
  if (source === undefined || source === brokenSource) return <Icon name="document" size={14} />;
  return (
    <img
      className="attachment-image"
      src={source}
      alt={attachment.name}
      onError={() => setBrokenSource(source)}
    />
  );
}

function useImageSource({ id, preview_url: url }: Attachment & { type: 'image' }) {
  const { options, shelf } = useElement();
  const { resolveImage } = options;
  const own = shelf.previewOf(id);
  const [resolved, setResolved] = useState<string>();
  useEffect(() => {
    if (own !== undefined || !resolveImage) return undefined;
    let made: string | undefined;
    let isGone = false;
    resolveImage(url).then(
      (blob) => {
        if (!blob || isGone) return;
        made = URL.createObjectURL(blob);
        setResolved(made);
      },
      // Nothing to show is nothing to say: the name stands there.
      () => undefined,
    );
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [own, resolveImage, url]);
  // Without a host that looks after images, the server's own address is shown, as ChatKit does.
  return own ?? (resolveImage ? resolved : url);
}
