import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { readConfigurationFile } from "../../server/src/configuration/configurationFile.ts";
import { configurationRules } from "../../server/src/configurationRules.ts";
import { poorNotice, Workspace } from "./commandLine.ts";

const root = new URL("../../", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("schemas/config.schema.json", root), "utf8")) as {
  readonly properties: object;
  readonly $defs: Readonly<Record<string, { readonly properties: object }>>;
};

/** The configuration with every setting in use: the lines of settings have their `#` right before them. */
function uncommented(text: string): string {
  return text.replace(/^#(?! \S|$)/gm, "");
}

/** Every key of a value, also of what it holds. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [key, ...keysIn(entry)]);
}

describe("privacy-notice init", () => {
  for (const [lang, words] of [
    ["en", "Take away the #"],
    ["fi", "Ota asetus käyttöön"],
  ] as const) {
    test(`writes a configuration that is right, commented and with every setting in use (${lang})`, async () => {
      const workspace = new Workspace();
      const { code, out, err } = await workspace.run(["init", "--lang", lang]);
      assert.deepEqual([code, err], [0, ""]);
      assert.match(out, /^\.privacy-notice\.yaml /);
      const text = readFileSync(workspace.path(".privacy-notice.yaml"), "utf8");
      assert.ok(text.includes(words));
      const inUse = uncommented(text);
      assert.equal(parse(text), null);
      for (const each of [text, inUse])
        assert.deepEqual(readConfigurationFile("/a", each, configurationRules).problems, []);
      const keys = new Set(keysIn(parse(inUse)));
      const parts = ["service", "words-of-language"].map((name) => schema.$defs[name]?.properties ?? {});
      for (const key of [schema.properties, ...parts].flatMap(Object.keys)) assert.ok(keys.has(key), key);
    });
  }

  test("writes settings one by one, as the schema lists them", async () => {
    const workspace = new Workspace();
    await workspace.run(["init"]);
    const text = readFileSync(workspace.path(".privacy-notice.yaml"), "utf8");
    assert.deepEqual(Object.keys(parse(uncommented(text))), Object.keys(schema.properties));
  });

  test("writes into a folder that is named, and changes nothing about what is found there", async () => {
    const workspace = new Workspace({ "legal/privacy.md": poorNotice });
    const before = await workspace.report(["legal"]);
    const { code, out } = await workspace.run(["init", "legal/"]);
    assert.equal(code, 0);
    assert.match(out, /^legal\/\.privacy-notice\.yaml /);
    assert.deepEqual((await workspace.report(["legal"])).report, before.report);
  });

  test("writes over a file only where that is wanted, and leaves nothing else behind", async () => {
    const workspace = new Workspace({ ".privacy-notice.yaml": "country: FI\n" });
    const refused = await workspace.run(["init"]);
    assert.deepEqual([refused.code, refused.out], [2, ""]);
    assert.match(refused.err, /^\.privacy-notice\.yaml: There is one already\. Use --force/);
    assert.equal(readFileSync(workspace.path(".privacy-notice.yaml"), "utf8"), "country: FI\n");
    assert.equal((await workspace.run(["init", "--force"])).code, 0);
    assert.ok(statSync(workspace.path(".privacy-notice.yaml")).size > 1000);
    assert.deepEqual(readdirSync(workspace.folder), [".privacy-notice.yaml"]);
  });

  test("says why it can't write", async () => {
    const workspace = new Workspace({ "a.txt": "a" });
    mkdirSync(workspace.path("taken/.privacy-notice.yaml"), { recursive: true });
    const cases = [
      [["init", "nowhere"], /^nowhere\/\.privacy-notice\.yaml: There is no such folder/],
      [["init", "a.txt"], /There is no such folder/],
      [["init", "taken", "--force"], /could not be written \(\w+\)/],
      [["init", "a", "b"], /Too many arguments/],
    ] as const;
    for (const [args, message] of cases) {
      const { code, out, err } = await workspace.run(args);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, message);
    }
    assert.deepEqual(readdirSync(workspace.path("taken")), [".privacy-notice.yaml"]);
    const closed = await workspace.run(["init"], { asNobody: true });
    if (process.getuid?.() === 0) assert.match(closed.err, /could not be written \(EACCES\)/);
  });
});
