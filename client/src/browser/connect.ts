import { type LogOutputChannel, type Uri, workspace } from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/browser";
import { type Connection, connectionOf, quiet } from "../connection.ts";

/** Connects to the server of a script, in a worker. */
export async function connect(
  script: Uri,
  options: LanguageClientOptions,
  output: LogOutputChannel,
): Promise<Connection> {
  const worker = await startWorker(script);
  return connectionOf(new LanguageClient("privacyNotice", "Privacy Notice", worker, quiet(options, output)));
}

/** A worker can't be started from a remote address, but from what has been read there. */
async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme !== "vscode-remote") return new Worker(script.toString(true));
  const source = await workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: "text/javascript" }));
  return new Worker(url);
}
