import { readFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import type { ExtensionMessage, PageMessage } from "../../client/src/preview/messages.ts";
import { pageOf } from "../../client/src/preview/page.ts";
import { provideChromium } from "../../scripts/editor/chromium.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const address = "http://localhost/";

/** What stands in for VS Code around the page. */
const host = `
  globalThis.told = [];
  globalThis.attacks = [];
  globalThis.attacked = () => attacks.push("ran");
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => attacks.push(violatedDirective));
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => told.push(message),
    getState: () => JSON.parse(sessionStorage.getItem("state") ?? "null"),
    setState: (state) => sessionStorage.setItem("state", JSON.stringify(state)),
  });
`;

export const pageTexts = {
  notice: "Notice",
  checklist: "What the law asks",
  showChecklist: "Show the checklist",
  hideChecklist: "Hide the checklist",
  onlyMissing: "Only what is missing or vague",
  nothingMissing: "Nothing is missing.",
  goTo: "Go There",
  fix: "Fix …",
  explain: "Explain",
  tooLong: "This text is long: showing it takes a moment.",
  showAnyway: "Show Anyway",
};

let browser: Promise<Browser> | undefined;

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** The preview's page in a browser, with its real policy, script and style, and the extension's part played by the test. */
export class PreviewPage {
  readonly tab: Page;
  /** Addresses that the page asked for, itself and its own two files left out. */
  readonly requested: readonly string[];

  private constructor(tab: Page, requested: readonly string[]) {
    this.tab = tab;
    this.requested = requested;
  }

  static async open(): Promise<PreviewPage> {
    browser ??= chromium.launch({ executablePath: provideChromium() });
    const tab = await (await browser).newPage({ viewport: { width: 1000, height: 600 } });
    const own: Readonly<Record<string, { contentType: string; body: string }>> = {
      [address]: {
        contentType: "text/html",
        body: pageOf({ script: "/preview.js", style: "/style.css", nonce: "abc123", language: "en", texts: pageTexts }),
      },
      [`${address}preview.js`]: { contentType: "text/javascript", body: read("dist/webview/preview.js") },
      [`${address}style.css`]: { contentType: "text/css", body: read("dist/webview/style.css") },
    };
    const requested: string[] = [];
    await tab.route("**", (route) => {
      const url = route.request().url();
      if (!own[url]) requested.push(url);
      return own[url] ? route.fulfill(own[url]) : route.abort();
    });
    await tab.addInitScript(host);
    const page = new PreviewPage(tab, requested);
    await page.load();
    return page;
  }

  async load(): Promise<void> {
    await this.tab.goto(address);
    await this.tab.waitForFunction("told.some(({ type }) => type === 'ready')");
  }

  /** The extension says something; resolves once the page has drawn. */
  async say(message: ExtensionMessage | unknown): Promise<void> {
    await this.tab.evaluate(
      `new Promise((resolve) => {
        postMessage(${JSON.stringify(message)}, "*");
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      })`,
    );
  }

  show(html: string, more: object = {}): Promise<void> {
    const preview = { version: 1, html, ...more };
    return this.say({
      type: "show",
      uri: "file:///project/privacy-policy.md",
      isLocked: false,
      preview,
      score: "1 of 2",
    });
  }

  /** What the page has told since it was asked last. */
  told(): Promise<PageMessage[]> {
    return this.tab.evaluate("told.splice(0)");
  }

  /** What ran that should not, and what the policy had to stop. */
  attacks(): Promise<string[]> {
    return this.tab.evaluate("attacks.splice(0)");
  }

  get isStillThere(): boolean {
    return this.tab.url() === address && this.tab.context().pages().length === 1;
  }
}
