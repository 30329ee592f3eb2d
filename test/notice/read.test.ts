import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatOf } from "../../server/src/notice/format.ts";
import type { ProseFormat } from "../../server/src/notice/notice.ts";
import { readNotice } from "../../server/src/notice/read.ts";
import { outlined } from "./outlined.ts";

test("the format is told by the name", () => {
  const names = ["a.md", "B.MARKDOWN", "c.d/e.mdx", "f.htm", "g.xhtml", "h.txt", "i.text", "j.pdf", "Makefile"];
  const formats = ["markdown", "markdown", "markdown", "html", "html", "plaintext", "plaintext", undefined, undefined];
  assert.deepEqual(names.map(formatOf), formats);
});

describe("metadata", () => {
  const cases: readonly [string, string, string | undefined][] = [
    ["---\ntitle: Seloste # draft\nlayout: page\n---\nHei", "yaml", "Seloste"],
    ['\ufeff---\r\ntitle: "A: b"\r\n---\r\nHei', "yaml", "A: b"],
    ["---\n---\nHei", "yaml", undefined],
    ["+++\ntitle = 'Notice'\n+++\nHei", "toml", "Notice"],
    ['{\n  "title": "Policy"\n}\nHei', "json", "Policy"],
    ["---\ntitle: >\n  folded\n---\nHei", "yaml", undefined],
  ];
  for (const [source, syntax, title] of cases) {
    test(`${JSON.stringify(source)}`, () => {
      const notice = readNotice(source, "markdown");
      const { frontMatter } = notice;
      assert.equal(frontMatter?.syntax, syntax);
      assert.equal(notice.title?.value, title);
      assert.equal(
        source.slice(frontMatter?.at, (frontMatter?.at ?? 0) + (frontMatter?.text.length ?? 0)),
        frontMatter?.text,
      );
      assert.deepEqual(
        notice.root.blocks.map(({ text }) => text.value),
        ["Hei"],
      );
      if (title) assert.equal(source.slice(notice.title?.span().start, notice.title?.span().end), title);
    });
  }

  test("a paragraph between two rules is no metadata", () => {
    assert.equal(readNotice("---\nWe sell coffee and nothing else.\n\n---\n", "markdown").frontMatter, undefined);
  });
});

describe("the title", () => {
  const cases: readonly [ProseFormat, string, string | undefined][] = [
    ["markdown", "**Draft**\n\n# Seloste\n\n## Tarkoitus\n\nMyynti", "Seloste"],
    ["markdown", "## Seloste\n\n## Tarkoitus", "Seloste"],
    ["markdown", `${"Long preamble. ".repeat(40)}\n\n## Tarkoitus`, undefined],
    ["html", "<title>Sivu</title><p>Hei</p>", "Sivu"],
    ["plaintext", "Seloste\n\nMeillä on kahvila.", "Seloste"],
    ["plaintext", "Meillä on kahvila.", undefined],
  ];
  for (const [format, source, title] of cases) {
    test(`${format} ${JSON.stringify(source.slice(0, 40))}`, () =>
      assert.equal(readNotice(source, format).title?.value, title));
  }
});

test("sections reach to the end of the last thing in them", () => {
  const source = "# A\n\nb\n\n## C\n\n- d\n- e\n\n# F\n";
  const [a, f] = readNotice(source, "markdown").root.sections;
  assert.equal(source.slice(a?.span.start, a?.span.end), "A\n\nb\n\n## C\n\n- d\n- e");
  assert.equal(source.slice(f?.span.start, f?.span.end), "F");
});

test("an empty text is an empty notice", () => {
  for (const format of ["markdown", "html", "plaintext"] as const) assert.equal(outlined("", format), "");
});
