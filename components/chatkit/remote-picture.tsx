// A picture that lies elsewhere: asked for only in a click, after its whole address was seen, because asking tells that address to its host. Used by answers, widgets and generated images.
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useElement, useThread } from './element-context';
import { useTexts } from './use-texts';

interface PictureProps {
  address: string;
  alt: string;
  /** These two are the picture's own: what stands in its place takes the room that its words need. */
  className?: string;
  style?: CSSProperties;
}

/** A longer address, or one with a query, gets a line of its own before it is asked. Characters. */
const longestOnButton = 60;

type Stage =
  | { type: 'offered' }
  /** The whole address stands there. */
  | { type: 'named' }
  | { type: 'fetching' }
  | { type: 'failed'; because: string }
  | { type: 'shown'; url: string };

export function RemotePicture({ address, alt, className = '', style }: PictureProps) {
  const { picture: texts } = useTexts();
  const { imageDomains } = useThread();
  const url = toWebAddress(address);
  const { stage, ask, name, fail } = usePicture(url?.href ?? '');
  const isAllowed = url && (imageDomains?.includes(url.hostname) ?? true);
  if (stage.type === 'shown')
    return (
      <img
        ref={takeFocus}
        tabIndex={-1}
        className={`remote-picture ${className}`}
        style={style}
        src={stage.url}
        alt={alt}
        referrerPolicy="no-referrer"
        onError={() => fail(texts.cannot)}
      />
    );
  const place = url ? withoutScheme(url.href) : '';
  const isShort = url?.search === '' && place.length <= longestOnButton;
  const isNamed = isShort || stage.type !== 'offered';
  return (
    <span className="picture-offer" dir="auto">
      <span>{alt || texts.unnamed}</span>
      {isAllowed && isNamed && !isShort && <bdi dir="ltr">{url.href}</bdi>}
      {isAllowed && (
        <button
          type="button"
          className="button"
          aria-disabled={stage.type === 'fetching'}
          title={url.href}
          onClick={isNamed ? ask : name}
        >
          {isShort ? texts.showFrom(place) : isNamed ? texts.show : texts.showFrom(url.host)}
        </button>
      )}
      <span aria-live="polite">
        {stage.type === 'fetching' && texts.fetching}
        {stage.type === 'failed' && stage.because}
      </span>
    </span>
  );
}

/** The button that was clicked is gone; whoever went on to something else keeps the focus there. */
function takeFocus(image: HTMLImageElement | null): void {
  const root = image?.getRootNode();
  const holder = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  if (holder === null || holder === document.body) image?.focus({ preventScroll: true });
}

function toWebAddress(address: string): URL | undefined {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

const withoutScheme = (address: string): string => address.replace(/^https:\/\/|\/$/gu, '');

/** `ask` fetches by way of the host; where it looks after no pictures, the page itself does. */
function usePicture(address: string) {
  const { options } = useElement();
  const { picture: texts } = useTexts();
  const [stage, setStage] = useState<Stage>({ type: 'offered' });
  const isAsking = useRef(false);
  const url = stage.type === 'shown' ? stage.url : undefined;
  useEffect(() => {
    if (!url?.startsWith('blob:')) return undefined;
    return () => URL.revokeObjectURL(url);
  }, [url]);
  const fail = (because: string) => setStage({ type: 'failed', because });

  function ask(): void {
    if (isAsking.current) return;
    if (!options.fetchImage) return setStage({ type: 'shown', url: address });
    // Before anything is awaited: the host may have to ask for a permission, which takes this click.
    const asked = options.fetchImage(address);
    isAsking.current = true;
    setStage({ type: 'fetching' });
    void asked
      .then(
        (fetched) => {
          if (!fetched.ok) return fail(options.say(fetched.fault));
          setStage({ type: 'shown', url: URL.createObjectURL(fetched.value) });
        },
        () => fail(texts.cannot),
      )
      .finally(() => (isAsking.current = false));
  }

  return { stage, ask, fail, name: () => setStage({ type: 'named' }) };
}
