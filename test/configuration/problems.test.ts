import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readConfigurationFile } from "../../server/src/configuration/configurationFile.ts";
import { resolve, rules } from "./world.ts";

/** The problems of a configuration, each with the text that it is about. */
function problemsOf(text: string): [string, string, string | undefined][] {
  const { problems } = readConfigurationFile("/p/.privacy-notice.yaml", text, rules);
  return problems.map(({ message, span, values }) => [
    message.replace("configuration.", ""),
    text.slice(span.start, span.end),
    values.suggestion,
  ]);
}

describe("a configuration that does not fit", () => {
  const cases: [string, string, string, string | undefined][] = [
    ["contry: FI", "unknown-key", "contry", "country"],
    ["\ufeff# BOM\r\ncontry: FI", "unknown-key", "contry", "country"],
    ["overrides: [{ files: [a], include: [b] }]", "unknown-key", "include", undefined],
    ["rules: { retention-vage: off }", "unknown-rule", "retention-vage", "retention-vague"],
    ["rules: { nothing-like-it: off }", "unknown-rule", "nothing-like-it", undefined],
    ["rules: { retention-vague: warn }", "not-allowed", "warn", undefined],
    ["rules: { retention-vague: errors }", "not-allowed", "errors", "error"],
    ["rules: { retention-vague: 1 }", "not-allowed", "1", undefined],
    ["rules: [retention-vague]", "type.object", "[retention-vague]", undefined],
    ["not-applicable: { retentoin: why }", "unknown-requirement", "retentoin", "retention"],
    ["not-applicable: { retention: }", "type.string", "retention", undefined],
    ["not-applicable: { retention: ' ' }", "form.not-applicable", "' '", undefined],
    ["overrides: [{ files: [a], rules: { date-mising: off } }]", "unknown-rule", "date-mising", "date-missing"],
    ["overrides: [{ language: fi }]", "missing", "{ language: fi }", undefined],
    ["country: fi", "form.country", "fi", undefined],
    ["language: suomea puhun", "form.language", "suomea puhun", undefined],
    ["articles: [15]", "not-allowed", "15", undefined],
    ["articles: []", "empty", "[]", undefined],
    ["articles: 13", "type.array", "13", undefined],
    ["audience: [a]", "type.string", "[a]", undefined],
    ["audience: ''", "form.audience", "''", undefined],
    ["public-body: maybe", "type.boolean", "maybe", undefined],
    ["maximum-age: 1.5", "type.integer", "1.5", undefined],
    ["maximum-age: 0", "minimum", "0", undefined],
    ["include: ['']", "form.patterns", "''", undefined],
    ["__proto__: { polluted: true }", "unknown-key", "__proto__", undefined],
    ["rules: { __proto__: off }", "unknown-rule", "__proto__", undefined],
    ["rules: { constructor: off }", "unknown-rule", "constructor", undefined],
    ["services: { name: a }", "type.array", "{ name: a }", undefined],
    ["services: [Membra]", "type.object", "Membra", undefined],
    ["services: [{ name: a, provider: b }]", "missing", "{ name: a, provider: b }", undefined],
    ["services: [{ name: a, provider: b, country: suomi }]", "form.country", "suomi", undefined],
    ["services: [{ name: a, provider: ' ', country: FI }]", "form.text", "' '", undefined],
    ["services: [{ name: '&', provider: b, country: FI }]", "form.word", "'&'", undefined],
    ["services: [{ name: a, provider: b, country: FI, contry: FI }]", "unknown-key", "contry", "country"],
    ["services: [{ name: a, provider: b, country: FI, also: c }]", "type.array", "c", undefined],
    ["overrides: [{ files: [a], servces: [] }]", "unknown-key", "servces", "services"],
    ["words: [fi]", "type.object", "[fi]", undefined],
    ["words: { suomi: {} }", "unknown-language", "suomi", undefined],
    ["words: { __proto__: {} }", "unknown-language", "__proto__", undefined],
    ["words: { fi: { datacategories: [a] } }", "unknown-key", "datacategories", "data-categories"],
    ["words: { fi: { __proto__: [a] } }", "unknown-key", "__proto__", undefined],
    ["words: { fi: { recipients: jäsenet } }", "type.array", "jäsenet", undefined],
    ["words: { fi: { recipients: [7] } }", "type.string", "7", undefined],
    ["words: { fi: { recipients: ['*'] } }", "form.word", "'*'", undefined],
    ["words: { fi: { recipients: [jä*] } }", "form.word", "jä*", undefined],
    ["words: { fi: { recipients: [jäs*enet] } }", "form.word", "jäs*enet", undefined],
    [`words: { fi: { recipients: [${"a".repeat(201)}] } }`, "form.word", "a".repeat(201), undefined],
    [`words: { fi: { recipients: [${"a,".repeat(501)}] } }`, "maximum", `[${"a,".repeat(501)}]`, undefined],
    ["words: { fi: { headings: [a] } }", "type.object", "[a]", undefined],
    ["words: { fi: { headings: { retentoin: [a] } } }", "unknown-requirement", "retentoin", "retention"],
    ["words: { fi: { headings: { __proto__: [a] } } }", "unknown-requirement", "__proto__", undefined],
    ["words: { fi: { headings: { retention: a } } }", "type.array", "a", undefined],
  ];
  for (const [text, message, place, suggestion] of cases) {
    test(text, () => assert.deepEqual(problemsOf(text), [[message, place, suggestion]]));
  }

  test("in several places is told of in their order, each once", () => {
    const text = "rulse: {}\nrules:\n  retention-vage: loud\n  date-missing: off\ncountry: fi\n";
    const messages = problemsOf(text).map(([message]) => message);
    assert.deepEqual(messages, ["unknown-key", "unknown-rule", "form.country"]);
  });

  test("does not take the valid parts with it", () => {
    const { settings, problems } = resolve(`
contry: SE
language: fi
rules: { date-missing: off, retention-vage: off, retention-vague: loud }
overrides:
  - { language: sv }
  - { files: [privacy.md, 5], country: FI }
`);
    assert.equal(problems.length, 5);
    assert.equal(settings.language, "fi");
    assert.equal(settings.country, "FI");
    assert.deepEqual(settings.severity, { "date-missing": "off" });
  });

  test("leaves out what is incomplete without what was wrong, and no more", () => {
    const { settings } = resolve(`
country: FI
services:
  - { name: Membra, provider: Membra Oy, country: suomi }
  - { name: Seura, provider: Seura Oy, country: FI }
overrides:
  - { files: 5, language: sv }
`);
    assert.equal(settings.country, "FI");
    assert.deepEqual(
      settings.services.map(({ name }) => name),
      ["Seura"],
    );
  });

  test("pollutes no prototype", () => {
    resolve("__proto__: { polluted: true }\nrules: { __proto__: { polluted: true } }");
    assert.equal("polluted" in {}, false);
  });
});

describe("a configuration that is no YAML", () => {
  /** By what is wrong: the text, and from where the place runs. */
  const broken: Record<string, [text: string, from: string]> = {
    "an unclosed bracket": ["rules: [a", ""],
    "a conflict marker": ["<<<<<<< HEAD\ncountry: FI\n=======\ncountry: SE\n>>>>>>> other\n", "<<<<<<<"],
    "a key twice": ["country: FI\ncountry: SE", "country: SE"],
    "a tab": ["rules:\n\tdate-missing: off", "\tdate"],
    "an alias without anchor": ["country: *nowhere", "*nowhere"],
    "an alias before its anchor": ["articles: [*a]\nlanguage: &a fi", "*a"],
    "a list in itself": ["include: &a [*a]", "*a"],
    "an alias bomb": [
      ["a: &a [x,x,x,x,x,x,x,x,x]"]
        .concat([..."bcdefgh"].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(",")}]`))
        .join("\n"),
      "*a",
    ],
    "a list as a key": ["? [country]\n: FI", "[country]"],
    "nesting without end": ["[".repeat(50_000), "["],
    "several documents": ["country: FI\n---\ncountry: SE\n", "---"],
  };
  for (const [name, [text, from]] of Object.entries(broken)) {
    test(`(${name}) configures nothing and is told of`, () => {
      const { configuration, problems } = readConfigurationFile("/p/.privacy-notice.yaml", text, rules);
      assert.deepEqual(configuration, {});
      assert.equal(problems[0]?.message, "configuration.syntax");
      assert.ok((problems[0]?.values.detail ?? "") !== "");
      assert.ok(text.slice(problems[0]?.span.start).startsWith(from), `at ${problems[0]?.span.start}`);
    });
  }

  for (const text of ["just text", "[a, b]", "5"]) {
    test(`or no map (${text}) is told of`, () => {
      const { configuration, problems } = readConfigurationFile("/p/.privacy-notice.yaml", text, rules);
      assert.deepEqual(configuration, {});
      assert.equal(problems[0]?.message, "configuration.type.object");
    });
  }

  for (const text of ["", "# nothing yet\n", "\ufeff", "---\n"]) {
    test(`and one that is empty (${JSON.stringify(text)}) is fine`, () => assert.deepEqual(problemsOf(text), []));
  }
});

test("thousands of faults take no more than their time", () => {
  const text = `include:\n${"  - 5\n".repeat(20_000)}`;
  const keys = Array.from({ length: 20_000 }, (_, index) => `  key-${index}: 5\n`).join("");
  for (const faulty of [text, `rules:\n${keys}`]) {
    const { user } = process.cpuUsage();
    assert.equal(problemsOf(faulty).length, 20_000);
    assert.ok(process.cpuUsage().user - user < 5_000_000);
  }
});
