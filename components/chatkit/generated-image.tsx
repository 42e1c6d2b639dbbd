// An image that the assistant made, and how far it is. Only what came with the answer itself is shown: an address elsewhere would call out.
import type { GeneratedImageItem } from '../../lib/chatkit/items';
import { useTexts } from './use-texts';

const inAnswer = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/iu;

export function GeneratedImage({
  item: { image, progress },
  isGrowing,
}: {
  item: GeneratedImageItem;
  isGrowing: boolean;
}) {
  const texts = useTexts().generatedImage;
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
