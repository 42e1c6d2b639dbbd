// One story's world: a reference backend, a folder to load, a browser with it, and the panel as verbs. Used by the spec of each browser.
import { rmSync } from 'node:fs';
import type { Control } from '../backend/control/control.mjs';
import { createControl } from '../backend/control/control.mjs';
import { startBackend } from '../backend/start-backend.mjs';
import type { BrowserDriver, TabDriver } from './browser-driver';
import { buildFolder, copyOf, differences, grantHosts, withTeamFile } from './build-copy';
import { type PanelPage, toPanelPage } from './panel-page';

/** The path at which the reference backend speaks pattern 2. */
export const streamPath = '/api/chat/stream';

export interface Setup {
  /** What `team.json` says, made from the backend's origin. Absent: the build is loaded as it is, with nothing set up. */
  team?: (origin: string) => object;
  /** Whether the backend welcomes every origin; default true. */
  cors?: boolean;
  /** Loads a copy whose manifest grants the loopback hosts at install; `chrome`: only there, where no story can answer the browser's question. */
  hostsGranted?: boolean | 'chrome';
}

export interface Session {
  browser: BrowserDriver;
  control: Control;
  /** Origin of the backend. */
  origin: string;
  /** Address of an article, at another host name than the backend's: a grant for the page must not help the backend. */
  article: string;
  /** Opens a tab with the article and the panel beside it. */
  openPanel(): Promise<{ tab: TabDriver; panel: PanelPage }>;
  /** The same in a second window. */
  openSecondWindow(): Promise<{ tab: TabDriver; panel: PanelPage }>;
}

/** One backend of pattern 2, which is also the model that is chosen at the start. */
export function oneTeamBackend(origin: string) {
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'sse', url: origin }],
    models: [{ id: 'team', label: 'Team', route: ['team'] }],
  };
}

function folderFor(build: string, { team, hostsGranted }: Setup, origin: string): string {
  if (!team && !hostsGranted) return build;
  const copy = team ? withTeamFile(build, team(origin)) : copyOf(build);
  if (hostsGranted) grantHosts(build, copy, ['http://127.0.0.1/*']);
  return copy;
}

async function openBeside(tab: TabDriver): Promise<{ tab: TabDriver; panel: PanelPage }> {
  const panel = toPanelPage(await tab.openPanel());
  await panel.ready();
  return { tab, panel };
}

const isGranted = ({ hostsGranted = false }: Setup, build: 'chrome' | 'firefox'): boolean =>
  hostsGranted === true || hostsGranted === build;

/** Runs `story` in a fresh browser and takes everything down again, also when it fails. */
export async function inSession(
  launch: (folder: string) => Promise<BrowserDriver>,
  build: 'chrome' | 'firefox',
  wanted: Setup,
  story: (session: Session) => Promise<void>,
): Promise<void> {
  const setup = { ...wanted, hostsGranted: isGranted(wanted, build) };
  const built = buildFolder(build);
  const backend = await startBackend({ cors: setup.cors ?? true });
  const folder = folderFor(built, setup, backend.origin);
  let browser: BrowserDriver | undefined;
  try {
    browser = await launch(folder);
    const opened = browser;
    await expectLoaded(browser, built, folder, setup);
    const article = `${backend.articles.replace('127.0.0.1', 'localhost')}/articles/lighthouse-lens`;
    await story({
      browser,
      control: createControl(backend.control),
      origin: backend.origin,
      article,
      openPanel: async () => openBeside(await opened.openTab(article)),
      openSecondWindow: async () => openBeside(await opened.openWindow(`${article}?second`)),
    });
  } finally {
    await browser?.close();
    await backend.close();
    if (folder !== built) rmSync(folder, { recursive: true, force: true });
  }
}

/** The browser must have loaded the build itself, or a copy that differs from it as the story says and in nothing else. */
async function expectLoaded(
  browser: BrowserDriver,
  built: string,
  folder: string,
  setup: Setup,
): Promise<void> {
  const loaded = await browser.loadedFolder();
  if (loaded !== folder) throw new Error(`The browser loaded ${loaded}, not ${folder}`);
  const expected = [
    ...(setup.hostsGranted ? ['manifest.json'] : []),
    ...(setup.team ? ['team.json'] : []),
  ];
  const found = differences(built, loaded);
  if (found.join() !== expected.join()) {
    throw new Error(`The loaded folder differs from the build in ${found.join() || 'nothing'}`);
  }
}
