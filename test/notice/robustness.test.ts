import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { ProseFormat } from "../../server/src/notice/notice.ts";
import { readNotice } from "../../server/src/notice/read.ts";

const formats: readonly ProseFormat[] = ["markdown", "html", "plaintext"];

/** Units of text; long enough that a time that grows with the square shows. */
const size = 200_000;
/** A generous limit, for machines that do other things too; what grows with the square takes minutes. */
const timeLimit = 15_000;

const repeated = [
  "<div>",
  "</div>",
  "<div>x</p>",
  "<p>a ",
  "<b><i>",
  "<table><tr>",
  "<table><td>",
  "<ul><li>",
  "<li>",
  "<dl><dt>a<dd>b",
  "<details><summary>a",
  "<svg>",
  "<script>",
  "<h1>",
  '<a b="',
  "<a b='x>",
  "<!--",
  "<",
  "&",
  "&amp",
  "<br>",
  "<p><b>a</b><br>b",
  "*",
  "_a ",
  "**a ",
  "***a** ",
  "[",
  "![",
  "[a](",
  "[a](b)",
  "[a](x (",
  "[a]: b\n",
  "`",
  "\\",
  "> ",
  "- a\n",
  "1. A\n",
  "1. ",
  "|\n",
  "|a",
  "|a|\n|-|\n",
  "#",
  "\n",
  "A\n\n",
  "A:\n\n",
  "**a:** b\n",
  "- a\n\n",
  "{% ",
  "{{> a}}",
  "import x from 'y'\n",
  "---\n",
  "+++\n",
  "\u00ad",
  "\u00a0 ",
  "\ufeff",
  "\u0000",
  "\r",
  "😀",
  "\ud800",
  "same\n\n- x\n\n",
];

describe("takes time in proportion to the text, whatever it is", () => {
  for (const piece of repeated) {
    test(JSON.stringify(piece), { timeout: timeLimit * formats.length }, () => {
      const source = piece.repeat(size / piece.length);
      for (const format of formats) {
        const start = performance.now();
        readNotice(source, format);
        assert.ok(performance.now() - start < timeLimit, format);
      }
    });
  }

  test("lists that nest a thousand deep", () => {
    const source = Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(2 * depth)}- a\n`).join("");
    for (const format of formats) readNotice(source, format);
  });
});

describe("never throws", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "</",
    "<p>",
    "<b>",
    "</b>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<dl><dt>",
    "<dd>",
    "<h2>",
    "</h2>",
    "<nav>",
    "</nav>",
    "<details>",
    "<summary>",
    "<!--",
    "-->",
    "<a href='#x'>",
    "</a>",
    "&auml;",
    "&#0;",
    "&#xFFFFFFFF;",
    "{%",
    "%}",
    "{{>",
    "}}",
    "**",
    "*",
    "_",
    "`",
    "[",
    "](x)",
    "![",
    "]: y",
    "\n",
    "\n\n",
    "\r",
    "\t",
    "    ",
    "> ",
    "- ",
    "1. ",
    "| ",
    "|-|\n",
    "# ",
    "---",
    "===",
    "a",
    "Aika",
    "Nimi:",
    "ä",
    "😀",
    "\u00ad",
    "\ufeff",
  );

  for (const format of formats) {
    test(`${format}: any mix of marks`, () => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => void readNotice(pieces.join(""), format)),
        { numRuns: 500 },
      );
    });
    test(`${format}: any text`, () => {
      fc.assert(
        fc.property(fc.string({ unit: "binary", maxLength: 200 }), (source) => void readNotice(source, format)),
      );
    });
  }
});
