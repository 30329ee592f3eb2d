import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { codeActionsOf, safeEdits } from "../../../server/src/authoring/fixes/codeActions.ts";
import type { FixEdit } from "../../../server/src/authoring/fixes/fix.ts";
import { fixesOf } from "../../../server/src/authoring/fixes/fixesOf.ts";
import type { Format } from "../../../server/src/notice/notice.ts";
import { checkedAs, edited } from "./mending.ts";

const pieces = [
  "# Privacy notice\n\n",
  "## Purposes\n\n",
  "## 1. Controller\n\n",
  "## 2. Your rights\r\n\r\n",
  "### 2.1 Right of access\n\n",
  "3. **Recipients**\n\n",
  "Purposes\n---\n\n",
  "TRANSFERS\n\n",
  "4) Retention\n\n",
  "- You can access your data.\n",
  "1. You can object.\n",
  "   - erase\n",
  "We keep your data as long as necessary. ",
  "We share your data with [name].\n",
  "| a | b |\n|---|---|\n",
  "| Retention | as long as necessary |\n",
  "<h2>Retention</h2>",
  "<section><h2 id='a'>Your rights</h2>",
  "<ul><li>You can access your data",
  "</li></ul></section>",
  "<p><strong>Recipients</strong></p>",
  "<tr><th>Retention</th><td>as long as necessary</td></tr>",
  "<table>",
  "</table>",
  "<!-- privacy-notice-disable-line nothing -->",
  "<!-- privacy-notice-disable -->",
  "<!-- privacy-notice-disable-file date-missing,retention-vague --",
  "Privacy Shield Framework",
  "Ratapihantie 9, 00520 Helsinki",
  "henkilötietolaki (523/1999)",
  "\r",
  "\n\n",
  "\ufeff",
  "😀",
  ">",
  "<",
  "**",
  "|",
  "---\n",
  "privacy-notice: true\n",
];
const formats: readonly Format[] = ["markdown", "html", "plaintext", "yaml"];
const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
    ),
    { maxLength: 18 },
  )
  .map((parts) => parts.join(""));

function assertSound(edits: readonly FixEdit[], text: string): void {
  let last = 0;
  for (const { span } of edits) {
    assert.ok(span.start >= last && span.end >= span.start && span.end <= text.length, JSON.stringify(edits));
    last = span.end;
  }
}

describe("whatever the text", () => {
  test("fixes are in order, within the text, and can be applied", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...formats), (text, format) => {
        const checked = checkedAs(text, format, { language: "en", country: "FI" });
        for (const finding of checked.findings) {
          for (const { edits, title } of fixesOf(finding, checked, "fi")) {
            assertSound(edits, text);
            assert.ok(title !== "");
            edited(text, edits);
          }
        }
        assertSound(safeEdits(checked, "en"), text);
        const range = checked.lines.range({ start: 0, end: text.length });
        codeActionsOf(checked, {
          uri: "file:///project/a",
          version: 1,
          locale: "en",
          range,
          diagnostics: [],
          snippets: true,
        });
      }),
      { numRuns: 300 },
    );
  });

  test("what only inserts leaves everything else as it is", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<Format>("markdown", "html", "plaintext"), (text, format) => {
        const checked = checkedAs(text, format, { language: "en" });
        const missing = checked.findings.filter(({ rule, requirement }) => rule === `${requirement}-missing`);
        for (const { edits } of missing.flatMap((finding) => fixesOf(finding, checked, "en"))) {
          if (edited(text, edits) === text) continue;
          const replaced = edits.map(({ span }) => text.slice(span.start, span.end));
          assert.deepEqual(
            replaced.filter((each) => !/^(?:\d*|\[[\s\S]*\])$/u.test(each)),
            [],
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
