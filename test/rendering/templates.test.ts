import assert from "node:assert/strict";
import { describe, test } from "node:test";
import schema from "../../server/generated/notice.schema.json" with { type: "json" };
import { requirementIds } from "../../server/src/completeness/requirements.ts";
import { templatesOf } from "../../server/src/languages.ts";
import type { Templates } from "../../server/src/rendering/templates.ts";

const languages = ["en", "fi"];

function templates(language: string): Templates {
  return templatesOf(language) ?? assert.fail(language);
}

/** The slots of each variant of each section. */
function slotsOf({ sections }: Templates): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(sections).flatMap(([section, { variants = {} }]) =>
      Object.entries(variants).map(([variant, template]) => {
        const text = "item" in template ? template.item : template.text;
        return [`${section} ${variant}`, [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, slot]) => slot as string).sort()];
      }),
    ),
  );
}

/** The ids that the schema allows for a value. */
function allowed(definition: string, key?: string): string[] {
  const definitions = schema.$defs as unknown as Record<
    string,
    { enum?: string[]; properties?: Record<string, { enum?: string[] }> }
  >;
  const found = definitions[definition];
  return (key === undefined ? found?.enum : found?.properties?.[key]?.enum) ?? assert.fail(definition);
}

describe("section templates", () => {
  for (const language of languages) {
    const { sections, slots, words } = templates(language);

    test(`${language}: each slot has a hint`, () => {
      for (const [variant, names] of Object.entries(slotsOf(templates(language)))) {
        const section = variant.split(" ")[0] as string;
        for (const name of names) assert.ok(slots[section]?.[name]?.hint, `${variant}: ${name}`);
      }
    });

    test(`${language}: each hint belongs to a slot`, () => {
      for (const [section, hints] of Object.entries(slots)) {
        const used = Object.entries(slotsOf(templates(language))).filter(([variant]) =>
          variant.startsWith(`${section} `),
        );
        for (const name of Object.keys(hints))
          assert.ok(
            used.some(([, names]) => names.includes(name)),
            `${section}: ${name}`,
          );
      }
    });

    test(`${language}: an item stands behind a lead or a label`, () => {
      for (const [id, { heading, lead, variants = {} }] of Object.entries(sections)) {
        const hasItems = Object.values(variants).some((variant) => "item" in variant);
        assert.ok(!hasItems || heading !== undefined || lead !== undefined, id);
      }
    });

    test(`${language}: there is a section for each requirement`, () => {
      for (const id of requirementIds) assert.ok(sections[id], id);
    });

    test(`${language}: there are words for each value that the format allows`, () => {
      const variantsOf = (section: string) => Object.keys(sections[section]?.variants ?? {});
      assert.deepEqual(variantsOf("legal-basis"), allowed("basis"));
      assert.deepEqual(variantsOf("special-categories"), allowed("legal-basis", "condition"));
      assert.deepEqual(variantsOf("transfer-safeguards"), allowed("transfer", "instrument"));
      assert.deepEqual(Object.keys(words.role ?? {}), allowed("recipient", "role"));
    });
  }

  test("all languages say the same things with the same slots", () => {
    const [first, ...others] = languages.map((language) => slotsOf(templates(language)));
    for (const other of others) assert.deepEqual(other, first);
  });
});
