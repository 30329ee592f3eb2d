import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, eventually, openExample, problemCodes, withText } from "../editor.ts";

describe("a notice", () => {
  it("gets its findings as diagnostics, with their article", async () => {
    const document = await openExample("privacy-policy.md");
    const vague = await eventually(() =>
      diagnosticsOf(document).find(({ code }) => codeOf(code) === "retention-vague"),
    );
    assert.equal(vague.source, "privacy-notice");
    assert.equal(vague.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(document.getText(vague.range), /for as long/u);
    const { target } = vague.code as { target: vscode.Uri };
    assert.match(target.toString(true), /eur-lex\.europa\.eu.*#art_13$/u);
  });

  it("has findings in other formats too, and a complete one has none above information", async () => {
    const text = await openExample("rekisteriseloste.txt");
    await eventually(() => diagnosticsOf(text).length > 5);
    const complete = await openExample("tietosuojaseloste.md");
    await eventually(() => isChecked(complete));
    const loud = diagnosticsOf(complete).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(loud, []);
  });

  it("follows what is typed", async () => {
    const document = await openExample("privacy-policy.md");
    await eventually(() => problemCodes(document).includes("retention-vague"));
    const vague = diagnosticsOf(document).find(({ code }) => codeOf(code) === "retention-vague");
    const place = document.getText().indexOf("\n", document.offsetAt(vague?.range.start ?? new vscode.Position(0, 0)));
    await withText(document, place, "\n\nWe keep order data for three years from delivery.", () =>
      eventually(() => !problemCodes(document).includes("retention-vague")),
    );
    await eventually(() => problemCodes(document).includes("retention-vague"));
  });

  it("is spoken of in Finnish when that is asked for", async () => {
    const document = await openExample("privacy-policy.md");
    const says = (pattern: RegExp) => diagnosticsOf(document).some(({ message }) => pattern.test(message));
    await eventually(() => says(/retention period/u));
    const settings = vscode.workspace.getConfiguration("privacyNotice");
    await settings.update("messageLanguage", "fi", vscode.ConfigurationTarget.Global);
    await eventually(() => says(/Säilytysaika/u));
    await settings.update("messageLanguage", undefined, vscode.ConfigurationTarget.Global);
    await eventually(() => says(/retention period/u));
  });

  it("has symbols, links and hovers", async () => {
    const document = await openExample("privacy-policy.md");
    await eventually(() => problemCodes(document).length > 0);
    const symbols = await eventually(async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      );
      const flat = (each: vscode.DocumentSymbol): vscode.DocumentSymbol[] => [each, ...each.children.flatMap(flat)];
      return all?.flatMap(flat).find(({ detail }) => detail.includes("Art. 13(2)(a) · vague"));
    });
    assert.match(symbols.name, /How long/u);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      symbols.selectionRange.start,
    );
    const told = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value));
    assert.ok(told.some((text) => text.includes("How long data are kept: vague")));
  });

  it("has code lenses that show a requirement's places, unless a setting says no", async () => {
    const document = await openExample("privacy-policy.md");
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
    const titled = async () => (await lenses()).find(({ command }) => command?.title === "Art. 13(2)(a) · vague");
    const { command } = await eventually(titled);
    await vscode.commands.executeCommand(String(command?.command), ...(command?.arguments ?? []));
    const settings = vscode.workspace.getConfiguration("privacyNotice");
    await settings.update("codeLens", false, vscode.ConfigurationTarget.Global);
    await eventually(async () => !(await titled()));
    await settings.update("codeLens", undefined, vscode.ConfigurationTarget.Global);
    await eventually(titled);
  });

  it("leads from evidence to the heading that announces it", async () => {
    const document = await openExample("privacy-policy.md");
    const at = document.positionAt(document.getText().indexOf("for as long as") + 5);
    const [link] = await eventually(async () => {
      const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        at,
      );
      return links.length > 0 && links;
    });
    assert.equal(document.getText(link?.targetSelectionRange), "How long we keep your data");
  });

  it("has a checklist view, whose item is fixed where its finding stands and explained on a page of its own", async () => {
    const document = await openExample("privacy-policy.md");
    await eventually(() => problemCodes(document).includes("retention-vague"));
    await vscode.commands.executeCommand("privacyNotice.checklist.focus");
    const { range } = diagnosticsOf(document).find(({ code }) => codeOf(code) === "retention-vague") ?? {};
    const item = { requirement: "retention", place: range };
    await eventually(async () => {
      await vscode.commands.executeCommand("privacyNotice.fixRequirement", item);
      return vscode.window.activeTextEditor?.selection.active.isEqual(range?.start as vscode.Position);
    });
    await vscode.commands.executeCommand("privacyNotice.explainRequirement", item);
    const page = await eventually(() =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "privacy-notice-rule"),
    );
    assert.match(page.getText(), /^# How long data are kept\n\n## What the law asks/u);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });
});

function codeOf(code: vscode.Diagnostic["code"]): unknown {
  return typeof code === "object" ? code.value : code;
}

/** The status of a document that has no findings is known by its outline's details. */
async function isChecked(document: vscode.TextDocument): Promise<boolean> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  return (
    symbols?.some(({ detail, children }) => detail !== "" || children.some((child) => child.detail !== "")) ?? false
  );
}
