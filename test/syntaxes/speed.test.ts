import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { grammarOf } from "./registry.ts";

/** What patterns begin with, and what is nearly a match: to be repeated on one line. */
const nasty = [
  ...["1", "1 ", "1, ", "1-", "(1)", "_", ".", "x.", "%A_", "[", "[a ", "[name", "{{a "],
  ...["Article ", "Article 1, ", "artikla ", "1 artiklan 1 ", "GDPR 1", "kuuden ", "1 calendar "],
  ...["Data Protection ", "tietosuojavaltuut", "&nbsp;", "a"],
];

test("a line four times as long takes about four times as long", async () => {
  const grammar = await grammarOf("text.plain");
  const milliseconds = (text: string, times: number) => {
    const start = performance.now();
    grammar.tokenizeLine(text.repeat(times), null);
    return performance.now() - start;
  };
  const isSlow = (text: string) => milliseconds(text, 20_000) > 8 * Math.max(milliseconds(text, 5000), 5);
  const slowEachTime = nasty.filter((text) => [1, 2, 3].every(() => isSlow(text)));
  assert.deepEqual(slowEachTime, []);
});

test("every quantifier is bounded", () => {
  const file = new URL("../../syntaxes/privacy-notice.injection.tmLanguage.json", import.meta.url);
  const patterns = readFileSync(file, "utf8").match(/(?<="match": )".*"/gu) ?? [];
  assert.ok(patterns.length > 5, `only ${patterns.length} patterns found: the search is broken`);
  const withoutCharacters = patterns.map((pattern) => String(JSON.parse(pattern)).replace(/\\.|\[[^\]]*\]/gu, "·"));
  const unbounded = withoutCharacters.filter((pattern) => /[*+]|\{\d+,\}/u.test(pattern));
  assert.deepEqual(unbounded, []);
});
