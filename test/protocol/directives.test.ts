import assert from "node:assert/strict";
import { test } from "node:test";
import { DiagnosticTag, type Hover } from "vscode-languageserver-protocol";
import type { Checklist } from "../../server/src/service.ts";
import type { ChoiceExplanation } from "../../server/src/wire/protocol.ts";
import { codes, LanguageClient } from "./languageClient.ts";
import { incomplete } from "./notices.ts";

const uri = "file:///project/privacy-policy.md";
/** Before the sentence that is vague on the period. */
const place = { line: 6, character: 0 };

test("a directive turns a finding off as it is typed, and is told of when the text is mended", async () => {
  const client = await LanguageClient.overStdio();
  await client.open(uri, incomplete);
  assert.ok(codes(await client.diagnostics(uri)).includes("retention-vague"));
  const directive = "<!-- privacy-notice-disable-next-line retention-vague -- See section 6. -->\n";
  await client.change(uri, 2, directive, { start: place, end: place });
  const silenced = codes(await client.diagnostics(uri));
  assert.ok(!silenced.includes("retention-vague") && !silenced.includes("directive-unused"));
  await client.change(
    uri,
    3,
    incomplete.replace("as long as necessary", "two years").replace("We keep", `${directive}We keep`),
  );
  const unused = (await client.diagnostics(uri)).find(({ code }) => code === "directive-unused");
  assert.deepEqual(unused?.tags, [DiagnosticTag.Unnecessary]);
  assert.deepEqual(unused?.range, { start: { line: 6, character: 38 }, end: { line: 6, character: 53 } });
});

test("a comment chooses a document, sets for it, and gives reasons that are shown", async () => {
  const client = await LanguageClient.overStdio();
  const other = "file:///project/readme.md";
  await client.open(other, incomplete);
  assert.deepEqual(await client.diagnostics(other), []);
  const setting = `
<!-- privacy-notice:
  audience: customers
  not-applicable: { retention: "Nothing\n    is <b>kept</b>" }
  contry: IE -->
`;
  await client.change(other, 2, incomplete + setting);
  const invalid = (await client.diagnostics(other)).find(({ code }) => code === "notice-invalid");
  assert.match(String(invalid?.message), /contry/u);
  const choice = await client.connection.sendRequest<ChoiceExplanation>("privacyNotice/explainChoice", { uri: other });
  assert.deepEqual([choice.checked, choice.why], [true, "directive"]);
  assert.ok(choice.settings.some(({ name, from }) => name === "not-applicable.retention" && from === "directive"));
  const list = await client.connection.sendRequest<Checklist>("privacyNotice/checklist", { uri: other });
  assert.equal(list.audience, "customers");
  const item = list.items.find(({ requirement }) => requirement === "retention");
  assert.deepEqual([item?.status, item?.reason], ["not-applicable", "Nothing is <b>kept</b>"]);
  const hover = await client.ask<Hover>("textDocument/hover", other, { position: { line: 4, character: 5 } });
  const { value } = hover.contents as { value: string };
  assert.match(value, /^\*\*How long data are kept: not applicable\*\*.*\n\nNothing is \\<b\\>kept/u);
});
