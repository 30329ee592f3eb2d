import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import picocolors from "picocolors";
import { writeNew } from "../../server/src/cli/commands/new.ts";
import type { Terminal } from "../../server/src/cli/terminal.ts";
import { Workspace } from "./commandLine.ts";

/** What is due and can't be told while something is left to fill in. */
const leftOpen = /^(?:placeholder-left|date-missing|[a-z-]+-(?:missing|vague))$/;

describe("privacy-notice new", () => {
  for (const [lang, name, title] of [
    ["en", "privacy-notice.md", "# Privacy notice\n"],
    ["fi", "tietosuojaseloste.md", "# Tietosuojaseloste\n"],
  ] as const) {
    test(`writes a notice that is a notice by its name, in the language of the messages (${lang})`, async () => {
      const workspace = new Workspace();
      const { code, out, err } = await workspace.run(["new", "--lang", lang]);
      assert.deepEqual([code, err], [0, ""]);
      assert.ok(out.startsWith(`${name} `), out);
      assert.ok(readFileSync(workspace.path(name), "utf8").includes(title));
      assert.deepEqual(await workspace.checkedPaths("."), [name]);
    });
  }

  for (const language of ["en", "fi"]) {
    for (const ending of ["md", "html", "txt", "notice.yaml"]) {
      test(`what it writes lacks only what is left open (${language}, .${ending})`, async () => {
        const workspace = new Workspace();
        const file = `privacy.${ending}`;
        const options = ["--language", language, "--country", "FI", "--yes"];
        assert.equal((await workspace.run(["new", file, ...options])).code, 0);
        const { report } = await workspace.report([file]);
        const [checked] = report.files;
        assert.equal(checked?.language, language);
        assert.deepEqual(checked?.articles, ["13"]);
        const rules = (checked?.findings ?? []).map(({ rule }) => rule);
        assert.ok(rules.includes("placeholder-left"));
        assert.deepEqual(
          rules.filter((rule) => !leftOpen.test(rule)),
          [],
        );
        for (const right of ["right-access", "right-objection", "complaint", "authority-contact"])
          assert.equal(checked?.disclosures[right]?.status, "disclosed", right);
      });
    }
  }

  test("says what is given, and what the registers know of it", async () => {
    const workspace = new Workspace();
    const args = ["--country", "FI", "--controller", "Kuusi* Oy", "--audience", "members", "--articles", "13,14"];
    const given = ["--purpose", "delivering orders", "invoicing", "--basis", "consent", "--recipient", "Mailchimp"];
    const { code, out } = await workspace.run(["new", "-", "--yes", ...args, ...given]);
    assert.equal(code, 0);
    for (const said of [
      /^# Privacy notice: members$/m,
      /^Kuusi\\\* Oy \(business ID \[/m,
      /^\[street, [^\]]*\], Finland\\$/m,
      /^- delivering orders\n- invoicing$/m,
      /^Legal basis: your consent \(Art\. 6\(1\)\(a\) GDPR\)$/m,
      /Mailchimp \(.*, United States\)/,
      /We transfer data outside the EU and EEA: United States/,
      /We receive data from \[/,
      /You can withdraw your consent at any time/,
      /<tietosuoja@om\.fi>/,
    ])
      assert.match(out, said);
    assert.deepEqual(readdirSync(workspace.folder), []);
  });

  test("takes what is given as text, in every format", async () => {
    const workspace = new Workspace();
    const others = ["--country", "US", "--audience", "a: #b", "--recipient", "Mailchimp", "Kuusi & Co"];
    const purpose = 'a "b" <script>alert(1)</script> {x.y} \\ [z]';
    for (const format of ["markdown", "html", "yaml"]) {
      const { out } = await workspace.run(["new", "-", "--yes", "--format", format, "--purpose", purpose, ...others]);
      if (format === "html") assert.ok(!out.includes("<script"), out);
      const { report } = await workspace.report(
        ["-", "--stdin-path", `a.notice.${format === "yaml" ? "yaml" : format === "html" ? "html" : "md"}`],
        { input: out },
      );
      assert.ok(!report.files[0]?.findings.some(({ rule }) => rule === "notice-invalid"), out);
    }
  });

  test("writes over a file only where that is wanted", async () => {
    const workspace = new Workspace({ "privacy.md": "mine\n" });
    const { code, err } = await workspace.run(["new", "privacy.md", "--yes"]);
    assert.equal(code, 2);
    assert.match(err, /^privacy\.md: It exists already/);
    assert.equal(readFileSync(workspace.path("privacy.md"), "utf8"), "mine\n");
    assert.equal((await workspace.run(["new", "privacy.md", "--yes", "--force"])).code, 0);
    assert.deepEqual(readdirSync(workspace.folder), ["privacy.md"]);
  });

  test("says what is wrong with what it is asked for", async () => {
    const workspace = new Workspace();
    for (const [args, message] of [
      [["a.doc"], /no format is known/],
      [["--language", "sv"], /Possible are: en, fi/],
      [["--country", "Finland"], /FI/],
      [["--basis", "wish"], /Possible are: consent/],
      [["nowhere/a.md"], /There is no such folder/],
    ] as const) {
      const { code, out, err } = await workspace.run(["new", ...args]);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, message);
    }
    assert.deepEqual(readdirSync(workspace.folder), []);
  });
});

describe("privacy-notice new, asking", () => {
  const workspace = new Workspace();
  const options = { yes: false, force: false };

  /** Runs it with someone at the terminal who gives these answers, and then gives up. */
  async function answered(file: string, answers: readonly string[], given = {}) {
    const told: string[] = [];
    const asked: string[] = [];
    const left = [...answers];
    const terminal: Terminal = {
      locale: "en",
      colors: picocolors.createColors(false),
      columns: 80,
      write: (text) => told.push(text),
      print: (text) => told.push(text),
      complain: (text) => told.push(text),
      ask: async (question) => {
        asked.push(question);
        return left.shift();
      },
    };
    const path = workspace.path(file);
    const code = await writeNew(path, { ...options, ...given }, "2026-11-22", terminal);
    return { code, told: told.join("\n"), asked, text: existsSync(path) ? readFileSync(path, "utf8") : undefined };
  }

  test("each question can be passed over", async () => {
    const { code, asked, text } = await answered("skipped.md", Array(7).fill(""));
    assert.deepEqual([code, asked.length], [0, 7]);
    assert.match(text ?? "", /Last updated: November 22, 2026/);
  });

  test("what is answered is said; what is no answer is asked again, what is given is not asked", async () => {
    const answers = ["Finland", "fi", "members", "sending the newsletter", "1, legitimate-interests", "4", "2", "-"];
    const { code, asked, told, text = "" } = await answered("answered.md", answers, { language: "en" });
    assert.deepEqual([code, asked.length], [0, 8]);
    assert.match(told, /“Finland” is no answer[\s\S]*“4” is no answer/);
    for (const said of [
      /articles: \[14\]/,
      /^# Privacy notice: members$/m,
      /Purposes of the processing: sending the newsletter/,
      /your consent[\s\S]*our legitimate interests/,
      /We do not disclose your data to third parties/,
    ])
      assert.match(text, said);
  });

  test("giving up at any question leaves nothing behind", async () => {
    for (let count = 0; count < 7; count += 1) {
      const { code, told, text } = await answered(`given-up-${count}.md`, Array(count).fill(""));
      assert.deepEqual([code, text], [2, undefined]);
      assert.match(told, /Nothing was written\.$/);
    }
  });
});
