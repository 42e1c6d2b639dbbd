// Manifest and build of the extension. Permissions and CSP are decided, each with its reason, in README.md "Permissions".
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  // The oldest browsers that the manifest admits: otherwise `light-dark()` would be rewritten so that it obeys the system alone.
  vite: () => ({ build: { cssTarget: ['chrome148', 'firefox142'] } }),
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
