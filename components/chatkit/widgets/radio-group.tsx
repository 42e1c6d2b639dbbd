// One of a few.
import { useId } from 'react';
import { useFieldName } from './field-name';
import { isOn, objectsOf, textOf } from './read-props';
import { useAction } from './use-action';
import type { NodeProps } from './widget-node';

export function RadioGroup({ node }: NodeProps) {
  const changed = useAction(node['onChangeAction'], 'none');
  // Outside of a form two groups of one name would be one.
  const alone = useId();
  const name = textOf(node['name']) || alone;
  return (
    <div
      className={node['direction'] === 'row' ? 'w-radios row' : 'w-radios'}
      role="radiogroup"
      aria-label={useFieldName(node)}
    >
      {objectsOf(node['options']).map((option) => (
        <label key={textOf(option['value'])} className="w-choice" dir="auto">
          <input
            type="radio"
            name={name}
            value={textOf(option['value'])}
            defaultChecked={
              node['defaultValue'] !== undefined &&
              textOf(node['defaultValue']) === textOf(option['value'])
            }
            required={isOn(node['required'])}
            disabled={isOn(node['disabled']) || isOn(option['disabled'])}
            onChange={changed.fireWhenPossible}
          />
          {textOf(option['label']) || textOf(option['value'])}
        </label>
      ))}
    </div>
  );
}
