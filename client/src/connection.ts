// Loaded when a server is first started, and with it the language client's library, which is large.
import type { LogOutputChannel } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import { answerReadFile } from "./readFile.ts";

/** A client with its server. */
export interface Connection {
  start(): Promise<void>;
  isRunning(): boolean;
  request<Answer>(method: string, params: object): Promise<Answer | null>;
  notify(method: string, params: object): Promise<void>;
  dispose(): Promise<void>;
  /** Resolves when the server has stopped or did not start. */
  readonly ended: Promise<void>;
}

/** Options of a client that leaves it to us to start the server again and to tell the person. */
export function quiet(options: LanguageClientOptions, output: LogOutputChannel): LanguageClientOptions {
  return {
    ...options,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
  };
}

/** The connection of a client that has not been started yet. */
export function connectionOf(client: BaseLanguageClient): Connection {
  const ended = new Promise<void>((resolve) => {
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed) resolve();
    });
  });
  answerReadFile(client);
  return {
    start: () => client.start(),
    isRunning: () => client.isRunning(),
    request: (method, params) => client.sendRequest(method, params),
    notify: (method, params) => client.sendNotification(method, params),
    dispose: () => client.dispose(),
    ended,
  };
}
