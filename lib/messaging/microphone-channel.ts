// What the page that asks for the microphone tells the panel. Spoken by `entrypoints/microphone`, heard by `platform/microphone-page.ts`.

/** Name of a `BroadcastChannel`: only pages of this extension are on it. */
export const microphoneChannel = 'beside-microphone';

/** Parsed where it is heard: anything else is ignored. */
export type MicrophoneAnswer = 'granted' | 'refused';
