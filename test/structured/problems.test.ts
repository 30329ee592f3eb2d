import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Locale } from "../../server/src/messages.ts";
import { messageOfProblem } from "../../server/src/problemMessage.ts";
import { readStructuredFile } from "../../server/src/structured/structuredFile.ts";
import { structuredProblems } from "../../server/src/structured/structuredProblems.ts";

/** A broken notice, the place that must be told, and what must be said of it. */
type Broken = readonly [yaml: string, place: string, message: RegExp];

const brokenYaml: readonly Broken[] = [
  ["title: Notice: customers\n", "Notice: customers", /colon and a space.*quotation marks/u],
  ["title: 'Notice\nlanguage: en\n", "language: en", /not closed/u],
  ['title: "a \\q b"\n', '\\q b"', /backslash/u],
  ["x-list: [1, 2\ntitle: a\n", "title: a", /not closed/u],
  ["title:Notice\nlanguage: en\n", "title:Notice", /without a colon and a space/u],
  ["title: @home\n", "@home", /cannot begin with this character.*quotation marks/u],
  ["controllers:\n\t- name: A\n", "\t- name: A", /tab.*spaces only/u],
  ["controllers:\n  - name: A\n   email: a@b.fi\n", "   email: a@b.fi", /indented in another way/u],
  ["rights:\n  access: true\n erasure: true\n", " erasure: true", /indented in another way/u],
  ["title: a\ntitle: b\n", "title", /“title” stands here a second time/u],
  ["controllers:\n  - name: A\n    name: B\n", "name", /second time/u],
  ["title: *here\n", "*here", /refers to nothing: no “&here”/u],
  ["title: &self [*self]\n", "*self", /refers to nothing/u],
  ["<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n", "<<<<<<< HEAD", /merge conflict/u],
];

const brokenNotices: readonly Broken[] = [
  ["controlers: []\n", "controlers", /no “controlers” here.*Did you mean controllers\?/u],
  ["controllers:\n  - nme: A\n", "nme", /Did you mean name\?/u],
  ["controllers:\n", "controllers", /“controllers” is empty/u],
  ["controllers: []\n", "[]", /“controllers” is empty/u],
  ["controllers: Example Oy\n", "Example Oy", /must be a list.*not “Example Oy”/u],
  ["controllers:\n  name: A\n", "name: A\n", /must be a list.*“- ”/u],
  ["controllers:\n  - email: me at home\n", "me at home", /no e-mail address/u],
  ["controllers:\n  - phone: call us\n", "call us", /no phone number/u],
  ["controllers:\n  - form: www.example.com\n", "www.example.com", /begins with https/u],
  ["controllers:\n  - country: Finland\n", "Finland", /no country code.*such as FI/u],
  ["- language: en\n", "- language: en\n", /Keys with values/u],
  ["a privacy notice\n", "a privacy notice", /Keys with values/u],
  ["language: Finnish language\n", "Finnish language", /no language tag/u],
  ["translations: [fi, 5]\n", "5", /must be text/u],
  ["date: 15.1.2026\n", "15.1.2026", /no date.*2026-01-15/u],
  ["date: 2026-13-01\n", "2026-13-01", /no date/u],
  ["format: 2\n", "2", /format 2; this program knows format 1/u],
  ["articles: [15]\n", "15", /Possible are: 13, 14/u],
  ["data-protection-officer: nobody\n", "nobody", /Possible are: none/u],
  ["data-protection-officer: [a]\n", "[a]", /words that are possible here, or keys/u],
  ["data-protection-officer: {mail: a@b.fi}\n", "mail", /Did you mean email\?/u],
  ["recipients: nobody\n", "nobody", /Possible are: none/u],
  ["recipients: [{role: proccessor}]\n", "proccessor", /Did you mean processor\?/u],
  ["recipients: {name: A}\n", "{name: A}", /a list .* or none/u],
  ["processing:\n  - legal-bases: [contrct]\n", "contrct", /Did you mean contract\?/u],
  ["processing:\n  - legal-bases: [{basis: consnt}]\n", "consnt", /Did you mean consent\?/u],
  ["processing:\n  - legal-bases:\n      - interest: safety\n", "interest", /“basis” is missing/u],
  ["processing:\n  - legal-bases: contract\n", "contract", /must be a list/u],
  ["processing:\n  - purposes: orders\n", "orders", /must be a list/u],
  ["processing: [null]\n", "null", /is empty/u],
  ["retention: 2 years\n", "2 years", /must be a list/u],
  ["retention:\n  - period: two years\n", "two years", /no period.*2 years/u],
  ["retention:\n  - period: 0 years\n", "0 years", /no period/u],
  ["transfers:\n  - instrument: scs\n", "scs", /Did you mean scc\?/u],
  ["transfers:\n  - instrument: privacy-shield\n", "privacy-shield", /not possible here/u],
  ["sources: [people]\n", "people", /Possible are: person/u],
  ["sources: [{publicly-available: maybe}]\n", "maybe", /true or false/u],
  ["provision: [{required: yes}]\n", "yes", /by-law, by-contract, to-enter-contract, no/u],
  ["rights: {access: yes}\n", "yes", /Write true .* or say in a sentence/u],
  ["rights: {access: false}\n", "false", /not possible here/u],
  ["rights: {acces: true}\n", "acces", /Did you mean access\?/u],
  ["rights: {access: {fee: {amount: -1, currency: EUR}}}\n", "-1", /less than nothing/u],
  ["rights: {access: {fee: {amount: 1, currency: euro}}}\n", "euro", /no currency code/u],
  ["authority: fi\n", "fi", /Did you mean FI\?/u],
  ["authority: {nam: A}\n", "nam", /Did you mean name\?/u],
  ["title: 5\n", "5", /must be text.*quotation marks/u],
  ["title: ''\n", "''", /“title” is empty/u],
  ["title: {fi: Otsikko, english language: Title}\n", "english language", /no language tag/u],
  ["rules: {retention-vag: off}\n", "retention-vag", /Did you mean retention-vague\?/u],
  ["rules: {retention-vague: quiet}\n", "quiet", /error, warning, info, hint, off/u],
  ["not-applicable: {dpo-contct: x}\n", "dpo-contct", /Did you mean dpo-contact\?/u],
  ["automated-decisions: [none]\n", "none", /Keys with values/u],
  ["sections: [{heading: Cookies}]\n", "heading", /“text” is missing/u],
  ["public-body: maybe\n", "maybe", /true or false/u],
  ["__proto__: {a: 1}\n", "__proto__", /no “__proto__” here/u],
  ["constructor: 1\n", "constructor", /no “constructor” here/u],
  ["# a comment\n\nx-shared: &c {nme: A} # another\ncontrollers: [*c]\n", "nme", /Did you mean name\?/u],
  ["x-shared: &c {emial: a@b.fi}\ncontrollers:\n  - <<: *c\n    name: A\n", "emial", /Did you mean email\?/u],
  ["introduction: |\n  Häh 😀\nsecurty: x\n", "securty", /Did you mean security\?/u],
  ["\ufefflanguge: en\r\ntitle: a\r\n", "languge", /Did you mean language\?/u],
];

function problemsOf(yaml: string, locale: Locale = "en") {
  return readStructuredFile(yaml)
    .flatMap(structuredProblems)
    .map(({ span, ...problem }) => ({
      place: yaml.slice(span.start, span.end),
      message: messageOfProblem(problem, locale),
    }));
}

describe("a broken YAML notice", () => {
  for (const [yaml, place, message] of [...brokenYaml, ...brokenNotices]) {
    test(JSON.stringify(yaml), () => {
      const problems = problemsOf(yaml);
      const found = problems.find((problem) => problem.place === place);
      assert.ok(found, `nothing at ${JSON.stringify(place)}: ${JSON.stringify(problems)}`);
      assert.match(found.message, message);
    });
  }

  test("is told of in each language of the interface, without a gap in the sentence", () => {
    for (const [yaml] of [...brokenYaml, ...brokenNotices]) {
      const finnish = problemsOf(yaml, "fi");
      const english = problemsOf(yaml);
      assert.equal(finnish.length, english.length);
      for (const { message } of [...finnish, ...english]) assert.doesNotMatch(message, /\{\w+\}|structured\./u);
    }
  });

  test("is told all that is wrong with it, in its order, each place once", () => {
    const yaml = "titel: a\ndate: soon\ncontrollers:\n  - nme: A\n    country: finland\nretention: forever\n";
    assert.deepEqual(
      problemsOf(yaml).map(({ place }) => place),
      ["titel", "soon", "nme", "finland", "forever"],
    );
  });
});

test("a sound notice has no problems, however it is written", () => {
  const sound = [
    "",
    "# nothing yet\n",
    "language: en\n",
    "x-address: &a Street 1, 00100 Helsinki\ncontrollers:\n  - {name: A, address: *a}\n  - {name: B, address: *a}\n",
    "x-base: &b {country: FI, email: a@b.fi}\ncontrollers:\n  - <<: *b\n    name: A\n  - <<: [*b]\n    name: B\n",
    "title: >-\n  Folded\n  title\nintroduction: |\n  One.\n\n  Two.\n---\ntitle: Second notice\n",
    'title: {en: Notice, "fi": Seloste, sv-FI: Notis}\nversion: 2.10\nrecipients: none\n',
    "rights: {access: true, erasure: You may ask for it., objection: {not-applicable: It rests on consent.}}\n",
  ];
  for (const yaml of sound) assert.deepEqual(problemsOf(yaml), [], yaml);
});
