import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { formatOf } from "../../server/src/notice/format.ts";
import { Workspace } from "./commandLine.ts";

const workspace = new Workspace();

describe("privacy-notice rules", () => {
  test("lists the rules in a table", async () => {
    const { out, code } = await workspace.run(["rules"]);
    assert.equal(code, 0);
    assert.match(out, /^Rule +Severity +Article +Requirement\n/);
    assert.match(out, /^retention-vague +warning +13\(2\)\(a\) \/ 14\(2\)\(a\) +retention$/m);
  });

  test("or for programs", async () => {
    const { out } = await workspace.run(["rules", "--format", "json"]);
    const rules = JSON.parse(out) as { id: string; fixable: boolean }[];
    assert.ok(rules.length > 40);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { fixable } of rules) assert.equal(typeof fixable, "boolean");
  });
});

describe("privacy-notice explain", () => {
  test("explains every rule there is, in both languages", async () => {
    const { out } = await workspace.run(["rules", "--format", "json"]);
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    for (const lang of ["en", "fi"]) {
      const outcomes = await Promise.all(ids.map((id) => workspace.run(["explain", id, "--lang", lang])));
      const unexplained = ids.filter(
        (_, index) => outcomes[index]?.code !== 0 || (outcomes[index]?.out.length ?? 0) < 100,
      );
      assert.deepEqual(unexplained, []);
    }
  });

  test("shows the page of a rule or requirement without Markdown's marks", async () => {
    const { out, code } = await workspace.run(["explain", "retention-vague"]);
    assert.equal(code, 0);
    assert.match(out, /retention-vague/);
    assert.doesNotMatch(out, /^#+ [^\n]*$(?<!^ {4}.*)|```|\]\(http/m);
    assert.ok((await workspace.run(["explain", "retention"])).out.length > 100);
  });

  test("has bold headings where colours are wanted", async () => {
    const { out } = await workspace.run(["explain", "retention"], { env: { FORCE_COLOR: "1" } });
    assert.ok(out.startsWith("\u001b[1m"));
  });

  test("knows what was meant", async () => {
    const near = await workspace.run(["explain", "retenton-vage"]);
    assert.deepEqual([near.code, near.out], [2, ""]);
    assert.match(near.err, /There is no rule “retenton-vage”\. Did you mean retention-vague\?/);
    const far = await workspace.run(["explain", "constructor"]);
    assert.equal(far.code, 2);
    assert.match(far.err, /“privacy-notice rules” lists them all/);
    assert.equal((await workspace.run(["explain", "__proto__"])).code, 2);
  });
});

describe("help", () => {
  test("is worth reading, for the program and each command", async () => {
    for (const args of [
      ["--help"],
      ["check", "--help"],
      ["rules", "--help"],
      ["explain", "--help"],
      ["init", "--help"],
      ["help", "check"],
    ]) {
      const { out, err, code } = await workspace.run(args);
      assert.deepEqual([code, err], [0, ""]);
      assert.match(out, /Examples:\n {2}privacy-notice /);
    }
  });

  test("comes in Finnish", async () => {
    const { out } = await workspace.run(["check", "--help"], { env: { LANG: "fi_FI.UTF-8" } });
    assert.match(out, /^Käyttö: privacy-notice check/);
    assert.match(out, /Valitsimet:/);
    assert.doesNotMatch(out, /default|choices|Options/);
  });

  test("tells the version", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    assert.deepEqual(await workspace.run(["--version"]), { code: 0, out: `${version}\n`, err: "" });
  });
});

describe("messages", () => {
  const read = (locale: string) => {
    const path = new URL(`../../l10n/messages.${locale}.yaml`, import.meta.url);
    return parse(readFileSync(path, "utf8")) as Record<string, string>;
  };
  const english = read("en");
  const finnish = read("fi");

  test("are the same in both languages, in the same order", () => {
    assert.deepEqual(Object.keys(finnish), Object.keys(english));
  });

  test("are texts with the same placeholders", () => {
    for (const [key, text] of Object.entries(english)) {
      assert.equal(typeof text, "string", key);
      assert.equal(typeof finnish[key], "string", key);
      const placeholders = (message = "") => [...new Set(message.match(/\{\w+\}/g))].sort();
      assert.deepEqual(placeholders(finnish[key]), placeholders(text), key);
    }
  });

  test("name formats that are known", () => {
    for (const ending of english["unknown-format"]?.match(/\.\w+/g)?.filter((name) => name !== ".") ?? []) {
      assert.ok(formatOf(`privacy${ending}`), ending);
    }
  });
});
