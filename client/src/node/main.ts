import type { ExtensionContext } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { activateWith } from "../extension.ts";
import { answerReadFile } from "../readFile.ts";
import { registerTasks } from "./tasks.ts";

/** The extension where Node runs it: the server in a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.js");
  activateWith(context, async (options: LanguageClientOptions) => {
    const server = {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
    };
    const client = new LanguageClient("privacyNotice", "Privacy Notice", server, options);
    answerReadFile(client);
    return client;
  });
  context.subscriptions.push(registerTasks(context.asAbsolutePath("dist/cli.js")));
}
