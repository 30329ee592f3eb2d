import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

interface Page {
  readonly name: string;
  readonly message?: string;
  readonly messageService?: string;
  readonly missing?: string;
  readonly vague?: string;
  readonly body: string;
}

/** The script is no TypeScript: this is what it exports. */
interface RulePages {
  readRulePages(root: string): Record<"en" | "fi", Record<string, Page>>;
  rulesOf(id: string, page: Page): string[];
}

const root = new URL("../../", import.meta.url);
const { readRulePages, rulesOf }: RulePages = await import(new URL("scripts/rule-pages.mjs", root).href);
const pages = readRulePages(fileURLToPath(root));

const withVague = [
  ...["controller-identity", "dpo-contact", "purposes", "legal-basis", "legitimate-interests", "data-categories"],
  ...["recipients", "transfers", "transfer-safeguards", "retention", "right-access", "right-rectification"],
  ...["right-erasure", "right-restriction", "right-objection", "right-portability", "withdraw-consent"],
  ...["authority-contact", "provision-obligation", "automated-decisions", "source"],
];
const withoutVague = ["controller-contact", "representative", "complaint"];

/** The rules of the rules table, each with what its message names. */
const rules: Readonly<Record<string, readonly string[]>> = {
  "authority-contact-outdated": ["current", "found"],
  "authority-renamed": ["current", "found"],
  "authority-mismatch": ["country", "found"],
  "repealed-law": ["found", "successor"],
  "transfer-instrument-invalid": ["found"],
  "transfer-contradiction": [],
  "transfer-copy-missing": [],
  "recipients-contradiction": ["found"],
  "basis-contradiction": [],
  "basis-not-linked": [],
  "special-category-basis-missing": ["found"],
  "joint-arrangement-missing": [],
  "retention-incomplete": [],
  "retention-open-ended": [],
  "objection-not-prominent": [],
  "section-empty": ["heading"],
  "section-mismatch": ["heading"],
  "section-duplicate": ["heading"],
  "placeholder-left": ["found"],
  "plain-language": ["found"],
  "date-missing": [],
  "notice-stale": ["date", "months"],
  "notice-invalid": ["problem"],
  "config-invalid": ["problem"],
  "directive-unused": ["rule"],
  "directive-reason-missing": ["directive"],
  "not-a-notice": [],
  "not-checked": ["reason"],
  "language-unsupported": ["language"],
  "translation-gap": ["language", "requirement"],
};

const requirements = [...withVague, ...withoutVague];

function placeholders(message: string | undefined): string[] {
  return [...new Set(message?.match(/(?<=\{)\w+(?=\})/gu) ?? [])].sort();
}

for (const language of ["en", "fi"] as const) {
  const inLanguage = pages[language];

  test(`${language}: every requirement and every rule has a page, and nothing else has`, () => {
    assert.deepEqual(Object.keys(inLanguage).sort(), [...requirements, ...Object.keys(rules)].sort());
  });

  test(`${language}: a requirement's page has its messages, with the article as the only placeholder`, () => {
    for (const id of requirements) {
      const page = inLanguage[id];
      const expected = withVague.includes(id) ? [`${id}-missing`, `${id}-vague`] : [`${id}-missing`];
      assert.deepEqual(page && rulesOf(id, page), expected);
      assert.deepEqual(placeholders(page?.missing), ["article"], `${id}: missing`);
      if (page?.vague) assert.deepEqual(placeholders(page.vague), ["article"], `${id}: vague`);
    }
  });

  test(`${language}: a rule's message names what the rule knows`, () => {
    for (const [id, names] of Object.entries(rules)) {
      assert.deepEqual(placeholders(inLanguage[id]?.message), names, id);
    }
    assert.deepEqual(placeholders(inLanguage["transfer-contradiction"]?.messageService), ["entity", "service"]);
  });

  test(`${language}: messages are short, end as sentences and do not judge`, () => {
    for (const [id, { name, body, ...messages }] of Object.entries(inLanguage)) {
      assert.ok(name.length > 0 && name.length <= 50, `${id}: name`);
      assert.ok(body.endsWith("\n"), `${id}: body`);
      for (const [key, message] of Object.entries(messages)) {
        assert.ok(message.length <= 200, `${id}: ${key} has ${message.length} characters`);
        assert.equal(message, message.trim(), `${id}: ${key}`);
        assert.match(message, /[.)]$/u, `${id}: ${key}`);
        assert.doesNotMatch(message, /unlawful|illegal|laiton|lainvastai/iu, `${id}: ${key}`);
      }
    }
  });

  test(`${language}: no line ends in white space`, () => {
    for (const [id, { body }] of Object.entries(inLanguage)) assert.doesNotMatch(body, /[ \t]$/mu, id);
  });
}

test("both languages have the same sections, links and snippets", () => {
  for (const [id, { body }] of Object.entries(pages.en)) {
    const translated = pages.fi[id]?.body ?? "";
    // readRulePages compares the sections; here is what it leaves out.
    for (const sign of [/\]\(https:/gu, /^```notice (?:passes|flagged)$/gmu]) {
      assert.equal(translated.match(sign)?.length, body.match(sign)?.length, `${id}: ${sign.source}`);
    }
  }
});
