import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  MessageReader,
  MessageWriter,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  WorkspaceFolder,
} from "vscode-languageserver-protocol";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/** The bundled servers, as editors start them. */
export const serverFile = fileURLToPath(new URL("../../dist/server.js", import.meta.url));
export const browserServerFile = fileURLToPath(new URL("../../dist/browser/server.js", import.meta.url));

/** What a client is like that asks for diagnostics, and what one that doesn't. */
export const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
};
export const pushed: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly folders?: readonly WorkspaceFolder[];
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` for a document. */
  readonly settings?: (uri: string) => unknown;
}

/** A client with its server, as an editor has them. Ends with the test file. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly requested: string[] = [];
  refreshes = 0;
  #result: InitializeResult | undefined;
  #wake: (() => void)[] = [];

  constructor(reader: MessageReader, writer: MessageWriter) {
    this.connection = createProtocolConnection(reader, writer);
  }

  static async overStdio(options: ClientOptions = {}, args: readonly string[] = [serverFile, "--stdio"]) {
    const server = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "pipe"] });
    after(() => server.kill("SIGKILL"));
    const client = new LanguageClient(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    await client.start(options);
    return Object.assign(client, { server: server as ChildProcess });
  }

  get capabilities() {
    return this.#result?.capabilities;
  }

  async start({ capabilities = pulling, locale = "en", folders, initializationOptions, settings }: ClientOptions) {
    this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const wake of this.#wake.splice(0)) wake();
    });
    this.connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri: string }[] }) => {
      return items.map(({ scopeUri }) => settings?.(scopeUri) ?? null);
    });
    this.connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes += 1;
      return null;
    });
    this.connection.onRequest(
      "client/registerCapability",
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.requested.push(...registrations.map(({ method }) => method));
        return null;
      },
    );
    this.connection.onUnhandledNotification(() => undefined);
    this.connection.onError(() => undefined);
    this.connection.listen();
    this.#result = await this.connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      locale,
      workspaceFolders: folders ?? null,
      initializationOptions,
    });
    await this.connection.sendNotification("initialized", {});
  }

  open(uri: string, text: string, languageId = "markdown", version = 1): Promise<void> {
    return this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri: string, version: number, text: string, range?: Range): Promise<void> {
    return this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const previous = previousResultId === undefined ? {} : { previousResultId };
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, ...previous });
  }

  /** The diagnostics of a document, asked for. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.report(uri);
    return report.kind === "full" ? report.items : [];
  }

  /** A request about a document. */
  ask<Answer>(method: string, uri: string, params: object = {}): Promise<Answer> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  /** The first diagnostics that were sent for a document and are as wanted. */
  async waitFor(
    uri: string,
    isWanted: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.find((params) => params.uri === uri && isWanted(params));
      if (found) return found;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }
}

/** The codes of diagnostics, in order. */
export function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code));
}

/** Resolves with the exit code of a process. */
export async function exitOf(process: ChildProcess): Promise<number | null> {
  if (process.exitCode === null && process.signalCode === null) await once(process, "exit");
  return process.exitCode;
}
