import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { poorNotice, Workspace } from "./commandLine.ts";

const silenced = `${poorNotice}\n<!-- privacy-notice-disable-file -- A draft. -->\n`;

describe("directives on the command line", () => {
  test("turn findings off, which then make no run fail and are counted", async () => {
    const workspace = new Workspace({ "privacy.md": poorNotice, "silenced.md": silenced });
    const loud = await workspace.report(["privacy.md"]);
    const quiet = await workspace.report(["silenced.md"]);
    assert.deepEqual([loud.code, loud.report.files[0]?.suppressed], [1, 0]);
    assert.deepEqual([quiet.code, quiet.report.files[0]?.findings], [0, []]);
    assert.equal(quiet.report.files[0]?.suppressed, loud.report.files[0]?.findings.length);
    assert.deepEqual(quiet.report.summary, { files: 1, error: 0, warning: 0, info: 0, hint: 0 });
  });

  test("are told of where they do nothing or are wrong", async () => {
    const text = `---\nprivacy-notice: {contry: FI}\n---\n${poorNotice}\n<!-- privacy-notice-disable-file plain-language -->\n`;
    const { report, code } = await new Workspace({ "a.md": text }).report(["."]);
    const of = (rule: string) => report.files[0]?.findings.find((finding) => finding.rule === rule);
    assert.equal(code, 1);
    assert.deepEqual(of("notice-invalid")?.range, {
      start: { line: 1, character: 17 },
      end: { line: 1, character: 23 },
    });
    assert.match(of("notice-invalid")?.message ?? "", /no setting “contry”\. Did you mean country\?/);
    assert.equal(of("directive-unused")?.severity, "info");
    assert.equal(of("directive-reason-missing")?.severity, "hint");
  });

  test("choose a document in a folder and set what flags do not", async () => {
    const directive = "<!-- privacy-notice: {articles: [14], country: SE, audience: job applicants} -->";
    const workspace = new Workspace({
      "jobs.html": `<html lang="en"><body>${directive}<h1>Jobs</h1><p>We use your data to hire.</p></body></html>`,
      "code.md": `\`\`\`html\n${directive}\n\`\`\`\n`,
    });
    const { report } = await workspace.report(["."]);
    assert.deepEqual(
      report.files.map(({ path, articles, audience }) => [path, articles, audience]),
      [["jobs.html", ["14"], "job applicants"]],
    );
    const flagged = await workspace.report([".", "--articles", "13"]);
    assert.deepEqual(flagged.report.files[0]?.articles, ["13"]);
    const { out } = await workspace.run(["check", "."]);
    assert.match(out, /^jobs\.html \(English, Art\. 14, audience: job applicants\): /);
  });

  test("give the reason why a requirement does not apply, which is shown", async () => {
    const reason = "No officer \u001b[31mis designated.";
    const directive = `<!-- privacy-notice: {not-applicable: {complaint: "${reason}"}} -->`;
    const workspace = new Workspace({ "privacy.md": `${poorNotice}\n${directive}\n` });
    const { report } = await workspace.report(["."]);
    assert.equal(report.files[0]?.disclosures.complaint?.status, "not-applicable");
    assert.equal(report.files[0]?.disclosures.complaint?.reason, reason);
    const { out } = await workspace.run(["check", ".", "--checklist"]);
    assert.match(out, /^– not applicable .*Art\. 13\(2\)\(d\) +No officer \[31mis designated\.$/m);
  });
});
