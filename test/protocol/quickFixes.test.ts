import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ClientCapabilities, CodeAction, Diagnostic, Range, WorkspaceEdit } from "vscode-languageserver-protocol";
import { TextDocumentEdit, type TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codes, LanguageClient, pulling } from "./languageClient.ts";
import { incomplete } from "./notices.ts";

const uri = "file:///project/privacy-policy.md";
const all: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
/** Takes edits of a version, and snippets in them. */
const current: ClientCapabilities = {
  ...pulling,
  textDocument: { ...pulling.textDocument, codeAction: literals },
  workspace: { ...pulling.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};
const withoutSnippets: ClientCapabilities = {
  ...current,
  workspace: { ...pulling.workspace, workspaceEdit: { documentChanges: true } },
};
const withoutVersions: ClientCapabilities = { ...current, workspace: { ...pulling.workspace } };

async function actionsFor(
  client: LanguageClient,
  diagnostics: readonly Diagnostic[],
  only?: readonly string[],
): Promise<CodeAction[]> {
  return client.ask("textDocument/codeAction", uri, { range: all, context: { diagnostics, ...(only && { only }) } });
}

async function preferredFor(client: LanguageClient, rule: string): Promise<CodeAction> {
  const diagnostics = await client.diagnostics(uri);
  const actions = await actionsFor(client, diagnostics);
  const action = actions.find((each) => each.isPreferred && each.diagnostics?.some(({ code }) => code === rule));
  return action ?? assert.fail(`${rule}: ${actions.map(({ title }) => title).join(", ")}`);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), [...edits]);
}

function changeOf(edit: WorkspaceEdit | undefined): TextDocumentEdit {
  const [change] = edit?.documentChanges ?? [];
  return TextDocumentEdit.is(change) ? change : assert.fail(JSON.stringify(edit));
}

describe("quick fixes", () => {
  test("are edits of the version that was checked, with their diagnostic", async () => {
    const client = await LanguageClient.overStdio({ capabilities: withoutSnippets });
    await client.open(uri, incomplete, "markdown", 7);
    const action = await preferredFor(client, "retention-vague");
    assert.equal(action.kind, "quickfix");
    const { textDocument, edits } = changeOf(action.edit);
    assert.deepEqual(textDocument, { uri, version: 7 });
    const text = applied(incomplete, edits as TextEdit[]);
    assert.match(text, /How long we keep the data: \[period, e\.g\. 2 years\] from \[.*\]\.\n/);
    await client.change(uri, 8, text);
    assert.equal(codes(await client.diagnostics(uri)).includes("retention-vague"), false);
  });

  test("are snippets for editors that take them", async () => {
    const client = await LanguageClient.overStdio({ capabilities: current });
    await client.open(uri, incomplete);
    const [edit] = changeOf((await preferredFor(client, "retention-vague")).edit).edits;
    assert.ok(edit && "snippet" in edit);
    const [, period, start] = edit.snippet.value.split("$");
    assert.equal(period, "{1|[period\\, e.g. 2 years],6 months,1 year,2 years,6 years,10 years|} from ");
    assert.equal(start, "{2:[what it is counted from, e.g. the end of the customer relationship]}.");
  });

  test("are changes without a version for editors that know none", async () => {
    const client = await LanguageClient.overStdio({ capabilities: withoutVersions });
    await client.open(uri, incomplete);
    const { edit } = await preferredFor(client, "retention-vague");
    assert.equal(edit?.documentChanges, undefined);
    assert.equal(edit?.changes?.[uri]?.length, 1);
  });

  test("are not offered to editors that take no literal code actions", async () => {
    const client = await LanguageClient.overStdio({ capabilities: pulling });
    assert.equal(client.capabilities?.codeActionProvider, undefined);
  });

  test("are those of the place that is asked about", async () => {
    const client = await LanguageClient.overStdio({ capabilities: current });
    await client.open(uri, incomplete);
    const line = incomplete.split("\n").findIndex((each) => each.startsWith("We send data"));
    const range = { start: { line, character: 50 }, end: { line, character: 50 } };
    const actions = await client.ask<CodeAction[]>("textDocument/codeAction", uri, {
      range,
      context: { diagnostics: [] },
    });
    assert.ok(actions.some(({ title }) => title.startsWith("Replace with “EU-U.S. Data Privacy Framework”")));
    assert.ok(!actions.some(({ title }) => title.startsWith("Say how long")));
  });

  test("of a document that changed meanwhile are those of what it reads now, or none", async () => {
    const client = await LanguageClient.overStdio({ capabilities: withoutSnippets });
    await client.open(uri, incomplete);
    await client.diagnostics(uri);
    const asked = actionsFor(client, []).then(
      (actions) => actions.map(({ edit }) => changeOf(edit).textDocument.version),
      ({ code }: { code: number }) => code,
    );
    await client.change(uri, 2, `Something else.\n\n${incomplete}`);
    const answer = await asked;
    if (Array.isArray(answer)) assert.ok(new Set(answer).size === 1, String(answer));
    else assert.equal(answer, -32801);
  });
});

describe("all that is safe", () => {
  const outdated = `${incomplete}\n## Complaints\n\nYou can complain to the Data Protection Ombudsman: tietosuoja(at)om.fi, 029 56 66700.\n\n<!-- privacy-notice-disable-next-line purposes-vague -- Told. -->\nBye.\n`;

  test("is mended at once where it is asked for, and nothing that needs a person", async () => {
    const client = await LanguageClient.overStdio({ capabilities: current });
    await client.open(uri, outdated);
    const [action, ...others] = await actionsFor(client, [], ["source.fixAll"]);
    assert.deepEqual([action?.kind, others], ["source.fixAll.privacyNotice", []]);
    const text = applied(outdated, changeOf(action?.edit).edits as TextEdit[]);
    assert.equal(text, outdated.replace("<!-- privacy-notice-disable-next-line purposes-vague -- Told. -->\n", ""));
    await client.change(uri, 2, text);
    assert.deepEqual(await actionsFor(client, [], ["source.fixAll"]), []);
  });

  test("is not among the quick fixes", async () => {
    const client = await LanguageClient.overStdio({ capabilities: current });
    await client.open(uri, outdated);
    const kinds = new Set((await actionsFor(client, [])).map(({ kind }) => kind));
    assert.deepEqual([...kinds], ["quickfix"]);
  });
});
