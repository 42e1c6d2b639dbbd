// What an empty chat shows: one line of greeting and up to a few prompts, each of which is sent by a click.
import { toMessageInput } from './composer-state';
import { useElement } from './element-context';
import { Icon } from './icon';
import { useChosenModel } from './use-chosen-model';

/** `onNear`: a prompt is about to be chosen. */
export function StartScreen({ onNear }: { onNear(): void }) {
  const { options, controller, focusComposer } = useElement();
  const { greeting, prompts } = options.startScreen;
  const modelId = useChosenModel();
  return (
    <div className="start">
      <p className="greeting" dir="auto">
        {greeting}
      </p>
      {prompts.length > 0 && (
        <ul className="prompts" onPointerEnter={onNear} onFocus={onNear}>
          {prompts.map(({ label, prompt, icon }) => (
            <li key={label}>
              <button
                type="button"
                className="prompt"
                onClick={() => {
                  focusComposer();
                  void controller.send(
                    toMessageInput({
                      ...(typeof prompt === 'string' ? { text: prompt } : { content: prompt }),
                      modelId,
                    }),
                  );
                }}
              >
                {icon !== undefined && <Icon name={icon} />}
                <span dir="auto">{label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
