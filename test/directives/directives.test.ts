import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { messageOf } from "../../server/src/messages.ts";
import type { Format } from "../../server/src/notice/notice.ts";
import { checkNotice } from "../../server/src/service.ts";
import { defaultSettings, type Settings } from "../../server/src/settings.ts";

const rulesOnDirectives = ["notice-invalid", "directive-unused", "directive-reason-missing"];

/** A notice with two vague periods, under two headings. */
const notice = `# Privacy notice

Oak Street Bakery Ltd, 12 Mill Street, Cork, Ireland, info@oakstreet.example, is the controller.

## How long we keep your data

We keep your data as long as necessary.

## Changes

Updated on 2 November 2026. We do not transfer your data in principle outside the EU.
`;

function check(text: string, { format = "markdown", ...settings }: { format?: Format } & Partial<Settings> = {}) {
  return checkNotice({ text, format, settings: { ...defaultSettings, ...settings }, today: "2026-11-22" });
}

function countOf(rule: string, text: string, options: Parameters<typeof check>[1] = {}): number {
  return check(text, options).findings.filter((finding) => finding.rule === rule).length;
}

/** What is said of the directives of a text: the rule, and the text that it stands at. */
function saidOfDirectives(text: string, options: Parameters<typeof check>[1] = {}): [string, string][] {
  return check(text, options)
    .findings.filter(({ rule }) => rulesOnDirectives.includes(rule))
    .map(({ rule, span }) => [rule, text.slice(span.start, span.end)]);
}

/** The notice with a text before the line of the vague period, and one after it. */
function around(before: string, after = ""): string {
  const line = "We keep your data as long as necessary.";
  assert.ok(notice.includes(line));
  return notice.replace(line, `${before}${line}${after}`);
}

test("without directives the period is vague", () => {
  assert.equal(countOf("retention-vague", notice), 1);
  assert.equal(check(notice).suppressed, 0);
});

describe("a finding is turned off", () => {
  const silent: Record<string, string> = {
    "on the next line": around("<!-- privacy-notice-disable-next-line retention-vague -- why -->\n"),
    "on the next line that is not blank": around(
      "<!-- privacy-notice-disable-next-line retention-vague -- why -->\n\n\n",
    ),
    "under other directives": around(
      "<!-- privacy-notice-disable-next-line retention-vague -- why -->\n\n<!-- privacy-notice: {country: IE} -->\n<!-- privacy-notice-disable-next-line\n-- other -->\n",
    ),
    "on its own line": around("", " <!-- privacy-notice-disable-line retention-vague -- why -->"),
    "in a block": around(
      "<!-- privacy-notice-disable retention-vague -- why -->\n",
      "\n<!-- privacy-notice-enable retention-vague -->",
    ),
    "in a block that nothing ends": around("<!-- privacy-notice-disable retention-vague -- why -->\n"),
    "in the whole file, from its end": `${notice}\n<!-- privacy-notice-disable-file retention-vague -- why -->\n`,
    "with all rules": around("<!-- privacy-notice-disable-next-line -- why -->\n"),
    "among several": around("<!-- privacy-notice-disable-next-line a, retention-vague b -- why -->\n"),
    "by a directive over several lines": around(
      "<!-- privacy-notice-disable-next-line\n  retention-vague\n  -- a reason that\n  is long -->\n",
    ),
    "without a reason": around("<!--privacy-notice-disable-next-line retention-vague-->\n"),
    "with Windows line ends and a mark":
      `\ufeff${around("<!-- privacy-notice-disable-next-line retention-vague -- 😀 -->\n")}`.replaceAll("\n", "\r\n"),
  };
  for (const [name, text] of Object.entries(silent)) {
    test(name, () => {
      assert.equal(countOf("retention-vague", text), 0);
      assert.ok(check(text).suppressed >= 1);
    });
  }

  const loud: Record<string, string> = {
    "for another line": around("<!-- privacy-notice-disable-next-line retention-vague -- why -->\n\nWe are here.\n\n"),
    "for another rule": around("<!-- privacy-notice-disable-next-line date-missing -- why -->\n"),
    "for a block that has ended": around(
      "<!-- privacy-notice-disable retention-vague -->\n<!-- privacy-notice-enable retention-vague -->\n\n",
    ),
    "where it is turned on again in a block for all": around(
      "<!-- privacy-notice-disable -->\n<!-- privacy-notice-enable retention-vague -->\n\n",
    ),
    "in fenced code": around("```html\n<!-- privacy-notice-disable-file retention-vague -- why -->\n```\n\n"),
    "in indented code": around("    <!-- privacy-notice-disable-file retention-vague -- why -->\n\n"),
    "in code in the text": around("`<!-- privacy-notice-disable-file retention-vague -- why -->` "),
    "that nothing closes": `${notice}\n<!-- privacy-notice-disable-file retention-vague`,
    "under another name": around("<!-- markdownlint-disable-next-line retention-vague -->\n"),
  };
  for (const [name, text] of Object.entries(loud)) {
    test(`not by a directive ${name}`, () => assert.equal(countOf("retention-vague", text), 1));
  }

  test("that stands on a heading or the title", () => {
    const above = (heading: string) =>
      notice.replace(heading, `<!-- privacy-notice-disable-next-line complaint-missing -- why -->\n\n${heading}`);
    const place = check(notice).findings.find(({ rule }) => rule === "complaint-missing");
    assert.equal(notice.slice(place?.span.start, place?.span.end), "Privacy notice");
    assert.equal(countOf("complaint-missing", above("# Privacy notice")), 0);
  });

  test("in HTML", () => {
    const html = (comment: string) => `<html lang="en"><body><h1>Privacy notice</h1>
<h2>How long we keep your data</h2>
${comment}
<p>We keep your data as long as necessary.</p>
<script>// <!-- privacy-notice-disable-file purposes-missing -- no comment --></script></body></html>`;
    const directive = "<!-- privacy-notice-disable-next-line retention-vague -- why -->";
    assert.equal(countOf("retention-vague", html(""), { format: "html" }), 1);
    assert.equal(countOf("retention-vague", html(directive), { format: "html" }), 0);
    assert.equal(countOf("purposes-missing", html(directive), { format: "html" }), 1);
  });

  test("and its requirement keeps its status", () => {
    const { disclosures } = check(around("<!-- privacy-notice-disable-next-line retention-vague -- why -->\n"));
    assert.equal(disclosures.retention?.status, "vague");
  });
});

describe("of a directive is said", () => {
  test("which of its rules turned nothing off, at each, and where one is misspelt", () => {
    const text = around(
      "<!-- privacy-notice-disable-next-line retention-vague, retention-vage date-missing -- why -->\n",
    );
    assert.deepEqual(saidOfDirectives(text), [
      ["directive-unused", "retention-vage"],
      ["directive-unused", "date-missing"],
    ]);
    const [misspelt] = check(text).findings.filter(({ rule }) => rule === "directive-unused");
    assert.ok(misspelt);
    assert.match(messageOf(misspelt, "en"), /“retention-vage” has no effect.* Did you mean retention-vague\?$/);
    assert.match(messageOf(misspelt, "fi"), /”retention-vage” ei vaikuta.* Tarkoititko: retention-vague\?$/);
  });

  const cases: Record<string, [string, [string, string][]]> = {
    "nothing where it works and says why": [around("<!-- privacy-notice-disable-next-line -- why -->\n"), []],
    "that it turned nothing off": [
      `${notice}<!-- privacy-notice-disable-line -- why -->`,
      [["directive-unused", "privacy-notice-disable-line"]],
    ],
    "that it turned nothing off where the rule is off": [
      `${notice}\n<!-- privacy-notice-disable-file plain-language -- why -->`,
      [["directive-unused", "plain-language"]],
    ],
    "that another one did it, nearer": [
      around(
        "<!-- privacy-notice-disable-next-line retention-vague -- why -->\n",
        "\n\n<!-- privacy-notice-disable-file retention-vague -- why -->",
      ),
      [["directive-unused", "retention-vague"]],
    ],
    "that nothing was off": [
      `${notice}\n<!-- privacy-notice-enable -->\n<!-- privacy-notice-enable retention-vague -->`,
      [
        ["directive-unused", "privacy-notice-enable"],
        ["directive-unused", "retention-vague"],
      ],
    ],
    "that it does not say why": [
      around("<!-- privacy-notice-disable-next-line retention-vague -->\n"),
      [["directive-reason-missing", "privacy-notice-disable-next-line"]],
    ],
    "that it does not say why after its hyphens": [
      around("<!-- privacy-notice-disable-next-line retention-vague -- -->\n"),
      [["directive-reason-missing", "privacy-notice-disable-next-line"]],
    ],
    "that its name is misspelt": [
      around("<!-- privacy-notice-disable-nextline retention-vague -- why -->\n"),
      [["notice-invalid", "privacy-notice-disable-nextline"]],
    ],
    "nothing where it is a remark of others": [
      `${notice}\n<!-- privacy-notice-section -->\n<!-- privacy-notice -->`,
      [],
    ],
  };
  for (const [name, [text, said]] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(saidOfDirectives(text), said));
  }

  test("nothing that a directive could turn off", () => {
    const off = rulesOnDirectives.join(" ");
    const text = `<!-- privacy-notice-disable-file ${off} -->\n<!-- privacy-notice: {contry: IE} -->\n${notice}`;
    assert.deepEqual(saidOfDirectives(text), [
      ["directive-reason-missing", "privacy-notice-disable-file"],
      ["directive-unused", "notice-invalid"],
      ["directive-unused", "directive-unused"],
      ["directive-unused", "directive-reason-missing"],
      ["notice-invalid", "contry"],
    ]);
  });

  test("as much as configuration wants", () => {
    const text = `${notice}\n<!-- privacy-notice-disable-file date-missing -->`;
    const severity = { "directive-unused": "off", "directive-reason-missing": "error" } as const;
    const { findings } = check(text, { severity });
    assert.deepEqual(
      findings.filter(({ rule }) => rulesOnDirectives.includes(rule)).map((finding) => finding.severity),
      ["error"],
    );
  });

  test("not that it is unused where the document was not judged", () => {
    const text = "# Tietosuojaseloste\n\n<!-- privacy-notice-disable-file retention-vague -- why -->\n";
    assert.deepEqual(saidOfDirectives(text, { language: "et" }), []);
  });
});

describe("what a document says of itself is told where it is wrong", () => {
  const cases: [string, string, RegExp][] = [
    ["---\nprivacy-notice:\n  contry: FI\n---\n", "contry", /no setting “contry”\. Did you mean country\?/],
    ["---\nprivacy-notice:\n  root: true\n---\n", "root", /no setting “root”/],
    ["---\r\ntitle: x\r\nprivacy-notice: { country: fi }\r\n---\r\n", "fi", /“fi” is no country code/],
    ["---\nprivacy-notice: { not-applicable: { dpo-contact: '' } }\n---\n", "''", /Say why “dpo-contact”/],
    ["---\nprivacy-notice: { not-applicable: { dpo: none } }\n---\n", "dpo", /no requirement “dpo”/],
    [
      "---\nprivacy-notice: { rules: { complaint-mising: off } }\n---\n",
      "complaint-mising",
      /mean complaint-missing\?/,
    ],
    ["---\nprivacy-notice: { audience: 5 }\n---\n", "5", /“audience” must be text/],
    ["---\nprivacy-notice: maybe\n---\n", "maybe", /Write true, false or settings/],
    ["---\nprivacy-notice:\ntitle: x\n---\n", "privacy-notice", /Write true, false or settings/],
    ["---\nprivacy-notice: true\ntitle: a\ntitle: b\n---\n", "title", /not valid YAML \(Map keys must be unique\)/],
    ['{\n  "privacy-notice": { "country": "fi" }\n}\n', '"fi"', /no country code/],
    ["+++\nprivacy-notice = true\n+++\n", "privacy-notice", /TOML front matter can't say this/],
    ["+++\ntitle = 'x'\n[privacy-notice]\ncountry = 'FI'\n+++\n", "privacy-notice", /TOML/],
    ["<!-- privacy-notice: {contry: FI} -->\n", "contry", /Did you mean country\?/],
    ["<!-- privacy-notice:\n  language: en\n  country: fi\n-->\n", "fi", /no country code/],
    ["Text <!-- privacy-notice: maybe --> text\n", "maybe", /Write true/],
    ["<!-- privacy-notice: -->\n", "privacy-notice", /Write true/],
    ["<!-- privacy-notice: {language: [ -->\n", "privacy-notice", /not valid YAML/],
    ["<!-- privacy-notice: {__proto__: {country: FI}} -->\n", "__proto__", /no setting “__proto__”/],
    [`<!-- privacy-notice: ${"[".repeat(30_000)} -->\n`, "privacy-notice", /longer than 20000 characters/],
    [`<!-- privacy-notice: ${"[".repeat(10_000)} -->\n`, "[", /not valid YAML/],
  ];
  for (const [start, place, message] of cases) {
    test(JSON.stringify(start.slice(0, 90)), () => {
      const text = start + notice;
      const invalid = check(text).findings.filter(({ rule }) => rule === "notice-invalid");
      assert.equal(invalid.length, 1);
      assert.equal(text.slice(invalid[0]?.span.start, invalid[0]?.span.end), place);
      assert.match(messageOf(invalid[0] ?? assert.fail(), "en"), message);
      assert.ok(messageOf(invalid[0] ?? assert.fail(), "en").endsWith("has no effect until it is mended."));
    });
  }

  const fine = [
    "---\ntitle: a\ntitle: b\n---\n",
    "---\ntitle: 'About the privacy-notice: a'\n---\n",
    "+++\ntitle = 'privacy-notice'\n+++\n",
    "---\nprivacy-notice:\n  language: en\n  maximum-age: 12\n  public-body: false\n  audience: customers\n---\n",
    "<!-- privacy-notice: false -->\n",
    "```\n<!-- privacy-notice: {contry: FI} -->\n```\n",
  ];
  for (const start of fine) {
    test(`and not where it is fine: ${JSON.stringify(start)}`, () => {
      assert.equal(countOf("notice-invalid", start + notice), 0);
    });
  }
});

describe("a requirement that does not apply", () => {
  const notApplicable = { retention: "Nothing is kept.", complaint: "No authority is competent." };

  test("has the reason with it", () => {
    const { complaint } = check(notice, { notApplicable }).disclosures;
    assert.deepEqual([complaint?.status, complaint?.reason], ["not-applicable", "No authority is competent."]);
    assert.equal(countOf("complaint-missing", notice, { notApplicable }), 0);
    assert.equal(countOf("retention-vague", notice, { notApplicable }), 0);
  });

  test("is disclosed all the same where the text discloses it", () => {
    const { retention } = check(notice.replace("as long as necessary", "for two years"), { notApplicable }).disclosures;
    assert.deepEqual([retention?.status, retention?.reason], ["disclosed", undefined]);
    assert.ok((retention?.evidence.length ?? 0) > 0);
  });
});

describe("a directive that does nothing changes nothing else", () => {
  const blankLines = [...notice.matchAll(/^$/gm)].map(({ index }) => index);
  const others = (text: string, shift: (offset: number) => number) =>
    check(text)
      .findings.filter(({ rule }) => !rulesOnDirectives.includes(rule))
      .map(({ rule, severity, span }) => [rule, severity, shift(span.start), shift(span.end)]);
  const expected = others(notice, (offset) => offset);
  for (const name of ["disable-next-line", "disable-line", "disable", "enable", "disable-file"]) {
    test(name, () => {
      assert.ok(expected.length > 10);
      for (const at of blankLines) {
        const directive = `\n<!-- privacy-notice-${name} plain-language -- why -->\n`;
        const text = notice.slice(0, at) + directive + notice.slice(at);
        const shift = (offset: number) => (offset < at ? offset : offset - directive.length);
        assert.deepEqual(others(text, shift), expected);
        assert.deepEqual(saidOfDirectives(text), [["directive-unused", "plain-language"]]);
      }
    });
  }
});

describe("takes its time and no more with", () => {
  const line = "<!-- privacy-notice-disable-next-line retention-vague -- why -->\n";
  const texts: Record<string, string> = {
    "thousands of directives under each other": `${line.repeat(10_000)}${notice}`,
    "thousands of blank lines between": `${`${line}\n\n\n\n`.repeat(5_000)}${notice}`,
    "thousands of rules": `<!-- privacy-notice-disable ${"a-b ".repeat(50_000)} -- why -->\n${notice}`,
    "thousands of blocks": `${"<!-- privacy-notice-disable a -- b -->\n<!-- privacy-notice-enable a -->\n".repeat(5_000)}${notice}`,
    "thousands of comments that nothing closes": `${"> <!-- privacy-notice-disable\n\n".repeat(5_000)}${notice}`,
    "endless hyphens and spaces": `<!-- privacy-notice-disable ${" - ".repeat(50_000)} -->\n<!-- privacy-notice${" ".repeat(50_000)}x -->`,
  };
  for (const [name, text] of Object.entries(texts)) {
    test(name, () => {
      const start = performance.now();
      check(text);
      assert.ok(performance.now() - start < 4000, `${performance.now() - start} ms`);
    });
  }
});
