import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { snippetFile, snippetsOf } from "../../server/src/authoring/draft/snippets.ts";
import { checkNotice } from "../../server/src/checkNotice.ts";
import { isRequirement, requirementIds } from "../../server/src/completeness/requirements.ts";
import { templatesOf } from "../../server/src/languages.ts";
import type { Format } from "../../server/src/notice/notice.ts";
import type { Templates } from "../../server/src/rendering/templates.ts";
import { defaultSettings, type Settings } from "../../server/src/settings.ts";
import { expanded, filledIn } from "./samples.ts";

const languages = ["en", "fi"];
const formats = ["markdown", "html", "plaintext", "yaml"] as const;
type Files = Record<string, { prefix: string | string[]; body: string[]; description: string }>;

const fileOf = (format: Format, language: string): Files =>
  JSON.parse(readFileSync(new URL(`../../snippets/${format}.${language}.json`, import.meta.url), "utf8"));
const templates = (language: string): Templates => templatesOf(language) ?? assert.fail(language);

function checked(text: string, format: Format, settings: Partial<Settings>) {
  return checkNotice({ text, format, settings: { ...defaultSettings, ...settings }, today: "2026-11-22" });
}

for (const language of languages) {
  for (const format of formats) {
    describe(`snippets for ${format} (${language})`, () => {
      const snippets = snippetsOf(language, templates(language), format);
      const file = fileOf(format, language);

      test("are those that the templates make", () => {
        assert.equal(`${JSON.stringify(file, null, 2)}\n`, snippetFile(snippets));
        assert.equal(Object.keys(file).length, snippets.length, "names are unique");
      });

      test("have prefixes that are unique and begin with a word of the language", () => {
        const prefixes = snippets.flatMap((snippet) => snippet.prefixes);
        assert.deepEqual(prefixes, [...new Set(prefixes)]);
        for (const prefix of prefixes)
          assert.match(prefix, language === "fi" ? /^seloste-[\p{Ll}\d-]+$/u : /^notice-[a-z\d-]+$/);
      });

      test("report what nobody has filled in", () => {
        for (const [name, { body }] of Object.entries(file)) {
          const text = expanded(body);
          assert.doesNotMatch(text, /\$\{|\\\}|\\,/u, name);
          if (!/\[[^\][]+\]/u.test(text) || format === "yaml") continue;
          const { findings } = checked(text, format, { language });
          assert.ok(
            findings.some(({ rule }) => rule === "placeholder-left"),
            name,
          );
        }
      });
    });
  }

  test(`${language}, yaml: what is filled in is valid, at the top or in an activity`, () => {
    for (const [name, { body }] of Object.entries(fileOf("yaml", language))) {
      const text = filledIn(expanded(body, 1), language)
        .replaceAll(/country: .*/gu, "country: FI")
        .replaceAll(/email: .*/gu, "email: privacy@example.com");
      const isWhole = text.startsWith("format:");
      const inActivity = `processing:\n  -\n${text.replace(/^/gmu, "    ")}`;
      const inController = `controllers:\n  -\n${text.replace(/^/gmu, "    ")}`;
      const inRights = `rights:\n${text.replace(/^/gmu, "  ")}`;
      const places = isWhole ? [text] : [text, inActivity, inController, inRights];
      const isValid = (yaml: string) => {
        const { findings } = checked(isWhole ? yaml : `format: 1\nlanguage: ${language}\n${yaml}\n`, "yaml", {});
        return !findings.some(({ rule }) => rule === "notice-invalid");
      };
      assert.ok(places.some(isValid), `${name}\n${text}`);
    }
  });

  for (const format of ["markdown", "html", "plaintext"] as const) {
    const file = fileOf(format, language);

    test(`${language}, ${format}: each section, filled in, says what it is for`, () => {
      const said = new Set<string>();
      const wrong: string[] = [];
      for (const { name, section } of snippetsOf(language, templates(language), format)) {
        if (!section || !isRequirement(section)) continue;
        const text = filledIn(expanded(file[name]?.body ?? []), language);
        assert.doesNotMatch(text, /\[[^\]]*\]/u, name);
        const context = format === "html" ? `<h1>Notice</h1>\n${text}\n` : `Notice\n======\n\n${text}\n`;
        const { status } = checked(context, format, { language, country: "FI" }).disclosures[section];
        const isDenied = /no|none|ei/u.test(name) && status === "not-applicable";
        if (status !== "disclosed" && !isDenied) wrong.push(`${name}: ${status}\n${text}`);
        said.add(section);
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual([...said].sort(), [...requirementIds].sort());
    });

    for (const article of ["13", "14"] as const) {
      test(`${language}, ${format}: a whole notice under Art. ${article}, filled in, lacks nothing`, () => {
        const name = templates(language).words.snippet?.[`whole-${article}`] ?? "";
        const text = filledIn(expanded(file[name]?.body ?? []), language);
        const { findings } = checked(text, format, { language, country: "FI", articles: [article] });
        assert.deepEqual(
          findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`),
          [],
        );
      });
    }
  }
}
