import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import rules from "../../server/generated/rules.json" with { type: "json" };

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const manifest = JSON.parse(read("package.json"));
const english: Readonly<Record<string, string>> = JSON.parse(read("package.nls.json"));
const finnish: Readonly<Record<string, string>> = JSON.parse(read("package.nls.fi.json"));
const bundle: Readonly<Record<string, string>> = JSON.parse(read("l10n/bundle.l10n.fi.json"));
const sources = readdirSync(new URL("client/src/", root), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => read(`client/src/${path}`));

describe("the manifest", () => {
  test("has every text in English and Finnish, and no other", () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/gu)].map(([, key]) => key as string);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
    assert.deepEqual(Object.keys(finnish).sort(), Object.keys(english).sort());
  });

  test("offers the rules that there are", () => {
    const offered = manifest.contributes.configuration.properties["privacyNotice.rules"].propertyNames.enum;
    assert.deepEqual(
      offered,
      rules.map(({ id }) => id),
    );
  });

  test("contributes the commands that the code registers, each with a title", () => {
    const ids = [...(sources.join("\n").match(/"privacyNotice\.\w+"/gu) ?? [])].map((id) => JSON.parse(id));
    for (const { command, title, category } of manifest.contributes.commands) {
      assert.ok(ids.includes(command), command);
      assert.equal(category, "Privacy Notice");
      assert.match(title, /^%command\./u);
    }
  });

  test("describes every setting, in order and by document where it can be", () => {
    const properties: [string, { order: number; scope: string; markdownDescription: string }][] = Object.entries(
      manifest.contributes.configuration.properties,
    );
    for (const [index, [name, { order, scope, markdownDescription }]] of properties.entries()) {
      assert.equal(order, index + 1, name);
      const ofWindow = ["privacyNotice.messageLanguage", "privacyNotice.trace.server"];
      assert.equal(scope, ofWindow.includes(name) ? "window" : "resource", name);
      assert.match(markdownDescription, /^%setting\./u);
    }
  });

  test("contributes every file of snippets, for the language that it is named after", () => {
    const files = readdirSync(new URL("snippets/", root)).sort();
    const contributed: { language: string; path: string }[] = manifest.contributes.snippets;
    assert.deepEqual(contributed.map(({ path }) => path.replace("./snippets/", "")).sort(), files);
    for (const { language, path } of contributed) assert.ok(path.startsWith(`./snippets/${language}.`), path);
  });

  test("reads the command line's compact report", async () => {
    const { regexp } = manifest.contributes.problemMatchers[0].pattern;
    const line = "docs/privacy.md:17:35: error: Consent is relied on (Art. 13(2)(c)). [withdraw-consent-missing]";
    assert.deepEqual(new RegExp(regexp, "u").exec(line)?.slice(1), [
      ...["docs/privacy.md", "17", "35", "error", "Consent is relied on (Art. 13(2)(c))."],
      "withdraw-consent-missing",
    ]);
  });
});

test("the code's texts are in Finnish too, and no other", () => {
  const used = sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/gu)].map(([, text]) => JSON.parse(text as string)),
  );
  assert.ok(used.length > 20);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(bundle).sort());
  for (const [text, translated] of Object.entries(bundle)) {
    assert.deepEqual(translated.match(/\{\d\}/gu)?.sort(), text.match(/\{\d\}/gu)?.sort(), text);
  }
});
