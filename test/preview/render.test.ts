import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Format } from "../../server/src/notice/notice.ts";
import { renderPreview } from "../../server/src/preview/renderPreview.ts";

/** A document in the preview, with some of its text marked as evidence. */
function preview(text: string, format: Format, ...quotes: readonly string[]): string {
  const evidence = quotes.map((quote) => {
    const start = text.indexOf(quote);
    assert.ok(start >= 0, quote);
    return { requirement: "retention", span: { start, end: start + quote.length } };
  });
  return renderPreview({ text, format, evidence });
}

/** The same without keys, which are tested by themselves, and without line breaks between elements. */
function shown(text: string, format: Format, ...quotes: readonly string[]): string {
  return preview(text, format, ...quotes)
    .replace(/ data-key="[^"]*"/g, "")
    .replace(/>\n+</g, "><")
    .trim();
}

function keysOf(html: string): string[] {
  return [...html.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key as string);
}

function marksIn(html: string): string[] {
  return [...html.matchAll(/<span class="evidence" data-evidence="retention">([^<]*)<\/span>/g)].map(
    ([, text]) => text as string,
  );
}

describe("a notice reads in the preview as its readers find it, with its places", () => {
  test("Markdown, with front matter that no one sees, tables and HTML", () => {
    const text = "---\ntitle: Hidden\n---\n# Notice\n\nWe *sell* <b>shoes</b>.\n\n| a |\n|---|\n| b |\n";
    assert.equal(
      shown(text, "markdown"),
      [
        '<h1 data-line="3" data-character="0">Notice</h1>',
        '<p data-line="5" data-character="0">We <em>sell</em> <b>shoes</b>.</p>',
        '<table data-line="7" data-character="0"><thead><tr data-line="7" data-character="0">',
        '<th data-line="7" data-character="0">a</th></tr></thead><tbody><tr data-line="9" data-character="0">',
        '<td data-line="9" data-character="0">b</td></tr></tbody></table>',
      ].join(""),
    );
  });

  test("HTML, a whole page without its head", () => {
    const text =
      "<!doctype html>\n<html><head><title>Hidden</title></head>\n<body>\n  <h1>Notice</h1><p>Shoes.</p></body></html>";
    assert.equal(
      shown(text, "html"),
      '<h1 data-line="3" data-character="2">Notice</h1><p data-line="3" data-character="17">Shoes.</p>',
    );
  });

  test("plain text, with the headings and lists of its layout", () => {
    const text = "Notice\n======\n\nWe sell shoes.\nSee https://example.com.\n\n- a\n- b\n";
    assert.equal(
      shown(text, "plaintext"),
      [
        '<h1 data-line="0" data-character="0">Notice</h1><p data-line="3" data-character="0">We sell shoes.<br>See ',
        '<a href="https://example.com">https://example.com</a>.</p><ul data-line="6" data-character="2">',
        '<li data-line="6" data-character="2">a</li><li data-line="7" data-character="2">b</li></ul>',
      ].join(""),
    );
  });

  test("YAML, composed, each value in its place", () => {
    const text = readFileSync("examples/complete.notice.yaml", "utf8");
    const line = text.split("\n").findIndex((each) => each.includes("Maija Metsä"));
    const html = shown(text, "yaml");
    assert.match(html, /^<h1 /);
    const at = html.indexOf("Maija Metsä");
    assert.match(
      html.slice(html.lastIndexOf("<p", at), at),
      new RegExp(`^<p data-line="${line - 1}"|^<p data-line="${line}"`),
    );
    assert.match(html, /<dt data-line="\d+"[^>]*>[^<]*legal basis/i);
  });

  test("pictures are words, and links lead out or to a place in the notice", () => {
    const text =
      "![Our shop](https://evil.example/x.png) [site](https://example.com) [top](#notice) [file](../other.md)\n";
    assert.equal(
      shown(text, "markdown"),
      [
        '<p data-line="0" data-character="0"><span class="picture">Our shop</span> ',
        '<a href="https://example.com">site</a> <a href="#notice">top</a> <a>file</a></p>',
      ].join(""),
    );
  });
});

describe("evidence is marked where it stands", () => {
  const cases: readonly [string, Format, string, string, string[]][] = [
    ["in a sentence", "markdown", "We keep data *for three years* only.\n", "data *for three", ["data ", "for three"]],
    [
      "over lines that are indented",
      "markdown",
      "- We keep it\r\n  for three years.\n",
      "it\r\n  for three",
      ["it\r\nfor three"],
    ],
    ["beside character references", "html", "<p>Kuusi &auml; &amp; 3 years.</p>", "&amp; 3", ["&#x26; 3"]],
    [
      "after a byte order mark and emoji",
      "plaintext",
      "\ufeffNotice\n\nWe 😀 keep it 3 years now.\n",
      "keep it 3",
      ["keep it 3"],
    ],
    ["around HTML in Markdown", "markdown", "We <b>keep</b> it.\n\n<p>For 3 years.</p>\n", "3 years", ["3 years"]],
  ];
  for (const [name, format, text, quote, marks] of cases) {
    test(`${name} (${format})`, () => {
      assert.deepEqual(marksIn(preview(text, format, quote)), marks);
    });
  }

  test("in YAML on what was composed of the value", () => {
    const text = readFileSync("examples/complete.notice.yaml", "utf8");
    assert.ok(marksIn(preview(text, "yaml", "Maija Metsä")).some((mark) => mark.includes("Maija Metsä")));
  });

  test("several requirements on one text are all named, and the notice can't mark anything itself", () => {
    const text = '<p>We <span class="evidence" data-evidence="purposes">keep</span> data.</p>';
    const span = { start: text.indexOf("data."), end: text.indexOf("data.") + 4 };
    const evidence = ["retention", "purposes"].map((requirement) => ({ requirement, span }));
    const html = renderPreview({ text, format: "html", evidence });
    assert.equal(html.match(/data-evidence="[^"]*"/g)?.join(), 'data-evidence="retention purposes"');
  });
});

describe("a block's key", () => {
  const text = "# Notice\n\nOne.\n\n- a\n- b\n\nOne.\n";

  test("is its own, even if another reads the same", () => {
    const keys = keysOf(preview(text, "markdown"));
    assert.equal(keys.length, 6);
    assert.equal(new Set(keys).size, 6);
  });

  test("stays when something is written above it", () => {
    const before = keysOf(preview(text, "markdown"));
    const after = keysOf(preview(text.replace("# Notice\n", "# Notice\n\nSomething new.\n"), "markdown"));
    assert.deepEqual(
      after.filter((key) => before.includes(key)),
      before,
    );
  });
});

test("anything can be shown", () => {
  const characters = [
    ..."<>/=\"'&;#*_`[]()!|-: \n\r\tab0\u0000\ufeff😀",
    "<p>",
    "</p>",
    "<!--",
    "<svg>",
    "<table>",
    "&auml;",
    "- ",
  ];
  for (const format of ["markdown", "html", "plaintext", "yaml"] as const) {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...characters), maxLength: 80 }),
        fc.nat(80),
        fc.nat(80),
        (text, a, b) => {
          const span = { start: Math.min(a, b), end: Math.max(a, b) };
          return typeof renderPreview({ text, format, evidence: [{ requirement: "retention", span }] }) === "string";
        },
      ),
      { numRuns: 200 },
    );
  }
});
