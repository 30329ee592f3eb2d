import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Preview, type PreviewParams, previewRequest } from "../../server/src/wire/protocol.ts";
import { LanguageClient } from "./languageClient.ts";
import { incomplete } from "./notices.ts";

const uri = "file:///project/privacy-policy.md";

function previewOf(client: LanguageClient, more: Partial<PreviewParams> = {}): Promise<Preview | null> {
  return client.connection.sendRequest(previewRequest, { uri, ...more });
}

describe("the preview", () => {
  test("has the notice and the checklist of one version, with evidence marked in the text", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete);
    await client.change(uri, 2, incomplete.replace("Privacy policy", "Privacy notice"));
    const preview = await previewOf(client);
    assert.equal(preview?.version, 2);
    assert.equal(preview.language, "en");
    assert.match(preview.html ?? "", /^<h1 [^>]*>.*Privacy notice/u);
    const marked = new Set(
      [...(preview.html ?? "").matchAll(/data-evidence="([^"]*)"/gu)].flatMap(([, ids]) => ids?.split(" ")),
    );
    const withEvidence = preview.checklist?.items.filter(({ evidence }) => evidence.length > 0);
    assert.deepEqual([...marked].sort(), withEvidence?.map(({ requirement }) => requirement).sort());
  });

  test("shows what is no notice too, without a checklist", async () => {
    const client = await LanguageClient.overStdio();
    const notes = "file:///project/notes.md";
    await client.open(notes, "# Notes\n\nMilk.\n");
    const preview = await previewOf(client, { uri: notes });
    assert.match(preview?.html ?? "", /Milk/u);
    assert.equal(preview?.checklist, undefined);
  });

  test("of a long document comes when someone wants it all the same", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(
      uri,
      incomplete + "We keep your data for as long as necessary, and then for some time.\n\n".repeat(8000),
    );
    const preview = await previewOf(client);
    assert.deepEqual([preview?.isTooLong, preview?.html], [true, undefined]);
    assert.ok((preview?.checklist?.items.length ?? 0) > 20);
  });

  test("of what nests beyond measure says that it can't be shown, and the server goes on", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, `# Privacy policy\n\n${"<div>".repeat(50_000)}\n`);
    assert.match((await previewOf(client))?.problem ?? "", /cannot be shown/u);
    await client.change(uri, 2, incomplete);
    assert.match((await previewOf(client))?.html ?? "", /Privacy policy/u);
  });

  test("is nothing for a document that is not open", async () => {
    assert.equal(await previewOf(await LanguageClient.overStdio()), null);
  });
});
