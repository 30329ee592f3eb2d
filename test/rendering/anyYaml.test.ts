import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { rendered } from "./rendering.ts";

const example = readFileSync("examples/complete.notice.yaml", "utf8");
const junk = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -1.5,
    "none",
    "",
    " ",
    "XX",
    "9 years",
    "2026-99-99",
    "__proto__",
    "constructor",
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The example with something else in the place of one of its values. */
function withOther(value: unknown, other: unknown, choose: (length: number) => number, depth = 0): unknown {
  if (typeof value !== "object" || value === null || choose(6) === 0) return depth === 0 ? { ...Object(value) } : other;
  const keys = Object.keys(value);
  const chosen = keys[choose(keys.length)];
  const replaced = (key: string) => {
    const own = (value as Record<string, unknown>)[key];
    return key === chosen ? withOther(own, other, choose, depth + 1) : own;
  };
  return Array.isArray(value) ? keys.map(replaced) : Object.fromEntries(keys.map((key) => [key, replaced(key)]));
}

describe("composing takes anything", () => {
  for (const language of ["en", "fi"]) {
    test(`one wrong value in a notice hides none of the others (${language})`, () => {
      const data = parse(example);
      fc.assert(
        fc.property(junk, fc.infiniteStream(fc.nat()), (other, numbers) => {
          const choose = (length: number) => (numbers.next().value as number) % Math.max(1, length);
          const yaml = stringify(withOther(data, other, choose));
          assert.match(rendered(yaml, language, "markdown"), /^# /);
          assert.match(rendered(yaml, language, "html"), /^<!DOCTYPE html>/);
        }),
        { numRuns: 300 },
      );
    });
  }

  test("any data, any text", () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => rendered(stringify(data), "en", "markdown").length > 0));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."a:-[]{}&*!|>'\"\n #%@,?") }),
        (text) => rendered(text, "en", "html").length > 0,
      ),
    );
  });
});
