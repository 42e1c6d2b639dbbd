// The values of a form's named controls, as they go into an action. Called when an action is fired.
import type { Json } from '../../../lib/shared/json';

/** In the order of the page. A checkbox is true or false, a radio button that is not chosen is left out, all else is text. */
export function readForm(form: HTMLFormElement): [string, Json][] {
  const values: [string, Json][] = [];
  for (const control of form.elements) {
    if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)
      values.push([control.name, control.value]);
    if (!(control instanceof HTMLInputElement)) continue;
    if (control.type === 'checkbox') values.push([control.name, control.checked]);
    else if (control.type === 'date') values.push([control.name, toIsoDate(control.value)]);
    else if (control.type !== 'radio' || control.checked)
      values.push([control.name, control.value]);
  }
  return values.filter(([name]) => name !== '');
}

/** The day at midnight UTC as an ISO datetime, which is what a server gives as a default value too. */
function toIsoDate(day: string): string {
  return day === '' ? '' : `${day}T00:00:00.000Z`;
}
