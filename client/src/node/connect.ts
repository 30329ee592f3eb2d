import type { LogOutputChannel } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { type Connection, connectionOf, quiet } from "../connection.ts";

/** Connects to the server of the bundle at `module`, in a process of its own. */
export function connect(module: string, options: LanguageClientOptions, output: LogOutputChannel): Connection {
  const server = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
  };
  return connectionOf(new LanguageClient("privacyNotice", "Privacy Notice", server, quiet(options, output)));
}
