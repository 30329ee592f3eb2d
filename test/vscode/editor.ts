// What specs of any extension host do with the editor.
import * as vscode from "vscode";

/** Opens a file of the examples in the editor. */
export async function openExample(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("No folder is open.");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** What the extension has found in a document. */
export function diagnosticsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "privacy-notice");
}

/** The rules that fired in a document. */
export function problemCodes(document: vscode.TextDocument): string[] {
  return diagnosticsOf(document).map(({ code }) => String(typeof code === "object" ? code.value : code));
}

/** Inserts a text into a document for as long as something is looked at. */
export async function withText(document: vscode.TextDocument, at: number, text: string, look: () => Promise<unknown>) {
  const original = document.getText();
  const insertion = new vscode.WorkspaceEdit();
  insertion.insert(document.uri, document.positionAt(at), text);
  await vscode.workspace.applyEdit(insertion);
  await look();
  const restoration = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  restoration.replace(document.uri, whole, original);
  await vscode.workspace.applyEdit(restoration);
}

/** Waits until something is so, and returns it; asks again every 50 ms, for 20 s at most. */
export async function eventually<T>(ask: () => T | Promise<T>): Promise<Exclude<T, false | null | undefined>> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, false | null | undefined>;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`This never came: ${ask}`);
}
