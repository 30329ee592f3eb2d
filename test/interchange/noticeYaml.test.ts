import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { noticeYaml } from "../../server/src/interchange/noticeYaml.ts";
import { readStructuredFile } from "../../server/src/structured/structuredFile.ts";
import { completeNotice } from "./documents.ts";

test("keys in the format's order, long texts as blocks, empty lines between sections", () => {
  const long =
    "We process personal data to deliver orders and to answer questions about orders that were delivered by us.";
  const text = noticeYaml({
    processing: [{ purposes: [long, "two\n\nparagraphs"] }],
    controllers: [{ name: "Example Oy" }],
    language: "en",
  });
  assert.equal(
    text,
    `language: en

controllers:
  - name: Example Oy

processing:
  - purposes:
      - >-
        We process personal data to deliver orders and to answer questions about orders that were
        delivered by us.
      - |-
        two

        paragraphs
`,
  );
});

test("what is written is read back as the same data", () => {
  const read = (text: string) => readStructuredFile(text).map(({ data, mistakes }) => ({ data, mistakes }));
  assert.deepEqual(read(noticeYaml(completeNotice())), [{ data: completeNotice(), mistakes: [] }]);
  const words = fc.string({
    unit: fc.constantFrom("a", "ä", " ", "\n", "\t", ":", "#", "-", "'", '"', "😀", "no", "\u00a0"),
  });
  const anything = fc.oneof(
    words,
    fc.string({ unit: "binary", maxLength: 200 }),
    words.map((text) => text.repeat(30)),
  );
  fc.assert(
    fc.property(anything, (title) => {
      const notice = { title, processing: [{ purposes: [title] }] };
      assert.deepEqual(read(noticeYaml(notice)), [{ data: notice, mistakes: [] }]);
    }),
    { numRuns: 1000 },
  );
});
