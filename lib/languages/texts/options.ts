export const options = { language: 'en' };
export type OptionsTexts = typeof options;
