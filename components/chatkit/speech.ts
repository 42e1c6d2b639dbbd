// What a host may offer to have answers read aloud; read by `options.ts`, used by the answer's actions.

export interface Speech {
  /** Whether there is a voice that may be used. Changes are told to the listener. */
  isAvailable(): boolean;
  subscribe(listener: () => void): () => void;
  /** Reads these sentences one after the other; what was being read ends. `onEnd` is called once, however it ends. Returns how to end it. */
  speak(sentences: readonly string[], onEnd: () => void): () => void;
}
