// One of several, from a list that opens; one that can be searched where it is long.
import { Combobox } from '@base-ui/react/combobox';
import { Select as Choice } from '@base-ui/react/select';
import { useContext, useEffect, useEffectEvent, useState } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { IconButton } from '../icon-button';
import { useFieldName } from './field-name';
import { PopupContext } from './popup-context';
import { classesOf, controlSizes, controlVariants, isOn, objectsOf, textOf } from './read-props';
import { useAction } from './use-action';
import { WidgetIcon } from './widget-icon';
import type { NodeProps } from './widget-node';
import { useTexts } from '../use-texts';

/** Beyond so many options a list can be searched unless the server says otherwise. */
const searchedBeyond = 15;
const words = { variant: controlVariants, size: controlSizes };

interface Option {
  value: string;
  label: string;
  description: string;
  isOff: boolean;
}

interface ListProps {
  node: JsonObject;
  options: Option[];
  chosen: Option | null;
  choose: (option: Option | null) => void;
  label: string;
}

export function Select({ node }: NodeProps) {
  const texts = useTexts();
  const options = objectsOf(node['options']).map(toOption);
  const first = options.find(({ value }) => value === textOf(node['defaultValue'])) ?? null;
  const [chosen, setChosen] = useState<Option | null>(first);
  const changed = useAction(node['onChangeAction'], 'none');
  const [changes, setChanges] = useState(0);
  const label = useFieldName(node);
  const isOff = isOn(node['disabled']);
  const canClear = isOn(node['clearable']) && chosen !== null && !isOff;
  const isSearched = node['searchable'] ?? options.length > searchedBeyond;
  const List = isSearched === true ? SearchedList : PlainList;

  // The action reads the form, so it is fired once the form holds the new value.
  const tell = useEffectEvent(changed.fireWhenPossible);
  useEffect(() => {
    if (changes > 0) tell();
  }, [changes]);

  function choose(option: Option | null): void {
    setChosen(option);
    setChanges(changes + 1);
  }
  return (
    <span className={isOn(node['block']) ? 'w-select block' : 'w-select'}>
      <List node={node} options={options} chosen={chosen} choose={choose} label={label} />
      {canClear && (
        <IconButton label={texts.widget.clear(label)} icon="close" onClick={() => choose(null)} />
      )}
      <input type="hidden" name={textOf(node['name'])} value={chosen?.value ?? ''} />
    </span>
  );
}

function toOption(given: JsonObject): Option {
  const value = textOf(given['value']);
  return {
    value,
    label: textOf(given['label']) || value,
    description: textOf(given['description']),
    isOff: isOn(given['disabled']),
  };
}

const isSame = (one: Option, other: Option) => one.value === other.value;

function PlainList({ node, options, chosen, choose, label }: ListProps) {
  const popup = useContext(PopupContext);
  return (
    <Choice.Root
      items={options}
      value={chosen}
      onValueChange={choose}
      isItemEqualToValue={isSame}
      disabled={isOn(node['disabled'])}
    >
      <Choice.Trigger
        className={classesOf('w-field w-trigger', node, words, ['pill'])}
        aria-label={label}
        data-field={textOf(node['name'])}
      >
        <span className={chosen ? 'w-trigger-text' : 'w-trigger-text none'} dir="auto">
          {chosen?.label ?? (textOf(node['placeholder']) || label)}
        </span>
        <WidgetIcon name="lucide:chevron-down" size={14} />
      </Choice.Trigger>
      <Choice.Portal container={popup}>
        <Choice.Positioner className="w-positioner" sideOffset={4} alignItemWithTrigger={false}>
          <Choice.Popup className="w-popup">
            <Choice.List>
              {options.map((option) => (
                <Choice.Item
                  key={option.value}
                  value={option}
                  disabled={option.isOff}
                  className="w-option"
                >
                  <Choice.ItemText>{option.label}</Choice.ItemText>
                  {option.description !== '' && <small>{option.description}</small>}
                </Choice.Item>
              ))}
            </Choice.List>
          </Choice.Popup>
        </Choice.Positioner>
      </Choice.Portal>
    </Choice.Root>
  );
}

function SearchedList({ node, options, chosen, choose, label }: ListProps) {
  const texts = useTexts();
  const popup = useContext(PopupContext);
  return (
    <Combobox.Root
      items={options}
      value={chosen}
      onValueChange={choose}
      isItemEqualToValue={isSame}
      disabled={isOn(node['disabled'])}
    >
      <Combobox.Input
        className={classesOf('w-field', node, words, ['pill'])}
        aria-label={label}
        placeholder={textOf(node['placeholder']) || label}
        data-field={textOf(node['name'])}
      />
      <Combobox.Portal container={popup}>
        <Combobox.Positioner className="w-positioner" sideOffset={4}>
          <Combobox.Popup className="w-popup">
            <Combobox.Empty className="w-empty">{texts.widget.nothingFits}</Combobox.Empty>
            <Combobox.List>
              {(option: Option) => (
                <Combobox.Item
                  key={option.value}
                  value={option}
                  disabled={option.isOff}
                  className="w-option"
                >
                  {option.label}
                  {option.description !== '' && <small>{option.description}</small>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
