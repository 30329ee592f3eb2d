import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { textsOf } from "../../server/src/notice/passage.ts";
import type { Span } from "../../server/src/notice/span.ts";
import { composed } from "./rendering.ts";

const example = readFileSync("examples/complete.notice.yaml", "utf8");

/** What the file has in the place of some words of the composed notice. */
function inFile(yaml: string, language: string, words: string): string {
  for (const { text } of textsOf(composed(yaml, language).passages)) {
    const at = text.value.indexOf(words);
    if (at >= 0) return sliced(yaml, text.span(at, at + words.length));
  }
  return assert.fail(`"${words}" is not in the notice`);
}

function sliced(yaml: string, { start, end }: Span): string {
  return yaml.slice(start, end);
}

describe("the places of a composed notice", () => {
  for (const ending of ["\n", "\r\n"]) {
    test(`values stand where the file has them (${JSON.stringify(ending)})`, () => {
      const yaml = `\ufeff${example.replaceAll("\n", ending)}`;
      for (const words of [
        "Maija Metsä",
        "Numerotalo Oy",
        "tilauksen toimituksesta",
        "emme voi toimittaa tilaustasi",
      ]) {
        assert.equal(inFile(yaml, "fi", words), words);
      }
      for (const words of ["until you unsubscribe", "the delivery of the order", "0000000-0"]) {
        assert.equal(inFile(yaml, "en", words), words);
      }
    });
  }

  test("what is written in other words stands for the value it is made of", () => {
    assert.equal(inFile(example, "en", "United States"), "US");
    assert.equal(inFile(example, "fi", "3 vuotta"), "3 years");
    assert.equal(inFile(example, "en", "October 12, 2026"), "2026-10-12");
    assert.equal(inFile(example, "en", "processes data on our behalf"), "processor");
    assert.equal(inFile(example, "en", "compliance with a legal obligation"), "legal-obligation");
    assert.equal(inFile(example, "en", "Lintulahdenkuja 4"), "FI");
  });

  test("the words of a template stand for the key that they are written for", () => {
    assert.equal(inFile(example, "en", "How long we keep your data"), "retention");
    assert.equal(inFile(example, "en", "Your rights"), "rights");
    assert.equal(inFile(example, "en", "do not make decisions"), "automated-decisions");
    assert.equal(inFile(example, "fi", "Oikeus vastustaa"), "objection");
  });

  test("words and values together stand for all that lies between them, whatever comes first in the file", () => {
    const yaml = 'retention:\n  - from: "delivery"\n    period: 2 years\n    data: orders\n';
    assert.equal(inFile(yaml, "en", "orders: 2 years from delivery"), yaml.slice(yaml.indexOf("from"), -1));
    assert.equal(inFile(yaml, "en", "2 years from delivery"), 'from: "delivery"\n    period: 2 years');
  });

  test("what the structure states has its places; placeholders state nothing", () => {
    const yaml = "controllers:\n  - name: Example Oy\n    email: '[e-mail address]'\nretention:\n  - period: 2 years\n";
    const { stated } = composed(yaml, "en");
    assert.deepEqual([...stated.keys()], ["controller-identity", "retention"]);
    assert.deepEqual(
      stated.get("retention")?.map((span) => sliced(yaml, span)),
      ["2 years"],
    );
  });

  test("a text in another language alone is a gap; names and addresses are none", () => {
    const yaml = [
      "language: en",
      "controllers: [{ name: Example Oy, address: Example Street 1 }]",
      "security: Doors are locked.",
      "changes: { en: We tell you., fi: Kerromme sinulle. }",
    ].join("\n");
    assert.deepEqual(
      composed(yaml, "fi").gaps.map((span) => sliced(yaml, span)),
      ["Doors are locked."],
    );
    assert.deepEqual(composed(yaml, "en").gaps, []);
  });
});
