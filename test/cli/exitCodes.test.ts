import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { poorNotice, Workspace } from "./commandLine.ts";

describe("exit codes", () => {
  const onlyWarnings = `rules:\n  legal-basis-missing: warning\n`;
  const workspace = new Workspace({ "privacy.md": poorNotice });

  test("1 for findings at or above the threshold, 0 below it", async () => {
    const { out } = await workspace.run(["rules", "--format", "json"]);
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id).filter((id) => id !== "legal-basis-missing");
    const config = onlyWarnings + ids.map((id) => `  ${id}: off\n`).join("");
    const mild = new Workspace({ "privacy.md": poorNotice, ".privacy-notice.yaml": config });
    assert.equal((await mild.run(["check", "."])).code, 1);
    assert.equal((await mild.run(["check", ".", "--fail-on", "error"])).code, 0);
    assert.equal((await mild.run(["check", ".", "--fail-on", "info"])).code, 1);
    assert.equal((await mild.run(["check", ".", "--fail-on", "hint"])).code, 1);
    mild.write(".privacy-notice.yaml", config.replace("missing: warning", "missing: error"));
    assert.equal((await mild.run(["check", ".", "--fail-on", "error"])).code, 1);
  });

  const badUsage: [string[], RegExp][] = [
    [["check"], /missing: path/],
    [["chek", "."], /no command “chek”.*Did you mean check\?/],
    [["check", ".", "--formt", "json"], /no option --formt.*Did you mean --format\?/],
    [["check", ".", "--format", "xml"], /“xml”.*text, json/],
    [["check", ".", "--fail-on", "fatal"], /“fatal”.*error, warning, info, hint/],
    [["check", ".", "--config"], /--config <file> needs a value/],
    [["check", ".", "--country", "finland"], /“finland” is no country code/],
    [["check", ".", "--articles", "15"], /“15”.*13, 14/],
    [["check", ".", "--lang", "sv"], /“sv”.*en, fi/],
    [["check", ".", "--config", "nowhere.yaml"], /^nowhere\.yaml: There is no such file/],
    [["rules", "extra"], /Too many arguments/],
    [["explain"], /missing: rule/],
  ];
  for (const [args, message] of badUsage) {
    test(`2 for bad usage: ${args.join(" ")}`, async () => {
      const { code, out, err } = await workspace.run(args);
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(err, message);
      assert.equal(err.trim().split("\n").length, 1);
    });
  }

  test("2, and the help, where no command is given", async () => {
    const { code, out, err } = await workspace.run([]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /Usage: privacy-notice/);
  });

  test("2 where nothing was found to check, saying what was looked for", async () => {
    const empty = new Workspace({ "readme.md": "# Readme" });
    for (const path of [".", "*.html"]) {
      const { code, out, err } = await empty.run(["check", path]);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(
        err,
        path === "." ? /^\.: No privacy notice was found here\. Looked for \*\.notice\.md/ : /^\*\.html: No file/,
      );
      assert.match(err, /No file was checked/);
    }
    const { code, report } = await empty.report(["."]);
    assert.equal(code, 2);
    assert.deepEqual(report, { version: 1, files: [], summary: { files: 0, error: 0, warning: 0, info: 0, hint: 0 } });
  });

  test("errors of usage come in Finnish too", async () => {
    const { err } = await workspace.run(["check", ".", "--formt", "x", "--lang", "fi"]);
    assert.match(err, /Valitsinta --formt ei ole\. Tarkoititko: --format\?/);
  });
});
