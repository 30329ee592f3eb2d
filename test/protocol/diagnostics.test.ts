import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { codes, LanguageClient, pushed } from "./languageClient.ts";
import { freshDiagnostics, incomplete } from "./notices.ts";

const uri = "file:///project/privacy-policy.md";

describe("diagnostics that a client asks for", () => {
  test("are those of a fresh check, and are not sent besides", async () => {
    const client = await LanguageClient.overStdio();
    assert.ok(client.capabilities?.diagnosticProvider);
    await client.open(uri, incomplete);
    const diagnostics = await client.diagnostics(uri);
    assert.ok(diagnostics.length > 5);
    assert.deepEqual(diagnostics, freshDiagnostics(uri, incomplete));
    assert.deepEqual(client.published, []);
  });

  test("say their rule, article, severity and what a fix needs", async () => {
    const client = await LanguageClient.overStdio({ settings: () => ({ rules: { "retention-vague": "hint" } }) });
    await client.open(uri, incomplete);
    const vague = (await client.diagnostics(uri)).find(({ code }) => code === "retention-vague");
    assert.equal(vague?.severity, 4);
    assert.equal(vague?.source, "privacy-notice");
    assert.equal(vague?.codeDescription?.href, "https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_13");
    assert.deepEqual(vague?.data, { requirement: "retention", values: { article: "13(2)(a)" } });
    const invalid = (await client.diagnostics(uri)).find(({ code }) => code === "transfer-instrument-invalid");
    assert.deepEqual(invalid?.tags, [2]);
  });

  test("have a result id that changes only when they do", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete);
    const first = await client.report(uri);
    assert.equal(first.kind, "full");
    assert.equal((await client.report(uri, first.resultId)).kind, "unchanged");
    await client.change(uri, 2, incomplete.replace("as long as necessary", "three years from delivery"));
    const second = await client.report(uri, first.resultId);
    assert.equal(second.kind, "full");
    assert.notEqual(second.resultId, first.resultId);
    await client.close(uri);
    await client.open(uri, incomplete);
    assert.equal((await client.report(uri, second.resultId)).kind, "full");
  });

  test("of a document changed while it is being checked are those of the change", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete);
    const early = client.diagnostics(uri);
    await client.change(uri, 2, "");
    const fresh = freshDiagnostics(uri, "");
    assert.deepEqual(await early, fresh);
    assert.deepEqual(await client.diagnostics(uri), fresh);
  });
});

describe("diagnostics that are sent", () => {
  test("go to a client that does not ask, with the version that they are of", async () => {
    const client = await LanguageClient.overStdio({ capabilities: pushed });
    assert.equal(client.capabilities?.diagnosticProvider, undefined);
    await client.open(uri, incomplete);
    const first = await client.waitFor(uri);
    assert.equal(first.version, 1);
    assert.ok(codes(first.diagnostics).includes("retention-vague"));
    for (let version = 2; version <= 30; version += 1) await client.change(uri, version, incomplete.slice(version * 3));
    const last = await client.waitFor(uri, ({ version }) => version === 30);
    assert.deepEqual(codes(last.diagnostics), codes(freshDiagnostics(uri, incomplete.slice(90))));
    await client.connection.sendRequest("privacyNotice/explainChoice", { uri });
    assert.ok(client.published.length < 10, "typing is waited for");
  });

  test("are taken back when the document is closed", async () => {
    const client = await LanguageClient.overStdio({ capabilities: pushed });
    await client.open(uri, incomplete);
    await client.waitFor(uri);
    await client.close(uri);
    const last = await client.waitFor(uri, ({ diagnostics }) => diagnostics.length === 0);
    assert.equal(last.version, undefined);
  });
});

test("messages and links are in the language of the interface", async () => {
  const client = await LanguageClient.overStdio({ locale: "fi-FI" });
  await client.open(uri, incomplete);
  const vague = (await client.diagnostics(uri)).find(({ code }) => code === "retention-vague");
  assert.match(String(vague?.message), /Säilytysaika/u);
  assert.match(vague?.codeDescription?.href ?? "", /\/fin#art_13$/u);
});

test("messages are in the language that is asked for, whatever the interface's", async () => {
  const client = await LanguageClient.overStdio({ locale: "de", initializationOptions: { messageLanguage: "fi" } });
  await client.open(uri, incomplete);
  const vague = (await client.diagnostics(uri)).find(({ code }) => code === "retention-vague");
  assert.match(String(vague?.message), /Säilytysaika/u);
});
