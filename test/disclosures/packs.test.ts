import assert from "node:assert/strict";
import { describe, test } from "node:test";
import languagePacks from "../../server/generated/languages.json" with { type: "json" };
import { isRequirement } from "../../server/src/completeness/requirements.ts";
import type { LanguagePack } from "../../server/src/disclosures/languagePack.ts";
import { checkNotice } from "../../server/src/service.ts";
import { defaultSettings } from "../../server/src/settings.ts";

const packs = languagePacks as unknown as Readonly<Record<string, LanguagePack>>;

/** A notice that says one example; `Heading > sentence` puts it under a heading. */
function noticeOf(example: string): string {
  const [heading, ...rest] = example.split(" > ");
  return rest.length === 0 ? example : `# ${heading}\n\n${rest.join(" > ").replaceAll("\\n", "\n")}`;
}

for (const [language, pack] of Object.entries(packs)) {
  describe(`the examples of language pack ${language}`, () => {
    for (const [concept, { examples = {} }] of Object.entries(pack.concepts)) {
      if (!isRequirement(concept)) continue;
      for (const [status, sentences] of Object.entries(examples)) {
        for (const sentence of sentences) {
          test(`${concept}: ${sentence}`, () => {
            const settings = { ...defaultSettings, language, articles: ["13", "14"] as const };
            const { disclosures } = checkNotice({
              text: noticeOf(sentence),
              format: "markdown",
              settings,
              today: "2026-11-22",
            });
            const got = disclosures[concept].status;
            const notSaid =
              status === "missing" && got === "not-applicable" && disclosures[concept].evidence.length === 0;
            if (!notSaid) assert.equal(got, status);
          });
        }
      }
    }
  });

  test(`language pack ${language} proves each of its requirements by examples`, () => {
    const unproven = Object.entries(pack.concepts)
      .filter(
        ([concept, { examples }]) =>
          isRequirement(concept) && !(examples?.disclosed?.length && examples.missing?.length),
      )
      .map(([concept]) => concept);
    assert.deepEqual(unproven, []);
  });
}
