import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Notice, ProseFormat, Section } from "../../server/src/notice/notice.ts";
import { readNotice } from "../../server/src/notice/read.ts";
import type { Text } from "../../server/src/notice/text.ts";

const notices: Readonly<Record<ProseFormat, string>> = {
  markdown: `---
title: Seloste
---
# Tietosuojaseloste 😀

**Rekisterinpitäjä:** Kuusen Kahvila Oy

## Tarkoitus
Käsittelemme tietojasi 👩‍👧 **myyntiä** varten, myös *tämän*
rivin yli. Tallennamme:

- nimen
- osoitteen\u00a0ja puhelin&shy;numeron

| Tieto | Aika |
|---|---|
| Ostot | 6 v |
`,
  html: `<!doctype html>
<html lang="fi"><body>
<h1>Tietosuojaseloste 😀</h1>
<p><strong>Rekisterinpitäjä</strong><br>Kuusen   Kahvila
Oy</p>
<p>K&auml;sittelemme tieto<b>jasi</b> 👩‍👧 näin:</p>
<ul><li>nimen<li>osoitteen</ul>
</body></html>
`,
  plaintext: `Tietosuojaseloste 😀

1. Rekisterinpitäjä
Kuusen\tKahvila Oy
Kuusitie 1

2. Tiedot

Tallennamme:

 • nimen
 • osoit\u00adteen
`,
};

function* textsIn({ heading, blocks, sections }: Section): Generator<Text> {
  if (heading) yield heading;
  for (const block of blocks) yield block.text;
  for (const section of sections) yield* textsIn(section);
}

/** What a reader sees of a piece of source: the same steps that reading takes, on the whole piece at once. */
function visible(source: string): string {
  return source
    .replaceAll(/<[^>]*>|\*\*?/gu, "")
    .replaceAll("&auml;", "ä")
    .replaceAll("&shy;", "")
    .replaceAll(/[\u00ad\u200d]/gu, "")
    .replaceAll(/\s+/gu, " ");
}

function assertExact({ source, root }: Notice): void {
  for (const text of textsIn(root)) {
    const { start, end } = text.span();
    assert.equal(visible(source.slice(start, end)), text.value);
    for (const word of text.value.matchAll(/[^\s😀👩👧]+/gu)) {
      const span = text.span(word.index, word.index + word[0].length);
      assert.equal(visible(source.slice(span.start, span.end)), word[0]);
    }
  }
}

const lineEnds = { LF: "\n", CRLF: "\r\n", CR: "\r" } as const;

describe("the text at a range is the text", () => {
  for (const [format, written] of Object.entries(notices) as [ProseFormat, string][]) {
    for (const [name, lineEnd] of Object.entries(lineEnds)) {
      for (const form of ["NFC", "NFD"] as const) {
        for (const mark of ["", "\ufeff"]) {
          test(`${format}, ${name}, ${form}${mark && ", byte order mark"}`, () => {
            const notice = readNotice(mark + written.normalize(form).replaceAll("\n", lineEnd), format);
            assert.ok(notice.root.sections.length > 0);
            assertExact(notice);
          });
        }
      }
    }
  }

  test("every slice of a text has the place of its words", () => {
    const part = fc.constantFrom("käsi", " ", "\n", "&auml;", "<b>o</b>", "\u00ad", "😀", "  ", "<br>", "\t");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.nat(40), fc.nat(40), (parts, one, other) => {
        const source = `<p>${parts.join("")}`;
        const text = readNotice(source, "html").root.blocks[0]?.text;
        if (!text) return;
        const [start = 0, end = 0] = [one, other].map((at) => Math.min(at, text.value.length)).sort((a, b) => a - b);
        const slice = text.slice(start, end);
        assert.equal(slice.value, text.value.slice(start, end));
        if (end > start) assert.deepEqual(slice.span(), text.span(start, end));
      }),
    );
  });
});

describe("texts whose source is the text itself", () => {
  for (const [format, source, words] of [
    ["markdown", "## Säilytysaika 😀\n\nKaksi vuotta.\n", ["Säilytysaika 😀", "Kaksi vuotta."]],
    ["html", "<h2>Säilytysaika 😀</h2>\r\n<p>Kaksi vuotta.</p>", ["Säilytysaika 😀", "Kaksi vuotta."]],
    ["plaintext", "\ufeffSäilytysaika\r\rKaksi vuotta.", ["Säilytysaika", "Kaksi vuotta."]],
  ] as const) {
    test(format, () => {
      const spans = [...textsIn(readNotice(source, format).root)].map((text) => text.span());
      assert.deepEqual(
        spans.map(({ start, end }) => source.slice(start, end)),
        words,
      );
    });
  }
});
