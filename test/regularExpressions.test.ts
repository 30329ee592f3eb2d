import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { transformSync } from "esbuild";
import { check } from "recheck";

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

/** These see no text of others: our own rule pages, and the words of the person's own command line. */
const ownText = ["server/src/cli/page.ts", "server/src/cli/usageMessage.ts"];

/** Every regular expression written in the sources that sees text of others. */
function written(): Expression[] {
  const files = globSync("server/src/**/*.ts").filter((file) => !ownText.includes(file));
  return files.flatMap((file) => {
    const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", target: "es2024" });
    const found: Expression[] = [];
    simple(parse(code, { ecmaVersion: 2025, sourceType: "module" }), {
      Literal(node) {
        if (node.regex) found.push({ source: node.regex.pattern, flags: node.regex.flags, where: file });
      },
    });
    return found;
  });
}

/** Every regular expression put together while the service is loaded. */
async function putTogether(): Promise<Expression[]> {
  const found: Expression[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags = ""]: [string, string?]) {
      found.push({ source: String(source), flags, where: "new RegExp(…)" });
      return new target(source, flags);
    },
  });
  try {
    await import("../server/src/service.ts");
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

test("no regular expression takes more than linear time", async () => {
  const expressions = [...(await putTogether()), ...written()];
  const distinct = new Map(expressions.map((each) => [`/${each.source}/${each.flags}`, each]));
  assert.ok(distinct.size > 20, `only ${distinct.size} expressions found: the search is broken`);
  const unsafe: string[] = [];
  for (const [text, { source, flags, where }] of distinct) {
    if (!(await isLinear(source, flags))) unsafe.push(`${text} in ${where}`);
  }
  assert.deepEqual(unsafe, []);
});

/** By the theory of automata where it knows the expression's features; else by search for an attack, always the same. */
async function isLinear(source: string, flags: string): Promise<boolean> {
  const proof = await check(source, flags, { checker: "automaton", timeout: 60_000 });
  if (proof.status !== "unknown") return proof.status === "safe";
  const attack = await check(source, flags, { checker: "fuzz", timeout: 300_000, randomSeed: 1 });
  return attack.status === "safe";
}
