import * as vscode from "vscode";
import { eventually, problemCodes } from "../editor.ts";

describe("a notice in a browser", () => {
  it("is checked by the server in its worker, with the configuration that lies beside it", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri;
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    await write("web/.privacy-notice.yaml", "root: true\nrules: { complaint-missing: off }\n");
    await write("web/privacy.md", "# Privacy policy\n\nWe keep your data as long as necessary.\n");
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, "web/privacy.md"));
    await vscode.window.showTextDocument(document);
    await eventually(() => problemCodes(document).length > 0);
    const codes = problemCodes(document);
    if (!codes.includes("retention-vague")) throw new Error(`Found: ${codes}`);
    if (codes.includes("complaint-missing")) throw new Error("The configuration was not read.");
  });

  it("follows what is typed, and has symbols", async () => {
    const document = vscode.window.activeTextEditor?.document as vscode.TextDocument;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), "We keep orders for three years from delivery.\n\n");
    await vscode.workspace.applyEdit(edit);
    await eventually(() => !problemCodes(document).includes("retention-vague"));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    if (!symbols.some(({ detail }) => detail.includes("Art. 13(2)(a)"))) throw new Error("No outline of ours.");
  });
});
