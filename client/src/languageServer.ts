import { type Disposable, EventEmitter, type LogOutputChannel, l10n, window } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import type { Connection } from "./connection.ts";

/** Connects to a server that is yet to be started. How depends on where the extension runs. */
export type Connect = (options: LanguageClientOptions, output: LogOutputChannel) => Promise<Connection>;

export type ServerState = "off" | "starting" | "running" | "failed";

/** So often a server that ends by itself is started again within the time (ms); then the person decides. */
const mostRestarts = 4;
const restartTime = 180_000;
const restartDelay = 500;

/** The language server: started when it is first needed, again when it crashes (to a limit), stopped with the window. */
export class LanguageServer implements Disposable {
  readonly #connect: Connect;
  readonly #options: () => LanguageClientOptions;
  readonly #output: LogOutputChannel;
  readonly #changed = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.#changed.event;
  #connection: Connection | undefined;
  #starting: Promise<void> | undefined;
  #crashes: number[] = [];
  #state: ServerState = "off";

  /** `options`: what the client is to be made with, asked for at each start. */
  constructor(connect: Connect, options: () => LanguageClientOptions, output: LogOutputChannel) {
    this.#connect = connect;
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
      return (await this.#connection?.request<Answer>(method, params)) ?? undefined;
    } catch (error) {
      this.#output.debug(`${method}: ${messageOf(error)}`);
      return undefined;
    }
  }

  async notify(method: string, params: object): Promise<void> {
    if (this.#state === "running") await this.#connection?.notify(method, params);
  }

  dispose(): void {
    void this.#stop();
    this.#changed.dispose();
  }

  async #start(): Promise<void> {
    this.#become("starting");
    let connection: Connection | undefined;
    try {
      connection = await this.#connect(this.#options(), this.#output);
      const { ended } = connection;
      this.#connection = connection;
      void ended.then(() => this.#crashed(connection));
      await Promise.race([connection.start(), ended]);
      if (this.#connection === connection && connection.isRunning()) this.#become("running");
    } catch (error) {
      this.#output.error(`The language server did not start: ${messageOf(error)}`);
      await this.#crashed(connection);
    }
  }

  /** A server has ended and was not asked to: it is started again, or that is given up. */
  async #crashed(connection: Connection | undefined): Promise<void> {
    if (this.#connection !== connection) return;
    this.#connection = undefined;
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < restartTime), now];
    void this.#dispose(connection);
    if (this.#crashes.length > mostRestarts) return this.#fail();
    this.#become("starting");
    await new Promise((resolve) => setTimeout(resolve, restartDelay));
    if (this.#state !== "starting" || this.#connection) return;
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
    const connection = this.#connection;
    this.#connection = undefined;
    this.#starting = undefined;
    this.#become("off");
    await this.#dispose(connection);
  }

  async #dispose(connection: Connection | undefined): Promise<void> {
    await connection?.dispose().catch((error) => this.#output.debug(messageOf(error)));
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#changed.fire(state);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
