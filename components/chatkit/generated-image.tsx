// An image that the assistant made. Only what came with the answer itself is shown: an address elsewhere would call out.
import type { GeneratedImageItem } from '../../lib/chatkit/items';

const inAnswer = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/iu;

export function GeneratedImage({ item: { image } }: { item: GeneratedImageItem }) {
  if (!image) return <p className="aside">An image is being made…</p>;
  if (!inAnswer.test(image.url))
    return <p className="aside">An image, which cannot be shown yet.</p>;
  return <img className="generated-image" src={image.url} alt="Made by the assistant" />;
}
