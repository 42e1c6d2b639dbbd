// What the Firefox driver does in the browser's own privileged scope, as function texts: there is no public way to a sidebar.
// Each receives `{ addon, tab }`: the add-on's id and the BiDi id of a tab, whose window is meant.

const prelude = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(addon)?.extension;
  const win = tab && NavigableManager.getBrowserById(tab).ownerDocument.defaultView;
`;
const script = (body: string): string =>
  `async ({ addon, tab, answer, item, key, colors }) => { ${prelude} ${body} }`;

/** `running`, `stopped`, ... of the event page. */
export const backgroundState = script(`return extension?.backgroundState ?? 'absent';`);

/**
 * Ends the event page at once, as an idle time-out would, whatever it is doing, and returns when it has ended. An event that comes in
 * between calls the end off, so it is asked for again; a panel may start the next page in the same moment, so the end is told by its event.
 */
export const stopBackground = script(`
  if (extension.backgroundState === 'stopped') return;
  let hasEnded = false;
  extension.once('shutdown-background-script', () => { hasEnded = true; });
  while (!hasEnded) {
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
`);

export const loadedFolder = script(`return extension.resourceURL;`);

/** The same as a user's click on the toolbar button while the tab is in front. */
export const clickAction = script(`
  const tabElement = win.gBrowser.getTabForBrowser(NavigableManager.getBrowserById(tab));
  win.focus();
  win.gBrowser.selectedTab = tabElement;
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(win);
`);

/**
 * The BiDi id of the open sidebar's document, or nothing while there is none. The sidebar is no tab, so BiDi would not find it:
 * it is given the key by which browsers are told apart, and the look-up is taught to find it.
 */
export const sidebarContext = script(`
  const { SidebarController } = win;
  if (!SidebarController.isOpen) return null;
  const inner = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
  if (!inner?.browsingContext || !inner.currentURI.spec.endsWith('/sidepanel.html')) return null;
  inner.permanentKey ??= {};
  if (!NavigableManager.sidebars) {
    const inTabs = NavigableManager.getBrowserById;
    NavigableManager.sidebars = new Set();
    NavigableManager.getBrowserById = function (id) {
      return inTabs.call(this, id)
        ?? [...this.sidebars].find((browser) => browser.isConnected && this.getIdForBrowser(browser) === id)
        ?? null;
    };
  }
  NavigableManager.sidebars.add(inner);
  return NavigableManager.getIdForBrowser(inner);
`);

/** Shows the open sidebars in light, dark or forced colours from now on, as the user's own settings would, and with less motion. */
export const showColors = script(`
  for (const sidebar of NavigableManager.sidebars)
    sidebar.browsingContext.top.prefersColorSchemeOverride = colors === 'dark' ? 'dark' : 'light';
  Services.prefs.setIntPref('browser.display.document_color_use', colors === 'forced' ? 2 : 0);
  Services.prefs.setIntPref('ui.prefersReducedMotion', 1);
  return null;
`);

/** Puts the focus of the browser back into the page or the sidebar with this BiDi id, where the page itself has kept its place. */
export const focusPage = script(`NavigableManager.getBrowserById(tab).focus(); return null;`);

/** Goes on by Tab from the browser's own bars into a sidebar, to its first control. */
export const tabIntoSidebar = script(`
  const { documentElement, defaultView } = NavigableManager.getBrowserById(tab).ownerDocument;
  Services.focus.clearFocus(defaultView);
  Services.focus.moveFocus(defaultView, documentElement, Services.focus.MOVEFOCUS_FORWARD, Services.focus.FLAG_BYKEY);
  return null;
`);

export const closeSidebar = script(`win.SidebarController.hide(); return null;`);

/** Answers an open permission prompt; says whether there was one. */
export const answerPrompt = script(`
  const { PopupNotifications } = win;
  if (PopupNotifications.panel.state !== 'open') return false;
  const prompt = PopupNotifications.panel.firstElementChild;
  (answer === 'allow' ? prompt.button : prompt.secondaryButton).click();
  return true;
`);

/** What the mark on the toolbar button says. */
export const badgeText = script(`
  return ExtensionParent.apiManager.global.browserActionFor(extension).action.getContextData(null).badgeText ?? '';
`);

/** Clicks an item of the open menu of a right click, in our submenu too; says whether it was there. */
export const chooseMenuItem = script(`
  const menu = win.document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') return false;
  const found = [...menu.querySelectorAll('menuitem')].find((one) => one.getAttribute('label') === item);
  if (!found) return false;
  const outer = found.parentNode.closest('menu');
  if (outer) {
    const popup = outer.menupopup;
    const shown = new Promise((resolve) => popup.addEventListener('popupshown', resolve, { once: true }));
    outer.openMenu(true);
    await shown;
    popup.activateItem(found);
  } else menu.activateItem(found);
  return true;
`);

/** The same as pressing the keys of a command. */
export const pressShortcut = script(`
  const keys = [...win.document.querySelectorAll('keyset[id^="ext-keyset"] > key')];
  const found = keys.find((one) => one.getAttribute('key') === key);
  if (!found) throw new Error('No such shortcut among ' + keys.map((one) => one.outerHTML).join(' '));
  found.dispatchEvent(new win.Event('command', { bubbles: true }));
  return null;
`);

/** The microphone is one that beeps; the answer stands in the profile of this browser alone. */
export const decideMicrophone = script(`
  const isAllowed = answer === 'allow';
  Services.prefs.setBoolPref('media.navigator.streams.fake', true);
  Services.prefs.setBoolPref('media.navigator.permission.disabled', isAllowed);
  // 2 blocks, 0 asks.
  Services.prefs.setIntPref('permissions.default.microphone', isAllowed ? 0 : 2);
`);
