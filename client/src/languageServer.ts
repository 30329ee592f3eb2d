import { type Disposable, EventEmitter, type LogOutputChannel, l10n, window } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";

/** Makes a client with its server, not yet started. How depends on where the extension runs. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

export type ServerState = "off" | "starting" | "running" | "failed";

/** So often a server that ends by itself is started again within the time (ms); then the person decides. */
const mostRestarts = 4;
const restartTime = 180_000;
const restartDelay = 500;

/** The language server: started when it is first needed, again when it crashes (to a limit), stopped with the window. */
export class LanguageServer implements Disposable {
  readonly #createClient: CreateClient;
  readonly #options: () => LanguageClientOptions;
  readonly #output: LogOutputChannel;
  readonly #changed = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.#changed.event;
  #client: BaseLanguageClient | undefined;
  #starting: Promise<void> | undefined;
  #crashes: number[] = [];
  #state: ServerState = "off";

  /** `options`: what the client is to be made with, asked for at each start. */
  constructor(createClient: CreateClient, options: () => LanguageClientOptions, output: LogOutputChannel) {
    this.#createClient = createClient;
    this.#options = options;
    this.#output = output;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it runs, starts or has failed; resolves when it runs or has failed. */
  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Starts it anew, whatever has happened before. */
  async restart(): Promise<void> {
    this.#crashes = [];
    await this.#stop();
    await this.start();
  }

  /** The server's answer; nothing while it does not run. */
  async request<Answer>(method: string, params: object): Promise<Answer | undefined> {
    if (this.#state !== "running") return undefined;
    try {
      return (await this.#client?.sendRequest<Answer | null>(method, params)) ?? undefined;
    } catch (error) {
      this.#output.debug(`${method}: ${messageOf(error)}`);
      return undefined;
    }
  }

  async notify(method: string, params: object): Promise<void> {
    if (this.#state === "running") await this.#client?.sendNotification(method, params);
  }

  dispose(): void {
    void this.#stop();
    this.#changed.dispose();
  }

  async #start(): Promise<void> {
    this.#become("starting");
    let client: BaseLanguageClient | undefined;
    try {
      client = await this.#createClient(this.#prepared());
      const ended = endOf(client);
      this.#client = client;
      void ended.then(() => this.#crashed(client));
      await Promise.race([client.start(), ended]);
      if (this.#client === client && client.isRunning()) this.#become("running");
    } catch (error) {
      this.#output.error(`The language server did not start: ${messageOf(error)}`);
      await this.#crashed(client);
    }
  }

  /** The server of a client has ended and was not asked to: it is started again, or that is given up. */
  async #crashed(client: BaseLanguageClient | undefined): Promise<void> {
    if (this.#client !== client) return;
    this.#client = undefined;
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < restartTime), now];
    void client?.dispose(0).catch((error) => this.#output.debug(messageOf(error)));
    if (this.#crashes.length > mostRestarts) return this.#fail();
    this.#become("starting");
    await new Promise((resolve) => setTimeout(resolve, restartDelay));
    if (this.#state !== "starting" || this.#client) return;
    this.#starting = this.#start();
    await this.#starting;
  }

  /** Said once; the status bar goes on showing it. */
  #fail(): void {
    this.#become("failed");
    const restart = l10n.t("Restart Server");
    const showOutput = l10n.t("Show Output");
    const told = l10n.t("Privacy Notice has stopped: its language server does not run. Notices are not checked.");
    void window.showErrorMessage(told, restart, showOutput).then((chosen) => {
      if (chosen === restart) return this.restart();
      if (chosen === showOutput) this.#output.show();
      return undefined;
    });
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    this.#become("off");
    await client?.dispose().catch((error) => this.#output.debug(messageOf(error)));
  }

  /** What is common to all starts: this class decides on restarts and speaks to the person, the client does neither. */
  #prepared(): LanguageClientOptions {
    return {
      ...this.#options(),
      outputChannel: this.#output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
      },
    };
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#changed.fire(state);
  }
}

/** Resolves when a client has stopped or did not start. It is to be asked for before the client starts. */
function endOf(client: BaseLanguageClient): Promise<void> {
  return new Promise((resolve) => {
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed) resolve();
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
