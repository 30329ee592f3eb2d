import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import type { RequirementId } from "../../server/src/completeness/requirements.ts";
import { checkNotice, noticesOf } from "../../server/src/service.ts";
import { defaultSettings } from "../../server/src/settings.ts";

function check(yaml: string) {
  const checked = checkNotice({ text: yaml, format: "yaml", settings: defaultSettings, today: "2026-11-22" });
  const placesOf = (id: RequirementId) => {
    return checked.disclosures[id].evidence.map(({ start, end }) => yaml.slice(start, end));
  };
  return { checked, placesOf, statusOf: (id: RequirementId) => checked.disclosures[id].status };
}

describe("a YAML notice is judged by what it says", () => {
  const cases: readonly [yaml: string, id: RequirementId, status: string][] = [
    ["retention: [{period: 2 years}]", "retention", "disclosed"],
    ["retention: [{criteria: as long as necessary}]", "retention", "vague"],
    ["retention: [{criteria: until the boat is sold}]", "retention", "disclosed"],
    ['retention: [{criteria: "[criteria]"}]', "retention", "missing"],
    ["recipients: none", "recipients", "disclosed"],
    ["recipients: [our partners]", "recipients", "vague"],
    ["recipients: [{name: Ahlgren Oy}]", "recipients", "disclosed"],
    ["transfers: none", "transfers", "disclosed"],
    ["transfers: [{country: US}]", "transfers", "disclosed"],
    ["transfers: [{country: US, instrument: scc}]", "transfer-safeguards", "disclosed"],
    ["processing: [{purposes: [delivering orders]}]", "purposes", "disclosed"],
    ["processing: [{legal-bases: [public-task]}]", "legal-basis", "disclosed"],
    ["processing: [{legal-bases: [legitimate-interests]}]", "legitimate-interests", "vague"],
    [
      "processing: [{legal-bases: [{basis: legitimate-interests, interest: theft}]}]",
      "legitimate-interests",
      "disclosed",
    ],
    ["authority: FI", "authority-contact", "disclosed"],
    ["authority: {name: The Ombudsman}", "complaint", "disclosed"],
    ["data-protection-officer: {name: Jane Doe}", "dpo-contact", "vague"],
    ["data-protection-officer: none", "dpo-contact", "disclosed"],
    ["provision: [{required: by-law}]", "provision-obligation", "vague"],
    ["automated-decisions: none", "automated-decisions", "disclosed"],
    ["sources: [person]", "source", "disclosed"],
    ["rights: {access: true}", "right-access", "disclosed"],
    ["rights: {access: true}", "right-erasure", "missing"],
    ["introduction: We keep your data for two years.", "retention", "disclosed"],
    ["title: Personal data", "data-categories", "not-applicable"],
    ["not-applicable: {automated-decisions: People decide.}", "automated-decisions", "not-applicable"],
  ];
  for (const [yaml, id, status] of cases) {
    test(`${yaml} → ${id} ${status}`, () => assert.equal(check(yaml).statusOf(id), status));
  }

  test("while its language is being typed, too", () => {
    for (const tag of ["e", "en-", "en-a", "en-GB-", "-", "5", "[en]", "englanti on kieli"]) {
      const { checked } = check(`language: ${tag}\nretention: [{period: 2 years}]\ndate: 2026-01-01\n`);
      assert.ok(!checked.findings.some(({ rule }) => rule === "not-checked"), tag);
    }
  });

  test("an empty one lacks everything", () => {
    const { checked } = check("# to be written\n");
    assert.ok(checked.findings.length > 10);
    assert.equal(checked.disclosures.purposes.status, "missing");
  });
});

test("evidence is the written text, whatever YAML does to it", () => {
  const yaml = [
    "\ufeff# 😀 before",
    "x-purposes: &p",
    "  - >-",
    "    delivering 😀 your",
    "    orders to you",
    "x-base: &b { email: 'o''hara@example.com' }",
    "controllers:",
    "  - <<: *b",
    '    name: "Caf\\u00e9 Oy"',
    "processing:",
    "  - purposes: *p",
    "retention:",
    "  - criteria: |",
    "      until you close",
    "      your account",
    "",
  ];
  for (const end of ["\n", "\r\n"]) {
    const { placesOf } = check(yaml.join(end));
    assert.deepEqual(placesOf("controller-identity"), ["Caf\\u00e9 Oy"]);
    assert.deepEqual(placesOf("controller-contact"), ["o''hara@example.com"]);
    assert.deepEqual(placesOf("retention"), ["until you close"]);
    assert.match(placesOf("purposes").join(), /^delivering 😀 your\r?\n {4}orders to you$/u);
  }
});

test("each document of a file is a notice of its own", () => {
  const yaml = "title: Customers\nauthority: FI\n---\n# the second\ntitle: Staff\nretention: [{period: 1 year}]\n";
  const notices = noticesOf(check(yaml).checked);
  assert.deepEqual(
    notices.map(({ part }) => [part?.title, yaml.slice(part?.span.start, part?.span.end).includes("Staff")]),
    [
      ["Customers", false],
      ["Staff", true],
    ],
  );
  assert.deepEqual(
    notices.map(({ disclosures }) => [disclosures.complaint.status, disclosures.retention.status]),
    [
      ["disclosed", "missing"],
      ["missing", "disclosed"],
    ],
  );
});

test("what is no YAML is told, and nothing is guessed from its ruins", () => {
  const { checked } = check("title: Notice: customers\nretention: [{period: 1 year}]\n");
  assert.deepEqual(
    checked.findings.map(({ rule }) => rule),
    ["notice-invalid"],
  );
  assert.deepEqual(checked.articles, []);
});

describe("hostile YAML", () => {
  const bomb = ["x-a: &a [1,1,1,1,1,1,1,1,1]", ..."bcdefghij"].map((name, at) => {
    return at === 0
      ? name
      : `x-${name}: &${name} [${Array(9)
          .fill(`*${"abcdefghij"[at - 1]}`)
          .join(",")}]`;
  });
  const cases: Readonly<Record<string, string>> = {
    "a billion laughs": bomb.join("\n"),
    "aliases that lead back": "x-a: &a [*a]\ncontrollers: *a\n",
    "merges that lead back": "controllers:\n  - &a { <<: *a, name: A }\n",
    "100,000 open brackets": "[".repeat(100_000),
    "2,000 levels": Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    "a prototype": "__proto__: { title: a }\nconstructor: { prototype: { title: b } }\n",
    "a number for a map": "processing: 5\nrights: 7\ncontrollers: [8]\n",
    "keys that are maps": "{a: 1}: 2\n? [b]\n: 3\n",
    tags: "title: !!binary aGVsbG8=\ndate: !!timestamp 2026-01-01\ncontrollers: !!set {a}\n",
  };
  for (const [name, yaml] of Object.entries(cases)) {
    test(name, () => {
      const { checked } = check(yaml);
      assert.ok(checked.findings.some(({ rule }) => rule === "notice-invalid"));
      assert.ok(!checked.findings.some(({ rule }) => rule === "not-checked"));
      assert.equal(({} as Record<string, unknown>).title, undefined);
    });
  }

  test("100,000 lines are read", () => {
    const { checked } = check(`processing:\n${"  - purposes: [orders]\n".repeat(999)}${"# nothing\n".repeat(99_000)}`);
    assert.equal(checked.disclosures.purposes.status, "disclosed");
  });

  test("anything at all is checked without a fault", () => {
    const key = fc.constantFrom(
      "title",
      "controllers",
      "name",
      "processing",
      "retention",
      "period",
      "rights",
      "fi",
      "x-a",
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof(fc.string(), fc.constantFrom("none", true, null, 5, "2 years"), tie("list"), tie("map")),
      list: fc.array(tie("node"), { maxLength: 3 }),
      map: fc.dictionary(key, tie("node"), { maxKeys: 4 }),
    })).map;
    const mangled = fc.tuple(value, fc.nat(), fc.constantFrom("", "\t", ":", "*a", "&a", "'", "[", "- ", "\r"));
    fc.assert(
      fc.property(mangled, ([data, at, piece]) => {
        const text = JSON.stringify(data, null, 1);
        const place = at % (text.length + 1);
        const { checked } = check(text.slice(0, place) + piece + text.slice(place));
        for (const { rule, span } of checked.findings) {
          assert.notEqual(rule, "not-checked");
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length + piece.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
