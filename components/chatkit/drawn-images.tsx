// Images that the text renderer drew as their words, each offered in place of them. Used by answers and by the Markdown of widgets.
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { isGone } from './markdown/decorate-answer';
import type { DrawnImage } from './markdown/inline-dom';
import { RemotePicture } from './pictures';

/** More than a person looks at; of further ones the words stand there. An answer that is drawn anew counts on. */
export const maxOffered = 200;

/** `pictures` belongs beside the host of the renderer that is given `onImageDrawn`. */
export function useDrawnImages(): {
  pictures: ReactNode;
  onImageDrawn: (image: DrawnImage) => void;
} {
  const [images, setImages] = useState<readonly (DrawnImage & { id: string })[]>([]);
  const count = useRef(0);
  const onImageDrawn = useCallback((image: DrawnImage) => {
    count.current += 1;
    if (count.current > maxOffered) return;
    const id = String(count.current);
    void RemotePicture.load().then(() => {
      image.element.replaceChildren();
      // Those that the renderer drew anew are gone.
      setImages((known) => [...known.filter(({ element }) => !isGone(element)), { ...image, id }]);
    });
  }, []);
  const pictures = images.map(({ id, element, address, alt }) =>
    createPortal(<RemotePicture.View address={address} alt={alt} />, element, id),
  );
  return { pictures, onImageDrawn };
}
