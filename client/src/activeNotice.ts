import { commands, type Disposable, EventEmitter, type TextDocument, window } from "vscode";
import type { Checklist } from "../../server/src/authoring/checklist.ts";
import { type ChoiceExplanation, checklistRequest, explainChoiceRequest } from "../../server/src/wire/protocol.ts";
import { mayBeNotice } from "./glance.ts";
import type { LanguageServer } from "./languageServer.ts";

/** What is known of the document in the active editor. */
export interface ActiveNotice {
  readonly document: TextDocument;
  /** Why it is or is not checked. */
  readonly choice: ChoiceExplanation;
  /** Of a notice that was judged. */
  readonly checklist?: Checklist;
}

/** Follows the active editor and what the server finds in it. */
export class ActiveNoticeTracker implements Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<ActiveNotice | undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable[];
  #current: ActiveNotice | undefined;
  #asked = 0;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      server.onDidChangeState(() => this.refresh()),
      this.#changed,
    ];
  }

  get current(): ActiveNotice | undefined {
    return this.#current;
  }

  /** Asks the server anew; the answer to the last question counts. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const document = window.activeTextEditor?.document;
    const notice = document && mayBeNotice(document) ? await this.#ask(document) : undefined;
    if (asked !== this.#asked) return;
    this.#current = notice;
    this.#changed.fire(notice);
    await commands.executeCommand("setContext", "privacyNotice.isNotice", notice?.choice.checked ?? false);
    await commands.executeCommand("setContext", "privacyNotice.isAsked", notice?.choice.why === "asked");
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #ask(document: TextDocument): Promise<ActiveNotice | undefined> {
    const params = { uri: document.uri.toString() };
    const choice = await this.#server.request<ChoiceExplanation>(explainChoiceRequest, params);
    if (!choice) return undefined;
    const checklist = choice.checked ? await this.#server.request<Checklist>(checklistRequest, params) : undefined;
    return { document, choice, ...(checklist && { checklist }) };
  }
}
