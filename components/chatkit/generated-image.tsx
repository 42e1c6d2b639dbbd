// An image that the assistant made, and how far it is. Only what came with the answer itself is shown: an address elsewhere would call out.
import type { GeneratedImageItem } from '../../lib/chatkit/items';

const inAnswer = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/iu;
const texts = {
  making: 'An image is being made…',
  progress: 'Progress of the image',
  notShown: 'An image, which cannot be shown yet.',
  alternative: 'Made by the assistant',
};

export function GeneratedImage({
  item: { image, progress },
  isGrowing,
}: {
  item: GeneratedImageItem;
  isGrowing: boolean;
}) {
  const isShown = image !== undefined && inAnswer.test(image.url);
  return (
    <>
      {isShown && <img className="generated-image" src={image.url} alt={texts.alternative} />}
      {(!image || (isGrowing && !isShown)) && <p className="aside">{texts.making}</p>}
      {image && !isShown && !isGrowing && <p className="aside">{texts.notShown}</p>}
      {isGrowing && progress !== undefined && (
        <progress className="image-progress" aria-label={texts.progress} value={progress} max={1} />
      )}
    </>
  );
}
