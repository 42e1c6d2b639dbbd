// The native fields of a widget: text, lines of text, a choice, a check, a date.
import type { JsonObject } from '../../../lib/chatkit/items';
import { objectsOf, oneOf, textOf } from './read-props';

const inputTypes = ['text', 'number', 'email', 'password', 'tel', 'url'] as const;

export function WidgetField({ node }: { node: JsonObject }) {
  const name = textOf(node['name']);
  const shared = {
    name,
    'aria-label': textOf(node['label']) || textOf(node['placeholder']) || name,
    disabled: node['disabled'] === true,
    required: node['required'] === true,
  };
  const value = textOf(node['defaultValue']);
  const placeholder = textOf(node['placeholder']);
  switch (textOf(node['type'])) {
    case 'Textarea':
      return <textarea {...shared} defaultValue={value} placeholder={placeholder} />;
    case 'Checkbox':
      return (
        <label>
          <input {...shared} type="checkbox" defaultChecked={node['defaultChecked'] === true} />{' '}
          {textOf(node['label'])}
        </label>
      );
    case 'DatePicker':
      return <input {...shared} type="date" defaultValue={value.slice(0, 10)} />;
    case 'Select':
    case 'RadioGroup':
      return (
        <select {...shared} defaultValue={value}>
          <option value="">{placeholder}</option>
          {objectsOf(node['options']).map((option) => (
            <option
              key={textOf(option['value'])}
              value={textOf(option['value'])}
              disabled={option['disabled'] === true}
            >
              {textOf(option['label'])}
            </option>
          ))}
        </select>
      );
    default:
      return (
        <input
          {...shared}
          type={oneOf(node['inputType'], inputTypes, 'text')}
          defaultValue={value}
          placeholder={placeholder}
        />
      );
  }
}
