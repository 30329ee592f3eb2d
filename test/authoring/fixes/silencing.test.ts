import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fixesOf } from "../../../server/src/authoring/fixes/fixesOf.ts";
import { readDeclarations } from "../../../server/src/configuration/declaration.ts";
import { configurationRules } from "../../../server/src/configurationRules.ts";
import type { Format } from "../../../server/src/notice/notice.ts";
import { checkedAs, edited, rulesOf } from "./mending.ts";

/** A text with the fix of that title for the first finding of a rule. */
function withFix(text: string, rule: string, title: string, format: Format = "markdown"): string {
  const checked = checkedAs(text, format, { language: "en" });
  const finding = checked.findings.find((each) => each.rule === rule) ?? assert.fail(rulesOf(checked).join(", "));
  const fix = fixesOf(finding, checked, "en").find((each) => each.title.startsWith(title));
  return edited(text, (fix ?? assert.fail(title)).edits);
}

function titles(text: string, rule: string, format: Format): string[] {
  const checked = checkedAs(text, format, { language: "en" });
  const finding = checked.findings.find((each) => each.rule === rule) ?? assert.fail(rulesOf(checked).join(", "));
  return fixesOf(finding, checked, "en")
    .filter(({ isPreferred }) => !isPreferred)
    .map(({ title }) => title);
}

const vague = "We keep your data as long as necessary.";

interface Case {
  readonly text: string;
  readonly title: string;
  readonly expected: string;
  readonly rule?: string;
  readonly format?: Format;
}

const cases: Readonly<Record<string, Case>> = {
  "here, on a line above": {
    title: "Turn off “retention-vague” here",
    text: `# Privacy notice\n\n${vague}\n`,
    expected: `# Privacy notice\n\n<!-- privacy-notice-disable-next-line retention-vague -- […] -->\n${vague}\n`,
  },
  "here, within a paragraph, at the line's end": {
    title: "Turn off “retention-vague” here",
    text: `# Privacy notice\n\nWe are kind.\n${vague}\nAlways.\n`,
    expected: `# Privacy notice\n\nWe are kind.\n${vague} <!-- privacy-notice-disable-line retention-vague -- […] -->\nAlways.\n`,
  },
  "here, in a table's row": {
    title: "Turn off “retention-vague” here",
    text: `# Privacy notice\n\n| What | How long |\n|---|---|\n| Orders | ${vague} |\n`,
    expected: `# Privacy notice\n\n| What | How long |\n|---|---|\n| Orders | ${vague} <!-- privacy-notice-disable-line retention-vague -- […] --> |\n`,
  },
  "here, in HTML": {
    format: "html",
    title: "Turn off “retention-vague” here",
    text: `<h1>Privacy notice</h1>\r\n<p>${vague}</p>\r\n`,
    expected: `<h1>Privacy notice</h1>\r\n<!-- privacy-notice-disable-next-line retention-vague -- […] -->\r\n<p>${vague}</p>\r\n`,
  },
  "in the file, behind front matter": {
    title: "Turn off “retention-vague” in this file",
    text: `---\ntitle: Privacy notice\n---\n\n${vague}\n`,
    expected: `---\ntitle: Privacy notice\n---\n<!-- privacy-notice-disable-file retention-vague -- […] -->\n\n${vague}\n`,
  },
  "in the file, in a page": {
    format: "html",
    title: "Turn off “retention-vague” in this file",
    text: `<!doctype html>\n<html><head><title>Privacy notice</title></head>\n<body class="page">\n<p>${vague}</p></body></html>\n`,
    expected: `<!doctype html>\n<html><head><title>Privacy notice</title></head>\n<body class="page">\n<!-- privacy-notice-disable-file retention-vague -- […] -->\n<p>${vague}</p></body></html>\n`,
  },
  "in the file, in YAML": {
    format: "yaml",
    rule: "retention-missing",
    title: "Turn off “retention-missing” in this file",
    text: "language: en\ncontrollers:\n  - name: Example Ltd\n",
    expected:
      "# privacy-notice-disable-file retention-missing -- […]\nlanguage: en\ncontrollers:\n  - name: Example Ltd\n",
  },
};

describe("a finding is turned off", () => {
  for (const [name, { text, title, expected, rule = "retention-vague", format = "markdown" }] of Object.entries(
    cases,
  )) {
    test(name, () => {
      const result = withFix(text, rule, title, format);
      assert.equal(result, expected);
      const before = rulesOf(checkedAs(text, format, { language: "en" }));
      const after = rulesOf(checkedAs(result, format, { language: "en" }));
      assert.deepEqual(
        after,
        before.filter((each) => each !== rule),
      );
    });
  }

  test("nowhere in plain text, which has no comments", () => {
    assert.deepEqual(
      titles(`PRIVACY NOTICE\n\n${vague}\n`, "retention-vague", "plaintext").filter((each) => each.startsWith("Turn")),
      [],
    );
  });

  test("not what every notice must tell, by declaring that it does not apply", () => {
    const declared = titles("# Privacy notice\n\nWelcome.\n", "controller-identity-missing", "markdown");
    assert.deepEqual(
      declared.filter((title) => title.startsWith("Declare")),
      [],
    );
  });

  test("by declaring that it does not apply, with the reason", () => {
    const text = `# Privacy notice\n\n${vague}\n`;
    const result = withFix(text, "automated-decisions-missing", "Declare");
    assert.equal(result, `<!-- privacy-notice: {not-applicable: {automated-decisions: "[…]"}} -->\n\n${text}`);
    const { notice } = checkedAs(result);
    assert.deepEqual(
      readDeclarations(notice, configurationRules).map(({ configuration, problems }) => [configuration, problems]),
      [[{ "not-applicable": { "automated-decisions": "[…]" } }, []]],
    );
  });
});
