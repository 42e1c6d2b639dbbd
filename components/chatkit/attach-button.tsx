// The button that chooses files to send, and the doors for dropped and pasted ones. Part of the composer.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { refusesAll } from './attachment-rules';
import { useComposer, useElement } from './element-context';
import { IconButton } from './icon-button';
import { useFileTaker } from './use-file-taker';
import { useTexts } from './use-texts';

/** Nothing where the host has not switched attachments on. */
export function AttachButton({ isDisabled }: { isDisabled: boolean }) {
  const texts = useTexts();
  const { options, uploads, composer } = useElement();
  const model = useFileTaker();
  const input = useRef<HTMLInputElement>(null);
  const { attachments: rules } = options.composer;
  if (!rules) return null;
  const refusal = model && refusesAll(model, texts.attachmentRules);
  const accept = model?.accepts ?? rules.accept;
  return (
    <>
      <IconButton
        label={texts.composer.attach}
        icon="paperclip"
        disabled={isDisabled}
        onClick={() => {
          if (refusal === undefined) input.current?.click();
          else composer.patch({ fileProblem: refusal });
        }}
      />
      <input
        ref={input}
        type="file"
        hidden
        multiple={rules.maxCount > 1}
        accept={accept?.includes('*') ? undefined : accept?.join(',')}
        onChange={({ target }) => {
          uploads.add([...(target.files ?? [])]);
          // The same file may be chosen again after it was taken off.
          target.value = '';
        }}
      />
    </>
  );
}

/** Takes files that are dropped anywhere on the element, and those that are pasted. True while files are dragged over it. */
export function useFileDoors(area: RefObject<HTMLElement | null>, isDisabled: boolean): boolean {
  const { options, uploads } = useElement();
  const [isOver, setIsOver] = useState(false);
  useComposer();
  const isOn = options.composer.attachments !== undefined && !isDisabled;
  // At once with the text box: a file that is dropped before would make the browser leave the page.
  useLayoutEffect(() => {
    const root = area.current?.closest('.chat');
    if (!isOn || !(root instanceof HTMLElement)) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would leave the page to show the file.
      event.preventDefault();
      setIsOver(true);
    };
    const take = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      uploads.add(files);
    };
    root.addEventListener('dragenter', over, { signal });
    root.addEventListener('dragover', over, { signal });
    root.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !root.contains(relatedTarget)) setIsOver(false);
      },
      { signal },
    );
    root.addEventListener(
      'drop',
      (event) => {
        setIsOver(false);
        take(event, event.dataTransfer);
      },
      { signal },
    );
    root.addEventListener(
      'paste',
      (event) => {
        // Copied cells and words come with a picture of themselves: the text is meant.
        if (!event.clipboardData?.types.includes('text/plain')) take(event, event.clipboardData);
      },
      { signal },
    );
    return () => {
      ending.abort();
      setIsOver(false);
    };
  }, [area, isOn, uploads]);
  return isOver && isOn;
}
