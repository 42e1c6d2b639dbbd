// An image that the assistant made, and how far it is. What came with the answer itself is shown; one that lies elsewhere only when it is asked for.
import type { GeneratedImageItem } from '../../lib/chatkit/items';
import { RemotePicture } from './pictures';
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
      {image && !isShown && !isGrowing && (
        <RemotePicture.View address={image.url} alt={texts.alternative} />
      )}
      {isGrowing && progress !== undefined && (
        <progress className="image-progress" aria-label={texts.progress} value={progress} max={1} />
      )}
    </>
  );
}
