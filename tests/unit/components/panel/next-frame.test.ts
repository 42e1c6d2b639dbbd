import { afterEach, expect, test, vi } from 'vitest';
import { nextFrame } from '../../../../components/panel/next-frame';

/** A document that draws only when told to, as a covered or hidden one does. */
function stubDocument(visibilityState: 'visible' | 'hidden') {
  const frames = new Map<number, () => void>();
  vi.useFakeTimers();
  vi.stubGlobal('document', { visibilityState });
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    frames.set(frames.size + 1, callback);
    return frames.size;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  return () => {
    for (const frame of frames.values()) frame();
  };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('calls back once, with the frame', () => {
  const draw = stubDocument('visible');
  const called = vi.fn<() => void>();
  nextFrame(called);
  expect(called).not.toHaveBeenCalled();
  draw();
  vi.advanceTimersByTime(1000);
  expect(called).toHaveBeenCalledTimes(1);
});

test('calls back once when a covered window draws no frame', () => {
  const draw = stubDocument('visible');
  const called = vi.fn<() => void>();
  nextFrame(called);
  vi.advanceTimersByTime(100);
  draw();
  expect(called).toHaveBeenCalledTimes(1);
});

test('calls back in a hidden document, where no frame ever comes', () => {
  stubDocument('hidden');
  const called = vi.fn<() => void>();
  nextFrame(called);
  vi.advanceTimersByTime(0);
  expect(called).toHaveBeenCalledTimes(1);
});
