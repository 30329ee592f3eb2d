import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { LineIndex } from "../../server/src/notice/lines.ts";
import type { Format } from "../../server/src/notice/notice.ts";
import { LanguageClient } from "./languageClient.ts";
import { freshDiagnostics } from "./notices.ts";

/** Sequences of random edits; PRIVACY_NOTICE_EDITS asks for more. */
const sequences = Number(process.env.PRIVACY_NOTICE_EDITS ?? 2_000);
/** So many documents are edited at the same time. */
const atOnce = 25;
/** So much of an example is typed, in UTF-16 units. */
const longestTyped = 3_000;

const example = (path: string) => readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8");

const examples: readonly [path: string, format: Format, uri: string][] = [
  ["privacy-policy.md", "markdown", "file:///project/privacy-policy.md"],
  ["complete.notice.yaml", "yaml", "file:///project/customers.notice.yaml"],
];

for (const [path, format, uri] of examples) {
  test(`${path} typed character by character has the findings of a fresh check`, { timeout: 240_000 }, async () => {
    const text = example(path).slice(0, longestTyped);
    const client = await LanguageClient.overStdio();
    await client.open(uri, "", format);
    const asked: Promise<unknown>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const position = new LineIndex(text.slice(0, at)).position(at);
      await client.change(uri, at + 2, text[at] as string, { start: position, end: position });
      if (at % 7 === 0) asked.push(client.diagnostics(uri));
      if (at % 50 === 0) asked.push(answered(client.ask("textDocument/documentSymbol", uri)));
      if (at % 90 === 0) asked.push(answered(client.ask("textDocument/hover", uri, { position })));
      if (at % 200 === 0) await pause(40);
    }
    assert.deepEqual(await client.diagnostics(uri), freshDiagnostics(uri, text, { format }));
    await Promise.all(asked);
  });
}

test(`${sequences} sequences of random edits end equal to a fresh check`, { timeout: 600_000 }, async () => {
  const client = await LanguageClient.overStdio();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(session, { minLength: atOnce, maxLength: atOnce }), async (sessions) => {
      const first = count;
      count += sessions.length;
      await Promise.all(sessions.map((each, n) => runSession(client, `file:///project/${first + n}/privacy`, each)));
    }),
    { numRuns: Math.ceil(sequences / atOnce) },
  );
  assert.ok(count >= sequences);
});

/** An answer, or the error that LSP has for answers that would be about another text. */
async function answered(request: Promise<unknown>): Promise<void> {
  const contentModified = -32801;
  await request.catch(({ code }) => assert.equal(code, contentModified));
}

const fragment = fc.constantFrom(
  ...[
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "# ",
    "## How long we keep your data\n",
    "<p>",
    "</p>",
    "<table><tr><td>",
    "|",
    "---\n",
  ],
  ...["We keep your data as long as necessary. ", "Privacy Shield", "\u{1F600}", "\u00e4", "a\u0308", "[name]", "- "],
  ...[
    "We store orders for 3 years. ",
    "privacy@example.com",
    "&nbsp;",
    "<!--",
    "\n<!-- privacy-notice-disable retention-vague -->\n",
    "<!-- privacy-notice-enable -->",
    "```",
    "Säilytämme tietoja. ",
    "\u0000",
  ],
);
const edit = fc.record({ from: fc.nat(1_000), length: fc.oneof(fc.constant(0), fc.nat(400)), text: fragment });
const session = fc.record({
  language: fc.constantFrom<Format>("markdown", "html", "plaintext"),
  text: fc
    .array(fragment, { maxLength: 12 })
    .map((parts) => `${parts.join("")}${example("privacy-policy.md").slice(0, 700)}`),
  edits: fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
  asksBetween: fc.boolean(),
});
type Session = typeof session extends fc.Arbitrary<infer Value> ? Value : never;

/** Edits a document as an editor does, and compares what is said of it at the end. */
async function runSession(client: LanguageClient, name: string, { language, text, edits, asksBetween }: Session) {
  const uri = `${name}${language === "html" ? ".html" : language === "markdown" ? ".md" : ".txt"}`;
  await client.open(uri, text, language);
  let current = text;
  const between: Promise<unknown>[] = [];
  for (const [index, changes] of edits.entries()) {
    const contentChanges = changes.map(({ from, length, text: inserted }) => {
      const start = Math.min(from, current.length);
      const end = Math.min(start + length, current.length);
      const range = editorRange(current, start, end);
      current = current.slice(0, range.start.offset) + inserted + current.slice(range.end.offset);
      return { range: { start: range.start.position, end: range.end.position }, text: inserted };
    });
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: index + 2 },
      contentChanges,
    });
    if (asksBetween) between.push(client.diagnostics(uri), answered(client.ask("textDocument/foldingRange", uri)));
  }
  await Promise.all(between);
  assert.deepEqual(await client.diagnostics(uri), freshDiagnostics(uri, current, { format: language }));
  await client.close(uri);
}

/** The range as an editor gives it: not between the two halves of a line end. */
function editorRange(text: string, start: number, end: number) {
  const lines = new LineIndex(text);
  const place = (offset: number) => {
    const whole = text[offset - 1] === "\r" && text[offset] === "\n" ? offset - 1 : offset;
    return { offset: whole, position: lines.position(whole) };
  };
  return { start: place(start), end: place(end) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
