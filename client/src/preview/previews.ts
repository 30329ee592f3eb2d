import { commands, type Disposable, env, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { ActiveNoticeTracker } from "../activeNotice.ts";
import { command } from "../commandIds.ts";
import type { LanguageServer } from "../languageServer.ts";
import { type KeptState, keptStateOf } from "./messages.ts";
import { pageOf } from "./page.ts";
import { PreviewPanel } from "./previewPanel.ts";
import { pageTexts } from "./texts.ts";

const viewType = "privacyNotice.preview";

/** Previews of notices: at most one follows the active notice, the others stay with theirs. */
export function registerPreviews(server: LanguageServer, tracker: ActiveNoticeTracker, extension: Uri): Disposable[] {
  const previews = new Previews(server, Uri.joinPath(extension, "dist", "webview"));
  return [
    commands.registerCommand(command.openPreview, (uri?: Uri) => previews.open(uri)),
    commands.registerCommand(command.togglePreviewLock, () => previews.active?.toggleLock()),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state) {
        previews.restore(panel, keptStateOf(state));
      },
    }),
    tracker.onDidChange((notice) => {
      if (notice?.choice.checked) previews.follow(notice.document.uri);
    }),
  ];
}

class Previews {
  readonly #server: LanguageServer;
  readonly #resources: Uri;
  readonly #open = new Set<PreviewPanel>();

  constructor(server: LanguageServer, resources: Uri) {
    this.#server = server;
    this.#resources = resources;
  }

  /** The preview that has the focus. */
  get active(): PreviewPanel | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }

  /** Shows a document, else the active one, in the preview that follows; to the side where there is none yet. */
  open(given: Uri | undefined): void {
    const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    if (!uri) return;
    void this.#server.start();
    const following = this.#following;
    if (following) {
      following.show(uri);
      following.panel.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(viewType, "", column, { enableFindWidget: true });
    this.#adopt(panel, { uri: uri.toString(), isLocked: false });
  }

  /** Takes over a preview that was open when the window was closed. */
  restore(panel: WebviewPanel, state: KeptState | undefined): void {
    if (!state) {
      panel.dispose();
      return;
    }
    void this.#server.start();
    this.#adopt(panel, state);
  }

  /** The active notice is this one, or something has changed about it. */
  follow(uri: Uri): void {
    for (const preview of this.#open) if (!preview.isLocked || preview.shows(uri)) preview.show(uri);
  }

  get #following(): PreviewPanel | undefined {
    return [...this.#open].find(({ isLocked }) => !isLocked);
  }

  #adopt(panel: WebviewPanel, state: KeptState): void {
    const preview = new PreviewPanel(panel, this.#server, state);
    this.#open.add(preview);
    preview.onDidDispose(() => this.#open.delete(preview));
    const resource = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(this.#resources, name)).toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#resources] };
    panel.webview.html = pageOf({
      script: resource("preview.js"),
      style: resource("style.css"),
      nonce: newNonce(),
      language: env.language,
      texts: pageTexts(),
    });
  }
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
