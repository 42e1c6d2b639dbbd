// Pictures that lie elsewhere, their code loaded with the first one. Used by `drawn-images.tsx` and `generated-image.tsx`.
import { later } from './later';

export const RemotePicture = later(async () => (await import('./remote-picture')).RemotePicture);
