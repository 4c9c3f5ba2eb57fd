import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from './find';

/** Chromium does not run as root inside its sandbox. */
export const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A Chromium with the extension in it. */
export interface Chromium {
  context: BrowserContext;
  /** The session of the whole browser, for what pages cannot do. */
  browser: CDPSession;
  extensionId: string;
  close(): Promise<void>;
}

interface Options {
  /** Folder of the unpacked extension. */
  extension: string;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
}

/** Starts Chromium with a fresh profile and loads the extension the way that Chrome itself still allows: over DevTools. */
export async function launchChromium({
  extension,
  headless = true,
  viewport,
  colorScheme,
}: Options): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'mingjian-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium()!,
    headless,
    viewport: viewport === undefined ? { width: 1000, height: 700 } : viewport,
    ...(colorScheme ? { colorScheme } : {}),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...SANDBOX, '--enable-unsafe-extension-debugging', '--font-render-hinting=none', '--lang=en-US'],
  });
  const browser = await context.browser()!.newBrowserCDPSession();
  const id = await loadExtension(browser, extension);
  if (!context.serviceWorkers().length) await context.waitForEvent('serviceworker');
  return {
    context,
    browser,
    extensionId: id,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The DevTools target of the extension's worker, or null where the browser has stopped it. */
export async function workerTarget({ browser, extensionId }: Chromium): Promise<string | null> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  return worker?.targetId ?? null;
}

/** Loads an unpacked extension, or loads it again, as an update does. @returns its id */
export async function loadExtension(browser: CDPSession, folder: string): Promise<string> {
  // Playwright's types do not know this part of the protocol.
  const send = browser.send.bind(browser) as unknown as (
    method: string,
    params: object,
  ) => Promise<{ id: string }>;
  return (await send('Extensions.loadUnpacked', { path: folder })).id;
}

/** Opens the popup for a page, in a tab of its own. */
export async function openPopup({ context, extensionId }: Chromium, page: Page): Promise<Page> {
  const worker = context.serviceWorkers()[0]!;
  const tab = await worker.evaluate(
    async (url) =>
      (
        await (
          globalThis as unknown as {
            chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } };
          }
        ).chrome.tabs.query({})
      ).find((t) => t.url === url)?.id,
    page.url(),
  );
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tab}`);
  return popup;
}

/** A node as DevTools describes it; closed shadow roots included. */
interface DomNode {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** The open card of a page as its reader sees it, through the closed shadow root. */
export class CardView {
  private constructor(
    private readonly session: CDPSession,
    private readonly root: DomNode,
  ) {}

  /** Waits until a card is open, 2 seconds at most. @returns null when none is */
  static async of(page: Page, timeout = 2000): Promise<CardView | null> {
    const session = await page.context().newCDPSession(page);
    for (const until = Date.now() + timeout; ; await page.waitForTimeout(20)) {
      const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
        root: DomNode;
      };
      const card = find(root, (node) => attribute(node, 'class')?.split(' ')[0] === 'card');
      if (card) return new CardView(session, card);
      if (Date.now() > until) return null;
    }
  }

  /** The text of the whole card, or of the first part of a class, words separated by single spaces. */
  text(className = 'card'): string {
    const part = find(this.root, (node) => Boolean(attribute(node, 'class')?.split(' ').includes(className)));
    return part ? textOf(part).join(' ').replace(/\s+/g, ' ').trim() : '';
  }

  get theme(): string | undefined {
    return attribute(this.root, 'data-theme');
  }

  /** Where the card is, in CSS pixels of the viewport. */
  async box(node: DomNode = this.root): Promise<{ x: number; y: number; width: number; height: number }> {
    const { model } = await this.session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
    const [x, y] = model.border as [number, number];
    return { x, y, width: model.width, height: model.height };
  }

  /** The middle of the button of this label or text. */
  async button(label: string): Promise<{ x: number; y: number }> {
    const node = find(
      this.root,
      (n) => n.nodeName === 'BUTTON' && (attribute(n, 'aria-label') ?? textOf(n).join(' ')).includes(label),
    );
    if (!node) throw new Error(`the card has no button "${label}"`);
    const { x, y, width, height } = await this.box(node);
    return { x: x + width / 2, y: y + height / 2 };
  }
}

const attribute = (node: DomNode, name: string): string | undefined => {
  const at = node.attributes?.findIndex((value, i) => i % 2 === 0 && value === name) ?? -1;
  return at < 0 ? undefined : node.attributes![at + 1];
};

const below = (node: DomNode) => [...(node.shadowRoots ?? []), ...(node.children ?? [])];

function find(node: DomNode, wanted: (node: DomNode) => boolean): DomNode | null {
  if (wanted(node)) return node;
  for (const child of below(node)) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return null;
}

const textOf = (node: DomNode): string[] =>
  node.nodeName === '#text' ? [node.nodeValue] : below(node).flatMap(textOf);
