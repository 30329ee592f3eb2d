import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { metadataOf } from "../../server/src/metadata.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { resolve, resolverOver } from "./world.ts";

describe("settings of a document", () => {
  test("are the defaults where nothing is configured", () => {
    const { resolver } = resolverOver({});
    assert.deepEqual(resolver.resolve("/project/privacy.md").settings, defaultSettings);
  });

  test("carry every key of a configuration file", () => {
    const { settings, problems } = resolve(`
language: fi
country: FI
articles: [13, "14"]
public-body: true
maximum-age: 12
rules: { date-missing: off, retention-vague: error }
not-applicable: { dpo-contact: None is designated. }
services: [{ name: Membra, also: [Membra Pro], provider: Membra Oy, country: FI, parent-country: US }]
words: { fi: { headings: { retention: [Arkistointi] }, recipients: [valmentaj*] } }
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      language: "fi",
      country: "FI",
      articles: ["13", "14"],
      publicBody: true,
      maximumAge: 12,
      severity: { "date-missing": "off", "retention-vague": "error" },
      notApplicable: { "dpo-contact": "None is designated." },
      services: [
        { name: "Membra", also: ["Membra Pro"], provider: "Membra Oy", country: "FI", "parent-country": "US" },
      ],
      words: { fi: { headings: { retention: ["Arkistointi"] }, recipients: ["valmentaj*"] } },
    });
  });

  test("come from the nearest file; maps are merged", () => {
    const { resolver } = resolverOver({
      "/.privacy-notice.yaml": "country: SE\nlanguage: sv\nrules: { date-missing: off, retention-vague: info }",
      "/project/legal/.privacy-notice.yaml": "country: FI\nrules: { retention-vague: error }",
    });
    const { settings } = resolver.resolve("/project/legal/privacy.md");
    assert.equal(settings.country, "FI");
    assert.equal(settings.language, "sv");
    assert.deepEqual(settings.severity, { "date-missing": "off", "retention-vague": "error" });
  });

  test("join words and services; of one name the nearest service holds", () => {
    const { resolver } = resolverOver({
      "/.privacy-notice.yaml": `
services: [{ name: Membra*, provider: Old Oy, country: US }, { name: Seura, provider: Seura Oy, country: FI }]
words: { fi: { recipients: [valmentaj*, huoltaj*] }, en: { recipients: [coach*] } }
`,
      "/project/.privacy-notice.yaml": `
services: [{ name: membra*, provider: Membra Oy, country: FI }]
words: { fi: { recipients: [huoltaj*, tuomar*], headings: { retention: [Arkisto] } } }
overrides: [{ files: [privacy.md], words: { fi: { headings: { retention: [Arkistointi] } } } }]
`,
    });
    const { services, words } = resolver.resolve("/project/privacy.md").settings;
    assert.deepEqual(
      services.map(({ provider }) => provider),
      ["Seura Oy", "Membra Oy"],
    );
    assert.deepEqual(words, {
      fi: { recipients: ["valmentaj*", "huoltaj*", "tuomar*"], headings: { retention: ["Arkisto", "Arkistointi"] } },
      en: { recipients: ["coach*"] },
    });
  });

  test("end at a root file", () => {
    const { resolver, reads } = resolverOver({
      "/.privacy-notice.yaml": "country: SE",
      "/project/.privacy-notice.yaml": "root: true\nlanguage: fi",
    });
    const { settings } = resolver.resolve("/project/legal/privacy.md");
    assert.equal(settings.country, undefined);
    assert.equal(settings.language, "fi");
    assert.ok(!reads.includes("/.privacy-notice.yaml"));
  });

  test("take overrides after all files, the nearest and last override winning", () => {
    const { resolver } = resolverOver({
      "/.privacy-notice.yaml": "overrides: [{ files: ['**/*.txt'], language: sv, country: SE }]",
      "/project/.privacy-notice.yaml": `
language: en
country: DE
overrides:
  - { files: [legal], language: fr }
  - { files: ["legal/*.txt"], language: fi }
`,
    });
    const text = resolver.resolve("/project/legal/a.txt").settings;
    assert.deepEqual([text.language, text.country], ["fi", "SE"]);
    const markdown = resolver.resolve("/project/legal/a.md").settings;
    assert.deepEqual([markdown.language, markdown.country], ["fr", "DE"]);
  });

  test("read each configuration file once", () => {
    const { resolver, reads } = resolverOver({ "/project/.privacy-notice.yaml": "language: fi" });
    resolver.resolve("/project/a.md");
    resolver.resolve("/project/b.md");
    assert.equal(reads.filter((path) => path === "/project/.privacy-notice.yaml").length, 1);
  });

  test("resolve: flags over directives over front matter over files over the editor", () => {
    const files = { "/project/.privacy-notice.yaml": "language: sv\ncountry: SE\nmaximum-age: 6" };
    const editor = { language: "de", country: "DE", maximumAge: 3, articles: ["14"] as const };
    const { resolver } = resolverOver(files, { flags: { language: "fi" } });
    const text = `---
privacy-notice: { language: en, country: NO, not-applicable: { retention: why } }
---
<!-- privacy-notice: { language: nl, public-body: false, not-applicable: { dpo-contact: none } } -->
<!-- privacy-notice:
  public-body: true
-->`;
    const { settings, sources } = resolver.resolve("/project/privacy.md", metadataOf(text, "markdown"), editor);
    assert.deepEqual(
      sources.map(({ from }) => from),
      ["editor", "file", "front-matter", "directive", "directive", "flags"],
    );
    assert.equal(settings.publicBody, true, "of two directives the later one wins");
    assert.equal(settings.language, "fi");
    assert.equal(settings.country, "NO");
    assert.equal(settings.maximumAge, 6);
    assert.deepEqual(settings.articles, ["14"]);
    assert.deepEqual(settings.notApplicable, { retention: "why", "dpo-contact": "none" });
  });

  test("come from a file that is named in place of those found", () => {
    const files = {
      "/project/.privacy-notice.yaml": "language: sv",
      "/shared/strict.yaml": "country: FI\nexclude: [old]",
    };
    const { resolver } = resolverOver(files, { file: { path: "/shared/strict.yaml", folder: "/project" } });
    const { settings, chosen } = resolver.resolve("/project/old/privacy.md");
    assert.deepEqual([settings.language, settings.country], [undefined, "FI"]);
    assert.equal(chosen.why, "exclude");
  });
});

describe("front matter", () => {
  const language = (text: string) => resolve("language: sv", { text }).settings.language;

  test("that is broken or says nothing valid is passed over", () => {
    assert.equal(language("---\nprivacy-notice: { language: [ }\n---\n"), "sv");
    assert.equal(language("---\nprivacy-notice: { language: 5 }\n---\n"), "sv");
    assert.equal(language("---\nprivacy-notice: 7\n---\n"), "sv");
    assert.equal(language("---\ntitle: privacy-notice\n---\n"), "sv");
    assert.equal(language("---\nprivacy-notice:\n  <<: *nothing\n---\n"), "sv");
  });

  test("sets what it may and nothing else", () => {
    const text =
      "---\nprivacy-notice:\n  language: fi\n  rules: { date-missing: off }\n  audience: customers\n  include: [a]\n  country: nowhere\n---\n";
    const { settings } = resolve("", { text });
    assert.equal(settings.language, "fi");
    assert.equal(settings.country, undefined);
    assert.deepEqual(settings.severity, { "date-missing": "off" });
    assert.equal(settings.audience, "customers");
  });

  test("may be JSON", () => {
    assert.equal(language('{\n  "privacy-notice": { "language": "fi" }\n}\n'), "fi");
  });
});
