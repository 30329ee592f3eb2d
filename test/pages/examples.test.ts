import assert from "node:assert/strict";
import { describe, test } from "node:test";
import pages from "../../server/generated/pages.json" with { type: "json" };
import { isRequirement } from "../../server/src/completeness/requirements.ts";
import { ruleTable } from "../../server/src/ruleTable.ts";
import { checkNotice } from "../../server/src/service.ts";
import { defaultSettings } from "../../server/src/settings.ts";

const off = ruleTable().filter(({ severity }) => severity === "off");

/** The rules that fire on a snippet, with those on that are off by default. */
function firing(snippet: string, language: string, page: string): Set<string> {
  const settings = {
    ...defaultSettings,
    language,
    articles: ["13", "14"] as const,
    publicBody: page === "dpo-contact",
    country: page === "representative" ? "US" : "FI",
    severity: Object.fromEntries(off.map(({ id }) => [id, "info"] as const)),
  };
  const { findings } = checkNotice({ text: snippet, format: "markdown", settings, today: "2026-11-22" });
  return new Set(findings.map(({ rule }) => rule));
}

for (const [language, byId] of Object.entries(pages)) {
  describe(`the examples on the rule pages, ${language}`, () => {
    for (const [id, { body }] of Object.entries(byId as Record<string, { body: string }>)) {
      const rules = isRequirement(id) ? [`${id}-missing`, `${id}-vague`] : [id];
      for (const [, kind, snippet] of body.matchAll(/```notice (passes|flagged)\n([\s\S]*?)```/gu)) {
        test(`${id}: ${kind}`, () => {
          const fired = rules.filter((rule) => firing(snippet as string, language, id).has(rule));
          if (kind === "passes") assert.deepEqual(fired, []);
          else assert.ok(fired.length > 0, `none of ${rules.join(", ")} fires`);
        });
      }
    }
  });
}
