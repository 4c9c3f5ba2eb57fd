import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { findFirefox } from './find';

/** Fixed, so that a test knows the address of the extension's pages. */
const EXTENSION_UUID = '6b1f6a0e-7d0b-4f5c-9a57-1f5f1d6f4a11';

/** A node as WebDriver BiDi serialises it. */
interface RemoteNode {
  sharedId?: string;
  value?: {
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

/** A Firefox with the extension in it, over WebDriver BiDi: the only protocol that needs no driver program. */
export class Firefox {
  readonly extensionUrl = `moz-extension://${EXTENSION_UUID}`;
  #next = 0;
  readonly #waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();

  private constructor(
    private readonly process: ChildProcess,
    private readonly socket: WebSocket,
    private readonly profile: string,
  ) {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as {
        id?: number;
        result?: unknown;
        error?: string;
        message?: string;
      };
      if (message.id === undefined) return;
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${message.error}: ${message.message}`));
      else waiting?.resolve(message.result as never);
    });
  }

  /**
   * @param extension folder of the unpacked extension, or null for a bare browser
   * @param preferences set on top of the usual ones
   */
  static async launch(extension: string | null, preferences: Record<string, unknown> = {}): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'mingjian-'));
    const all = {
      ...(extension
        ? { 'extensions.webextensions.uuids': JSON.stringify({ [idOf(extension)]: EXTENSION_UUID }) }
        : {}),
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
      'privacy.reduceTimerPrecision': false,
      ...preferences,
    };
    writeFileSync(
      join(profile, 'user.js'),
      Object.entries(all)
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
        .join('\n'),
    );
    const args = [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ];
    const child = spawn(findFirefox()!, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('Firefox did not start within 60 seconds')), 60_000);
      let log = '';
      child.stderr.on('data', (data) => {
        log += data;
        const match = /WebDriver BiDi listening on (ws:\S+)/.exec(log);
        if (match) {
          clearTimeout(timer);
          resolve(match[1]!);
        }
      });
      child.on('exit', () => reject(new Error(`Firefox ended: ${log}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const firefox = new Firefox(child, socket, profile);
    await firefox.send('session.new', { capabilities: {} });
    if (extension) {
      await firefox.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
    }
    return firefox;
  }

  send<T = unknown>(method: string, params: object): Promise<T> {
    const id = ++this.#next;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Opens a tab on an address. */
  async open(url: string, size = { width: 1000, height: 700 }): Promise<FirefoxPage> {
    const { context } = await this.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    await this.send('browsingContext.setViewport', { context, viewport: size });
    const page = new FirefoxPage(this, context);
    await page.goto(url);
    return page;
  }

  /** Opens the popup for the tab of an address, in a tab of its own. */
  async openPopup(url: string, size = { width: 400, height: 600 }): Promise<FirefoxPage> {
    const popup = await this.open(`${this.extensionUrl}/popup.html`, size);
    const tab = await popup.evaluate<number>(
      `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === '${url}').id)`,
    );
    await popup.goto(`${this.extensionUrl}/popup.html?tab=${tab}`);
    return popup;
  }

  async close(): Promise<void> {
    await this.send('browser.close', {}).catch(() => {});
    this.socket.close();
    if (this.process.exitCode === null) await new Promise((resolve) => this.process.once('exit', resolve));
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The extension's id, as its manifest gives it to Firefox. */
const idOf = (extension: string): string =>
  JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;

/** One tab. */
export class FirefoxPage {
  constructor(
    private readonly firefox: Firefox,
    readonly context: string,
  ) {}

  async goto(url: string): Promise<void> {
    await this.firefox.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** Evaluates an expression in the page and returns what JSON can carry of it. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.firefox.send<{
      result?: { value?: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return (result?.value === undefined ? undefined : JSON.parse(result.value)) as T;
  }

  /** Waits until an expression is true in the page. */
  async waitFor(expression: string, timeout = 10_000): Promise<void> {
    for (const until = Date.now() + timeout; !(await this.evaluate<boolean>(expression)); ) {
      if (Date.now() > until) throw new Error(`still not true after ${timeout} ms: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Moves the mouse, in CSS pixels of the viewport. */
  async moveMouse(x: number, y: number): Promise<void> {
    await this.#mouse([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
  }

  async click(x: number, y: number): Promise<void> {
    await this.#mouse([
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Drags the mouse from one place to another, to select what lies between. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const move = ({ x, y }: { x: number; y: number }) => ({
      type: 'pointerMove',
      x: Math.round(x),
      y: Math.round(y),
      duration: 200,
    });
    await this.#mouse([
      move(from),
      { type: 'pointerDown', button: 0 },
      move(to),
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async #mouse(actions: object[]): Promise<void> {
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }

  /** Holds a key down, or lets it go. */
  async hold(value: string, type: 'keyDown' | 'keyUp' = 'keyDown'): Promise<void> {
    await this.#keys([{ type, value }]);
  }

  /** Presses keys together: the last is the key, those before it are held. `\uE00A` is Alt, `\uE00C` Escape. */
  async press(...keys: string[]): Promise<void> {
    const actions = [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#keys(actions);
  }

  async #keys(actions: object[]): Promise<void> {
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** The open card's text through its closed shadow root, or null when none is open. Waits 2 seconds at most. */
  async cardText(timeout = 2000): Promise<string | null> {
    for (const until = Date.now() + timeout; ; await new Promise((resolve) => setTimeout(resolve, 30))) {
      const { nodes } = await this.firefox.send<{ nodes: RemoteNode[] }>('browsingContext.locateNodes', {
        context: this.context,
        locator: { type: 'css', value: '[data-mingjian]' },
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 30 },
      });
      const card = nodes.map((node) => find(node, 'card')).find((node) => node !== null);
      if (card) return textOf(card).join(' ').replace(/\s+/g, ' ').trim();
      if (Date.now() > until) return null;
    }
  }

  /** A PNG of the viewport. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.firefox.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }
}

const below = ({ value }: RemoteNode) => [
  ...(value?.shadowRoot ? [value.shadowRoot] : []),
  ...(value?.children ?? []),
];

function find(node: RemoteNode, className: string): RemoteNode | null {
  if (node.value?.attributes?.class?.split(' ').includes(className)) return node;
  for (const child of below(node)) {
    const found = find(child, className);
    if (found) return found;
  }
  return null;
}

const textOf = (node: RemoteNode): string[] =>
  node.value?.nodeValue !== undefined && node.value.nodeValue !== null
    ? [node.value.nodeValue]
    : below(node).flatMap(textOf);
