// Manifest and build of the extension. Permissions and CSP are decided, each with its reason, in README.md "Permissions".
import { readdirSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { browser as english, type BrowserTexts } from './lib/languages/texts/browser';

/** What the browser shows of us, as it wants it: one file for each language of the catalogue. */
async function readLocales() {
  const folder = './lib/languages/translations';
  const codes = readdirSync(folder).map((file) => file.replace(/\.ts$/u, ''));
  const translated = codes.map(async (code): Promise<[string, BrowserTexts]> => {
    const file: { browser: BrowserTexts } = await import(`${folder}/${code}.ts`);
    return [code, file.browser];
  });
  return [['en', english] as const, ...(await Promise.all(translated))].map(([code, texts]) => ({
    relativeDest: `_locales/${code}/messages.json`,
    contents: JSON.stringify(
      Object.fromEntries(Object.entries(texts).map(([name, message]) => [name, { message }])),
    ),
  }));
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  // The oldest browsers that the manifest admits: otherwise `light-dark()` would be rewritten so that it obeys the system alone.
  vite: () => ({ build: { cssTarget: ['chrome148', 'firefox142'] } }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => void files.push(...(await readLocales())),
  },
  zip: { excludeSources: ['tests/**', '.cache/**', 'coverage/**', '*.log'] },
  manifest: ({ browser }) => ({
    name: 'Beside',
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      'identity',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_togglePanel__',
      },
      'ask-selection': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: '__MSG_askSelection__',
      },
    },
    optional_permissions: ['tabs'],
    optional_host_permissions: ['*://*/*'],
    // Explicit, because Firefox's default would upgrade ws:// and http:// on a local network.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    action: { default_title: 'Beside' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6f2a6c5e-8d0b-4f3a-9a53-be51debe51de}',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['personalCommunications'],
                optional: ['websiteContent', 'authenticationInfo'],
              },
            },
          },
        }
      : {
          minimum_chrome_version: '148',
          // Without a schema, Chrome hands no policy to the extension; Firefox needs none.
          storage: { managed_schema: 'managed.schema.json' },
        }),
  }),
});
