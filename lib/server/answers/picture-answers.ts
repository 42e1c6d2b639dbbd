// Answers what a panel asks of pictures that lie elsewhere. Used by `beside-answers.ts`.
import { readPicture, type PictureDeps } from '../read-picture';
import { toJsonAnswer } from '../refusal';
import { toJson, type Answers } from './answers';

export function pictureAnswers(deps: PictureDeps): Answers<'beside.pictures.read'> {
  return {
    async 'beside.pictures.read'(params, { signal }) {
      const read = await readPicture(deps, params, signal);
      return read.ok ? toJson(read.value) : toJsonAnswer(read.fault);
    },
  };
}
