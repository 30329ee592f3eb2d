import * as vscode from "vscode";
import { type Report, runReported } from "./report.ts";

/** Runs a suite inside an extension host; its report goes into the folder of the extension that holds the suite. */
export async function runInExtensionHost(mocha: Mocha, holderId: string): Promise<void> {
  const holder = vscode.extensions.getExtension(holderId);
  if (!holder) throw new Error(`The extension ${holderId}, which holds the tests, is missing.`);
  const file = vscode.Uri.joinPath(holder.extensionUri, "report.json");
  await runReported(mocha, async (report: Report) => {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(report)));
  });
}
