import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import markdownIt from "markdown-it";
import { stringify } from "yaml";
import { readNotice } from "../../server/src/notice/read.ts";
import type { Target } from "../../server/src/rendering/targets.ts";
import { rendered } from "./rendering.ts";

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</title></style></main><iframe src='//evil.example'>",
  "[text](javascript:alert(1))",
  "![picture](https://evil.example/x.png)",
  "**bold** _slanted_ `code` ~~gone~~ $x$",
  "# no heading",
  "- no item",
  "+ no item",
  "> no quotation",
  "1. no item",
  "2026) no item",
  "=====",
  "-----",
  "| a | b |",
  "&lt;b&gt; &amp; &#60;",
  "a\\*b\\",
  "<https://evil.example> <b@evil.example>",
  "[ref]: https://evil.example",
  "C# and F#",
  "```",
  "https://example.com/a_b_c?x=<y>&z='1'\"2\"",
  "javascript:alert(1)@evil.example",
];

/** A notice that has a value wherever the page may be fooled by it. */
function noticeWith(value: string): string {
  return stringify({
    title: value,
    introduction: value,
    controllers: [{ name: value, address: value, email: value, phone: value }],
    processing: [
      { name: value, purposes: [value, value], "data-categories": [value] },
      { name: value, recipients: [{ name: value, purpose: value }] },
    ],
    sections: [{ heading: value, text: value }],
    authority: { name: value, form: value },
  });
}

const markdown = markdownIt({ html: true });

/** Tags of a page in their order, without attributes. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z][a-z0-9]*)[^>]*>/g)].map(([, name]) => name as string);
}

function bodyOf(yaml: string, target: Target): string {
  const text = rendered(yaml, "en", target);
  return target === "html" ? text.slice(text.indexOf("<main>")) : markdown.render(text);
}

/** All words of a page as its reader finds them. */
function wordsOf(yaml: string, target: Target): string {
  const { root } = readNotice(rendered(yaml, "en", target), target);
  const words: string[] = [];
  const collect = (section: typeof root) => {
    words.push(section.heading?.value ?? "", ...section.blocks.map(({ text }) => text.value));
    section.sections.forEach(collect);
  };
  collect(root);
  return words.join(" ").replace(/\s+/g, " ");
}

describe("what values hold comes out as text", () => {
  const plain = "just words";
  for (const target of ["markdown", "html"] as const) {
    for (const value of hostile) {
      test(`${target}: ${value}`, () => {
        const expected = tagsOf(bodyOf(noticeWith(plain), target)).filter((tag) => tag !== "a");
        const tags = tagsOf(bodyOf(noticeWith(value), target)).filter((tag) => tag !== "a");
        assert.deepEqual(tags, expected);
        assert.ok(wordsOf(noticeWith(value), target).includes(value.replace(/\s+/g, " ").slice(0, 12)));
      });
    }
  }

  test("links point to web and e-mail addresses only", () => {
    for (const value of hostile) {
      const html = rendered(noticeWith(value), "en", "html");
      for (const [, target] of html.matchAll(/href="([^"]*)"/g))
        assert.match(String(target), /^(?:https?:\/\/|mailto:)/);
    }
  });

  test("whatever the value, the page has the tags of its layout alone", () => {
    const expected = new Set(["main", "h1", "h2", "h3", "p", "ul", "li", "dl", "dt", "dd", "br", "a", "body", "html"]);
    const marks = fc.string({ unit: fc.constantFrom(..."<>&\"'`*_[]()#-+=!|~\\: ab\n@./1"), maxLength: 40 });
    fc.assert(
      fc.property(marks, (value) => {
        for (const tag of tagsOf(bodyOf(noticeWith(value), "html"))) assert.ok(expected.has(tag), tag);
      }),
      { numRuns: 100 },
    );
  });
});
