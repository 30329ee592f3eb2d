import {
  Disposable,
  EventEmitter,
  env,
  l10n,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { ChecklistItem } from "../../../server/src/authoring/checklist.ts";
import { type Preview, type PreviewParams, previewRequest } from "../../../server/src/wire/protocol.ts";
import { scoreWithArticles } from "../checklist.ts";
import { showRulePage } from "../explainRule.ts";
import type { LanguageServer } from "../languageServer.ts";
import { offerFixes, showPlace } from "../showPlace.ts";
import { type ExtensionMessage, type KeptState, type PageMessage, pageMessageOf } from "./messages.ts";

/** Typing is followed after so long (ms); the server waits until it rests. */
const updateDelay = 50;
/** One side does not answer to the other's scrolling for so long (ms). */
const scrollLock = 200;

/** One preview: a document as its readers see it, beside what the law asks. */
export class PreviewPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #server: LanguageServer;
  readonly #disposed = new EventEmitter<void>();
  readonly onDidDispose = this.#disposed.event;
  readonly #subscriptions: Disposable;
  #uri: Uri;
  #isLocked: boolean;
  #preview: Preview | undefined;
  /** Whether someone wants to see the document although it is long. */
  #evenIfLong = false;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Until when the editor's scrolling is the page's own doing. */
  #followedUntil = 0;

  /** `panel` has its page; the page says when it is ready. */
  constructor(panel: WebviewPanel, server: LanguageServer, { uri, isLocked }: KeptState) {
    this.panel = panel;
    this.#server = server;
    this.#uri = Uri.parse(uri);
    this.#isLocked = isLocked;
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((data) => this.#receive(pageMessageOf(data))),
      panel.onDidDispose(() => this.dispose()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.shows(document.uri)) this.updateSoon();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#editorScrolled(textEditor)),
      server.onDidChangeState(() => this.updateSoon()),
    );
    this.#nameIt();
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  shows(uri: Uri): boolean {
    return uri.toString() === this.#uri.toString();
  }

  /** Shows another document. */
  show(uri: Uri): void {
    if (!this.shows(uri)) {
      this.#uri = uri;
      this.#evenIfLong = false;
      this.#preview = undefined;
      this.#nameIt();
    }
    void this.#update();
  }

  /** Stays with its document, or follows the active one again. */
  toggleLock(): void {
    this.#isLocked = !this.#isLocked;
    this.#nameIt();
    this.#tell();
  }

  updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), updateDelay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#disposed.fire();
    this.#disposed.dispose();
  }

  /** Asks the server anew; what was answered before stays until then. */
  async #update(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const params: PreviewParams = { uri: this.#uri.toString(), evenIfLong: this.#evenIfLong };
    const isOpen = await this.#document();
    const preview = isOpen && (await this.#server.request<Preview>(previewRequest, params));
    if (asked !== this.#asked) return;
    if (preview) this.#preview = preview;
    this.#tell();
  }

  /** The document; nothing where there is none any more. */
  async #document(): Promise<TextDocument | undefined> {
    try {
      return await workspace.openTextDocument(this.#uri);
    } catch {
      return undefined;
    }
  }

  #tell(): void {
    const preview = this.#preview;
    const checklist = preview?.checklist;
    this.#post({
      type: "show",
      uri: this.#uri.toString(),
      isLocked: this.#isLocked,
      ...(preview ? { preview } : { told: l10n.t("The notice is being read.") }),
      ...(checklist && { score: scoreWithArticles(checklist) }),
    });
  }

  #post(message: ExtensionMessage): void {
    void this.panel.webview.postMessage(message);
  }

  async #receive(message: PageMessage | undefined): Promise<void> {
    switch (message?.type) {
      case "ready":
        this.#tell();
        return this.#update();
      case "showLong":
        this.#evenIfLong = true;
        return this.#update();
      case "scrolled":
        return this.#scrollEditor(message.line);
      case "goTo":
        return this.#goTo({ start: message, end: message });
      case "goToRequirement": {
        const item = this.#itemOf(message.requirement);
        return this.#goTo(item?.evidence[0] ?? item?.place);
      }
      case "fix":
        return this.#fix(this.#itemOf(message.requirement));
      case "explain":
        return this.#itemOf(message.requirement) && showRulePage(message.requirement);
      case "openLink":
        await env.openExternal(Uri.parse(message.href));
    }
  }

  #itemOf(requirement: string): ChecklistItem | undefined {
    return this.#preview?.checklist?.items.find((item) => item.requirement === requirement);
  }

  async #goTo(place: ChecklistItem["place"]): Promise<void> {
    const document = place && (await this.#document());
    if (document) await showPlace(document, place, this.#columnOf(document));
  }

  async #fix(item: ChecklistItem | undefined): Promise<void> {
    const document = item?.place && (await this.#document());
    if (document && item.place) await offerFixes(document, item.place, this.#columnOf(document));
  }

  /** Where the document is shown; else a column that is not this one's. */
  #columnOf(document: TextDocument): ViewColumn {
    const editor = editorOf(document.uri);
    const { viewColumn } = this.panel;
    return editor?.viewColumn ?? (viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One);
  }

  #editorScrolled({ document, visibleRanges: [first] }: TextEditor): void {
    if (!first || !this.shows(document.uri) || Date.now() < this.#followedUntil) return;
    this.#post({ type: "scroll", line: first.start.line });
  }

  #scrollEditor(line: number): void {
    this.#followedUntil = Date.now() + scrollLock;
    const position = new Position(Math.floor(line), 0);
    editorOf(this.#uri)?.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  }

  #nameIt(): void {
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf("/") + 1);
    this.panel.title = this.#isLocked ? l10n.t("[Preview] {0}", name) : l10n.t("Preview {0}", name);
  }
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}
