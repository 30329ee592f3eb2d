import { type ExtensionContext, Uri, workspace } from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/browser";
import { activateWith } from "../extension.ts";
import { answerReadFile } from "../readFile.ts";

/** The extension in a browser: the server in a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist/browser/server.js");
  activateWith(context, async (options: LanguageClientOptions) => {
    const client = new LanguageClient("privacyNotice", "Privacy Notice", await startWorker(script), options);
    answerReadFile(client);
    return client;
  });
}

/** A worker can't be started from a remote address, but from what has been read there. */
async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme !== "vscode-remote") return new Worker(script.toString(true));
  const source = await workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: "text/javascript" }));
  return new Worker(url);
}
