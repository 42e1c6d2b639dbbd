// The `pattern` of fields with several lines, which the browser checks for fields of one line only.
import type { FormEvent } from 'react';

const maxChecked = 2000;

/** A pattern that is none, or a text too long to be checked, is never wrong: the server checks again. */
export function checkPattern(
  pattern: string,
  said: string,
): (event: FormEvent<HTMLTextAreaElement>) => void {
  const expression = toExpression(pattern);
  return ({ currentTarget }) => {
    const { value } = currentTarget;
    const isWrong =
      expression !== undefined &&
      value !== '' &&
      value.length <= maxChecked &&
      !expression.test(value);
    currentTarget.setCustomValidity(isWrong ? said : '');
  };
}

function toExpression(pattern: string): RegExp | undefined {
  if (pattern === '') return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}
