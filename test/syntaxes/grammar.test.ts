import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseGrammarTestCase, runGrammarTestCase } from "vscode-tmgrammar-test/dist/unit/index.js";
import { parse } from "yaml";
import type { Authority } from "../../server/src/registers/registers.ts";
import { grammarOf, registry } from "./registry.ts";

const fixtures = new URL("fixtures/", import.meta.url);

for (const file of readdirSync(fixtures)) {
  test(`scopes in ${file}`, async () => {
    const testCase = parseGrammarTestCase(readFileSync(new URL(file, fixtures), "utf8"));
    assert.ok(testCase.assertions.length > 5, "hardly anything is asserted");
    const failures = await runGrammarTestCase(registry, testCase);
    assert.deepEqual(
      failures.map(({ line, start, end, ...scopes }) => ({
        where: `${file}:${line + 1}:${start + 1}-${end}`,
        ...scopes,
      })),
      [],
    );
  });
}

test("the names of the registered authorities light up, by half at least", async () => {
  const grammar = await grammarOf("text.plain");
  const names = registeredNames(["fi", "sv", "en", "de"]);
  assert.ok(names.length > 50, `only ${names.length} names found: the search is broken`);
  const dark = names.filter((name) => {
    const lit = grammar.tokenizeLine(name, null).tokens.filter(({ scopes }) => scopes.at(-1)?.includes("authority"));
    return 2 * lit.reduce((sum, { startIndex, endIndex }) => sum + endIndex - startIndex, 0) < name.length;
  });
  assert.deepEqual(dark, []);
});

function registeredNames(languages: readonly string[]): string[] {
  const register = readFileSync(new URL("../../server/registers/authorities.yaml", import.meta.url), "utf8");
  const { authorities } = parse(register) as { authorities: readonly Authority[] };
  return authorities.flatMap(({ names }) => languages.flatMap((language) => names[language] ?? []));
}
