// One thing that is on or off.
import { useFieldName } from './field-name';
import { isOn, textOf } from './read-props';
import { useAction } from './use-action';
import type { NodeProps } from './widget-node';

export function Checkbox({ node }: NodeProps) {
  const changed = useAction(node['onChangeAction'], 'none');
  const label = textOf(node['label']);
  const name = useFieldName(node);
  return (
    <label className="w-choice" dir="auto">
      <input
        type="checkbox"
        name={textOf(node['name'])}
        aria-label={label === '' ? name : undefined}
        defaultChecked={isOn(node['defaultChecked'])}
        required={isOn(node['required'])}
        disabled={isOn(node['disabled'])}
        onChange={changed.fireWhenPossible}
      />
      {label}
    </label>
  );
}
