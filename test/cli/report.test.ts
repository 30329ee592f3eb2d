import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { requirementIds } from "../../server/generated/requirements.ts";
import { LineIndex } from "../../server/src/notice/lines.ts";
import { poorNotice, type Range, type Report, Workspace } from "./commandLine.ts";

type ReportedFile = Report["files"][number];

const severities = ["error", "warning", "info", "hint"];

describe("the JSON report", () => {
  const workspace = new Workspace({
    "privacy.md": poorNotice,
    "legal/privacy.html": `<html lang="en"><h1>Privacy</h1><p>Your 😀 data</p></html>`,
  });

  test("keeps its contract", async () => {
    const { report, code, err } = await workspace.report(["."]);
    assert.equal(code, 1);
    assert.equal(err, "");
    assert.deepEqual(Object.keys(report), ["version", "files", "summary"]);
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.files.map(({ path, format }) => [path, format]),
      [
        ["legal/privacy.html", "html"],
        ["privacy.md", "markdown"],
      ],
    );
    for (const file of report.files) checkFile(file);
    for (const severity of severities) {
      const count = report.files
        .flatMap(({ findings }) => findings)
        .filter((finding) => finding.severity === severity).length;
      assert.equal(report.summary[severity as "error"], count);
    }
    assert.equal(report.summary.files, 2);
  });

  function checkFile(file: ReportedFile): void {
    assert.equal(file.part, null);
    assert.equal(file.language, "en");
    assert.deepEqual(file.articles, ["13"]);
    for (const id of requirementIds)
      checkDisclosure(file.disclosures[id] ?? assert.fail(`${id} is not reported`), file.path);
    assert.ok(file.findings.length > 0);
    for (const finding of file.findings) checkFinding(finding, file.path);
  }

  function checkDisclosure({ status, evidence, facts }: ReportedFile["disclosures"][string], path: string): void {
    assert.ok(["disclosed", "vague", "missing", "not-applicable"].includes(status));
    for (const { range, text } of evidence) assert.equal(textAt(range, path), text);
    for (const { range } of Object.values(facts).flat()) assert.notEqual(textAt(range, path), "");
  }

  function checkFinding(finding: ReportedFile["findings"][number], path: string): void {
    assert.notEqual(textAt(finding.range, path), "");
    assert.ok(severities.includes(finding.severity));
    assert.equal(typeof finding.fixable, "boolean");
    assert.ok(finding.message.length > 10 && !/[{}]/.test(finding.message), finding.message);
    const article = finding.article && Number.parseInt(finding.article, 10);
    assert.equal(finding.help, article && `https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_${article}`);
  }

  function textAt({ start, end }: Range, path: string): string {
    const source = readFileSync(workspace.path(path), "utf8");
    const lines = new LineIndex(source);
    return source.slice(lines.offset(start), lines.offset(end));
  }

  test("quotes the text at each range, and places its facts", async () => {
    const { report } = await workspace.report(["privacy.md"]);
    const { evidence, facts } = report.files[0]?.disclosures.retention ?? assert.fail();
    const [proof] = evidence;
    const line = poorNotice.split("\n").findIndex((text) => text.includes("two years"));
    assert.equal(proof?.range.start.line, line);
    const { start, end } = proof.range;
    assert.equal(poorNotice.split("\n")[line]?.slice(start.character, end.character), proof.text);
    const [period] = facts.periods ?? [];
    assert.deepEqual({ ...period, range: undefined }, { amount: 2, unit: "year", range: undefined });
    assert.equal(period?.range.start.line, line);
  });

  test("speaks Finnish, and links to the Finnish text of the law", async () => {
    const { report } = await workspace.report(["privacy.md", "--lang", "fi"]);
    const finding = report.files[0]?.findings.find(({ rule }) => rule === "complaint-missing") ?? assert.fail();
    assert.match(finding.message, /alitusoikeu/);
    assert.equal(finding.help, "https://eur-lex.europa.eu/eli/reg/2016/679/oj/fin#art_13");
  });

  test("counts a byte order mark and UTF-16 units", async () => {
    const marked = new Workspace({ "privacy.md": `\ufeff${poorNotice.replace("We keep", "😀 We keep")}` });
    const { report } = await marked.report(["privacy.md"]);
    const [proof] = report.files[0]?.disclosures.retention?.evidence ?? [];
    const line = `\ufeff${poorNotice.replace("We keep", "😀 We keep")}`.split("\n")[proof?.range.start.line ?? 0] ?? "";
    assert.equal(line.slice(proof?.range.start.character, proof?.range.end.character), proof?.text);
    const [title] = report.files[0]?.findings.filter(({ range }) => range.start.line === 0) ?? [];
    assert.equal(title?.range.start.character, 3);
  });
});

describe("the text report", () => {
  const workspace = new Workspace({ "docs/privacy.md": poorNotice });

  test("begins each finding with a place to click, and has neither colours nor line breaks in a pipe", async () => {
    const { out, err, code } = await workspace.run(["check", "docs"]);
    assert.equal(code, 1);
    assert.equal(err, "");
    assert.match(out, /^docs\/privacy\.md \(English, Art\. 13\): \d+ of \d+ requirements met\n\n/);
    assert.match(out, /^docs\/privacy\.md:1:3 +error +.*\(Art\. 13\(2\)\(d\)\).* complaint-missing$/m);
    assert.match(out, /\n\n1 file checked\. \d+ errors?.*\.\nLearn more about a rule: privacy-notice explain RULE\n$/);
    assert.ok(!out.includes("\u001b"));
    const findings = out.split("\n").filter((line) => line.startsWith("docs/privacy.md:"));
    const { report } = await workspace.report(["docs"]);
    assert.equal(findings.length, report.files[0]?.findings.length);
  });

  test("has colours where they are asked for, and none where they are not", async () => {
    const colored = { FORCE_COLOR: "1" };
    assert.ok((await workspace.run(["check", "docs"], { env: colored })).out.includes("\u001b["));
    assert.ok(!(await workspace.run(["check", "docs", "--no-color"], { env: colored })).out.includes("\u001b"));
    assert.ok(!(await workspace.run(["check", "docs"], { env: { ...colored, NO_COLOR: "1" } })).out.includes("\u001b"));
    assert.ok(!(await workspace.run(["check", "docs"], { env: { FORCE_COLOR: "0" } })).out.includes("\u001b"));
  });

  test("speaks Finnish where the environment or an option says so", async () => {
    for (const options of [{ env: { LC_ALL: "fi_FI.UTF-8" } }, { env: { LANG: "fi" } }]) {
      const { out } = await workspace.run(["check", "docs"], options);
      assert.match(out, /^docs\/privacy\.md \(englanti, 13 art\.\): \d+\/\d+ vaatimusta täyttyy\n/);
      assert.match(out, /virhe/);
    }
    const { out } = await workspace.run(["check", "docs", "--lang=en"], { env: { LC_ALL: "fi_FI.UTF-8" } });
    assert.match(out, /requirements met/);
  });

  test("lists the requirements with their evidence", async () => {
    const { out } = await workspace.run(["check", "docs", "--checklist"]);
    const row = out.split("\n").find((line) => line.startsWith("✓ disclosed") && line.includes("13(2)(a)"));
    assert.match(row ?? "", /line 11: “.*two years/);
    assert.match(out, /^✗ missing .*Art\. 13\(2\)\(d\)/m);
    assert.match(out, /^– not applicable/m);
    assert.equal(out.split("\n").filter((line) => /^[✓~✗–] /.test(line)).length, requirementIds.length);
  });

  test("lets nothing in a file steer the terminal", async () => {
    const hostile = new Workspace({ "privacy.md": poorNotice.replace("two years", "two years \u001b[31m\u0007 red") });
    const { out } = await hostile.run(["check", ".", "--checklist"]);
    assert.match(out, /two years/);
    assert.ok(!out.includes("\u0007") && !out.includes("\u001b"));
  });

  test("says that nothing was found, and what that is not", async () => {
    const { out: list } = await workspace.run(["rules", "--format", "json"]);
    const off = (JSON.parse(list) as { id: string }[]).map(({ id }) => `  ${id}: off`).join("\n");
    const quiet = new Workspace({ "privacy.md": poorNotice, ".privacy-notice.yaml": `rules:\n${off}\n` });
    const { out, err, code } = await quiet.run(["check", "."]);
    assert.equal(err, "");
    assert.equal(code, 0);
    assert.match(out, /\n\n1 file checked\. Nothing found\. \(This is no legal advice\.\)\n$/);
  });
});

describe("the compact report", () => {
  test("has one line for each finding, whatever the width", async () => {
    const workspace = new Workspace({ "privacy.md": poorNotice });
    const { report } = await workspace.report(["privacy.md"]);
    const { out, code } = await workspace.run(["check", "--format", "compact", "privacy.md"], {
      env: { COLUMNS: "40" },
    });
    assert.equal(code, 1);
    const findings = report.files[0]?.findings ?? [];
    const lines = findings.map(({ range, severity, message, rule }) => {
      return `privacy.md:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${message} [${rule}]\n`;
    });
    assert.equal(out, lines.join(""));
  });
});
