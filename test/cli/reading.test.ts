import assert from "node:assert/strict";
import { chmodSync, symlinkSync } from "node:fs";
import { describe, test } from "node:test";
import { poorNotice, utf16, Workspace } from "./commandLine.ts";

describe("a file that can't be read", () => {
  const latin1 = Buffer.from("# Tietosuojaseloste\n\nS\xe4ilytysaika", "latin1");
  const cases: [string, Uint8Array, RegExp][] = [
    ["not UTF-8", latin1, /not UTF-8\. Save it as UTF-8/],
    ["binary", Buffer.from([0x23, 0x00, 0x01, 0x02]), /binary data/],
    ["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]), /binary data/],
    ["UTF-16 without a mark", Buffer.from(poorNotice, "utf16le"), /binary data/],
    ["UTF-16 cut in half", utf16(poorNotice, "le").subarray(0, 11), /UTF-8|binary/],
    ["too large", Buffer.alloc(5 * 1024 * 1024 + 1, "a"), /larger than 5 MB/],
  ];
  for (const [name, content, message] of cases) {
    test(`(${name}) is told of, reported and counted, and the others are checked`, async () => {
      const workspace = new Workspace({ "bad.md": content, "privacy.md": poorNotice });
      const { code, err, report } = await workspace.report(["bad.md", "privacy.md"]);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.match(err, /^bad\.md: .+\n$/);
      const [bad, good] = report.files;
      assert.deepEqual([bad?.path, bad?.disclosures], ["bad.md", {}]);
      const [finding, ...more] = bad?.findings ?? [];
      assert.deepEqual([finding?.rule, finding?.severity, finding?.fixable, more], ["not-checked", "error", false, []]);
      assert.match(finding?.message ?? "", message);
      assert.deepEqual(finding?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
      assert.ok((good?.findings.length ?? 0) > 1);
    });
  }

  test("is no finding of the text report but counts in its summary", async () => {
    const workspace = new Workspace({ "bad.md": latin1 });
    const { code, out, err } = await workspace.run(["check", "bad.md"]);
    assert.equal(code, 2);
    assert.equal(out, "1 file could not be checked.\n");
    assert.match(err, /^bad\.md: /);
  });

  test("for want of permission is told of, as is a folder", async (context) => {
    if (process.platform === "win32") return context.skip("Windows knows no such permissions");
    const workspace = new Workspace({
      "privacy.md": poorNotice,
      "secret.notice.md": poorNotice,
      "closed/privacy.md": poorNotice,
    });
    chmodSync(workspace.path("secret.notice.md"), 0);
    chmodSync(workspace.path("closed"), 0);
    const { code, err, report } = await workspace.report(["."], { asNobody: true });
    chmodSync(workspace.path("closed"), 0o755);
    assert.equal(code, 2);
    assert.match(err, /^secret\.notice\.md: There is no permission to read it\./m);
    assert.match(err, /^closed: There is no permission to read it\./m);
    assert.deepEqual(
      report.files.map(({ path, findings }) => [path, findings[0]?.rule === "not-checked"]),
      [
        ["privacy.md", false],
        ["secret.notice.md", true],
      ],
    );
  });

  test("because there is none is told of", async () => {
    const workspace = new Workspace({ "privacy.md": poorNotice });
    const { code, err, report } = await workspace.report(["nowhere.md", "privacy.md/below.md", "privacy.md"]);
    assert.equal(code, 2);
    assert.match(err, /^nowhere\.md: There is no such file/m);
    assert.match(err, /^privacy\.md\/below\.md: There is no such file/m);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ["privacy.md"],
    );
  });

  test("because its format is not known is told which are", async () => {
    const workspace = new Workspace({ "privacy.docx": "PK", Makefile: "all:" });
    const { code, err } = await workspace.run(["check", "privacy.docx", "Makefile"]);
    assert.equal(code, 2);
    assert.match(err, /^privacy\.docx: This format is not known\. Known are Markdown \(\.md, /m);
    assert.match(err, /^Makefile: This format is not known/m);
  });

  test("because a link leads to itself or nowhere is told of", async () => {
    const workspace = new Workspace({ "privacy.md": poorNotice });
    symlinkSync("circle.notice.md", workspace.path("circle.notice.md"));
    symlinkSync("gone.md", workspace.path("dangling.notice.md"));
    const { code, err } = await workspace.report(["."]);
    assert.equal(code, 2);
    assert.match(err, /^circle\.notice\.md: It is a symbolic link that leads back to itself/m);
    assert.match(err, /^dangling\.notice\.md: There is no such file/m);
  });
});

describe("a file that can be read", () => {
  for (const order of ["le", "be"] as const) {
    test(`in UTF-16 (${order}) says the same as in UTF-8 with a mark`, async () => {
      const workspace = new Workspace({ "a.md": `\ufeff${poorNotice}`, "b.md": utf16(poorNotice, order) });
      const { report, err } = await workspace.report(["a.md", "b.md"]);
      assert.equal(err, "");
      const [a, b] = report.files;
      assert.deepEqual(b?.disclosures, a?.disclosures);
      assert.deepEqual(b?.findings, a?.findings);
    });
  }

  test("and is empty lacks everything", async () => {
    const workspace = new Workspace({ "privacy.md": "" });
    const { code, err, report } = await workspace.report(["."]);
    assert.deepEqual([code, err], [1, ""]);
    const rules = report.files[0]?.findings.map(({ rule }) => rule) ?? [];
    for (const id of ["controller-identity", "purposes", "legal-basis", "recipients", "retention", "complaint"]) {
      assert.ok(rules.includes(`${id}-missing`), id);
    }
  });
});

describe("standard input", () => {
  const workspace = new Workspace({ "legal/.privacy-notice.yaml": "rules: { complaint-missing: hint }" });

  test("is read for -, as Markdown", async () => {
    const { report, err } = await workspace.report(["-"], { input: poorNotice });
    assert.equal(err, "");
    assert.deepEqual(
      report.files.map(({ path, format }) => [path, format]),
      [["stdin.md", "markdown"]],
    );
  });

  test("is what --stdin-path calls it, configuration included", async () => {
    const html = `<html lang="en"><h1>Privacy notice</h1><p>We process your data to deliver your orders.</p></html>`;
    const { report } = await workspace.report(["-", "--stdin-path", "legal/privacy.html"], { input: html });
    const [file] = report.files;
    assert.deepEqual([file?.path, file?.format], ["legal/privacy.html", "html"]);
    assert.equal(file?.findings.find(({ rule }) => rule === "complaint-missing")?.severity, "hint");
  });

  test("is refused where it is no text", async () => {
    const { code, err } = await workspace.report(["-"], { input: Buffer.from([0xff, 0x00, 0xfe]) });
    assert.equal(code, 2);
    assert.match(err, /^stdin\.md: /);
    const large = await workspace.report(["-"], { input: Buffer.alloc(6 * 1024 * 1024, "a") });
    assert.equal(large.code, 2);
    assert.match(large.err, /larger than 5 MB/);
  });

  test("of an unknown format is refused", async () => {
    const { code, err } = await workspace.run(["check", "-", "--stdin-path", "privacy.docx"], { input: poorNotice });
    assert.equal(code, 2);
    assert.match(err, /^privacy\.docx: This format is not known/);
  });
});
