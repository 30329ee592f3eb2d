import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { type Browser, chromium } from "playwright-core";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type CompletionItem,
  type DataCallback,
  type Hover,
  type Message,
} from "vscode-languageserver-protocol";
import { provideChromium } from "../../scripts/editor/chromium.ts";
import { type Preview, previewRequest } from "../../server/src/wire/protocol.ts";
import { browserServerFile, codes, LanguageClient } from "./languageClient.ts";
import { freshDiagnostics, incomplete } from "./notices.ts";

test("the server runs in a browser's worker and asks the network for nothing", async () => {
  const browser = await chromium.launch({ executablePath: provideChromium() });
  after(() => browser.close());
  const { client, requested } = await clientInBrowser(browser);
  const uri = "vscode-vfs://github/owner/repo/privacy-policy.md";
  await client.open(uri, incomplete);
  assert.deepEqual(await client.diagnostics(uri), freshDiagnostics(uri, incomplete));
  assert.ok(Array.isArray(await client.ask("textDocument/documentSymbol", uri)));
  await client.change(uri, 2, incomplete.replace("as long as necessary", "three years from delivery"));
  assert.ok(!codes(await client.diagnostics(uri)).includes("retention-vague"));
  await editsYaml(client);
  await previews(client, uri);
  assert.deepEqual(requested, ["/", "/server.js"]);
});

async function editsYaml(client: LanguageClient): Promise<void> {
  const uri = "vscode-vfs://github/owner/repo/customers.notice.yaml";
  const text =
    "# yaml-language-server: $schema=http://localhost/schema.json\ncontrollers:\n  - name: Example Oy\n    \n";
  await client.open(uri, text, "yaml");
  const items = await client.ask<CompletionItem[]>("textDocument/completion", uri, {
    position: { line: 3, character: 4 },
  });
  assert.ok(items.some(({ label }) => label === "email"));
  const hover = await client.ask<Hover>("textDocument/hover", uri, { position: { line: 1, character: 3 } });
  assert.match(JSON.stringify(hover.contents), /Who decides on the processing/u);
}

async function previews(client: LanguageClient, uri: string): Promise<void> {
  const text = "# Privacy policy\n\nWe keep <b>your data</b> for three years &amp; a day after you leave us.\n";
  await client.change(uri, 3, text);
  const { html } = await client.connection.sendRequest<Preview>(previewRequest, { uri });
  assert.match(html ?? "", /<b>.*your data.*&#x26; a day/u);
}

/** A page that holds the server in a worker, and a client here that speaks to it through the page. */
async function clientInBrowser(browser: Browser): Promise<{ client: LanguageClient; requested: string[] }> {
  const tab = await browser.newPage();
  const requested: string[] = [];
  await tab.route("**", (route) => {
    const { pathname } = new URL(route.request().url());
    requested.push(pathname);
    const isServer = pathname === "/server.js";
    const body = isServer ? readFileSync(browserServerFile, "utf8") : page;
    return route.fulfill({ contentType: isServer ? "text/javascript" : "text/html", body });
  });
  const reader = new PageReader();
  await tab.exposeFunction("toClient", (message: Message) => reader.receive(message));
  await tab.goto("http://localhost/");
  const send = (message: Message) =>
    tab.evaluate((each) => (globalThis as unknown as { toServer: (message: unknown) => void }).toServer(each), message);
  const client = new LanguageClient(reader, new PageWriter(send));
  await client.start({});
  return { client, requested };
}

/** Passes messages on between the worker and this test. */
const page = `<!doctype html>
<title>Client</title>
<script>
  const worker = new Worker("/server.js");
  worker.onmessage = ({ data }) => toClient(data);
  globalThis.toServer = (message) => worker.postMessage(message);
</script>`;

class PageReader extends AbstractMessageReader {
  #callback: DataCallback | undefined;

  receive(message: Message): void {
    this.#callback?.(message);
  }

  listen(callback: DataCallback) {
    this.#callback = callback;
    return { dispose: () => undefined };
  }
}

class PageWriter extends AbstractMessageWriter {
  readonly #send: (message: Message) => Promise<void>;

  constructor(send: (message: Message) => Promise<void>) {
    super();
    this.#send = send;
  }

  write(message: Message): Promise<void> {
    return this.#send(message);
  }

  end(): void {
    this.dispose();
  }
}
