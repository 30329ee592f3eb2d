import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { describe, test } from "node:test";
import { poorNotice, Workspace } from "./commandLine.ts";

describe("configuration on the command line", () => {
  test("sets severities, requirements that do not apply, language and articles", async () => {
    const workspace = new Workspace({
      "privacy.md": poorNotice,
      ".privacy-notice.yaml": `
language: en
articles: [14]
rules: { complaint-missing: hint, legal-basis-missing: off }
not-applicable: { recipients: Nobody receives anything. }
`,
    });
    const { report, err } = await workspace.report(["."]);
    const [file] = report.files;
    const severity = (rule: string) => file?.findings.find((finding) => finding.rule === rule)?.severity;
    assert.equal(err, "");
    assert.deepEqual(file?.articles, ["14"]);
    assert.equal(severity("complaint-missing"), "hint");
    assert.equal(severity("legal-basis-missing"), undefined);
    assert.equal(severity("recipients-missing"), undefined);
    assert.equal(file?.disclosures.recipients?.status, "not-applicable");
    assert.ok(severity("source-missing"));
    const flagged = await workspace.report([".", "--articles", "13"]);
    assert.deepEqual(flagged.report.files[0]?.articles, ["13"], "a flag beats the file");
  });

  test("that is wrong is told of once, at its place; the valid rest holds", async () => {
    const workspace = new Workspace({
      "a/privacy.md": poorNotice,
      "b/privacy.md": poorNotice,
      ".privacy-notice.yaml":
        "contry: FI\nrules:\n  complaint-mising: off\n  retention-vage: off\n  complaint-missing: hint\n",
    });
    const { code, err, report } = await workspace.report(["."]);
    assert.equal(code, 2);
    assert.deepEqual(err.trimEnd().split("\n"), [
      ".privacy-notice.yaml:1:1: There is no setting “contry”. Did you mean country?",
      ".privacy-notice.yaml:3:3: There is no rule “complaint-mising”. Did you mean complaint-missing?",
      ".privacy-notice.yaml:4:3: There is no rule “retention-vage”. Did you mean retention-vague?",
    ]);
    for (const { findings } of report.files) {
      assert.equal(findings.find(({ rule }) => rule === "complaint-missing")?.severity, "hint");
    }
  });

  test("that is no YAML is told of with its line", async () => {
    const workspace = new Workspace({ "privacy.md": poorNotice, ".privacy-notice.yaml": "country: FI\nrules: [a\n" });
    const { code, err, report } = await workspace.report(["."]);
    assert.equal(code, 2);
    assert.match(err, /^\.privacy-notice\.yaml:\d+:\d+: This is not valid YAML.*\n$/);
    assert.equal(report.files.length, 1);
  });

  test("that can't be read is told of", async () => {
    const workspace = new Workspace({ "privacy.md": poorNotice });
    mkdirSync(workspace.path(".privacy-notice.yaml"));
    const { code, err } = await workspace.report(["."]);
    assert.equal(code, 2);
    assert.match(err, /^\.privacy-notice\.yaml: This is not a regular file/);
  });

  test("by --config is used in place of the files found, its patterns from the working folder", async () => {
    const workspace = new Workspace({
      "privacy.md": poorNotice,
      "old/privacy.md": poorNotice,
      ".privacy-notice.yaml": "rules: { complaint-missing: off }",
      "config/strict.yaml": "rules: { complaint-missing: hint }\nexclude: [old]",
    });
    const { report } = await workspace.report([".", "--config", "config/strict.yaml"]);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ["privacy.md"],
    );
    assert.equal(report.files[0]?.findings.find(({ rule }) => rule === "complaint-missing")?.severity, "hint");
  });

  test("in front matter counts, and broken front matter stops nothing", async () => {
    const workspace = new Workspace({
      "privacy.md": `---\nprivacy-notice: { articles: ["14"] }\n---\n${poorNotice}`,
      "broken.notice.md": `---\nprivacy-notice: { articles: [\n---\n${poorNotice}`,
    });
    const { report } = await workspace.report(["."]);
    assert.deepEqual(
      report.files.map(({ path, articles }) => [path, articles]),
      [
        ["broken.notice.md", ["13"]],
        ["privacy.md", ["14"]],
      ],
    );
  });
});
