import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import schema from "../../server/generated/config.schema.json" with { type: "json" };
import { requirementIds } from "../../server/src/completeness/requirements.ts";
import { configurationRules } from "../../server/src/configurationRules.ts";

const validate = new Ajv2020({ strict: false }).compile(schema);
const page = readFileSync(new URL("../../docs/configuration.md", import.meta.url), "utf8");

/** Every definition of the schema that describes a setting, by its path. */
function* settings(part: object, path: string): Generator<[string, Readonly<Record<string, unknown>>]> {
  const { properties = {}, $defs = {} } = part as Readonly<Record<string, object>>;
  for (const [name, each] of Object.entries(properties)) {
    yield [`${path}/${name}`, each as Readonly<Record<string, unknown>>];
    yield* settings(each, `${path}/${name}`);
  }
  for (const [name, each] of Object.entries($defs)) yield* settings(each, `${path}#${name}`);
}

describe("the schema for editors", () => {
  test("names every rule and requirement, each explained", () => {
    assert.deepEqual(Object.keys(schema.$defs.rules.properties), configurationRules.ruleIds);
    assert.deepEqual(Object.keys(schema.$defs["not-applicable"].properties), [...requirementIds]);
    const headings = schema.$defs["words-of-language"].properties.headings.properties;
    assert.deepEqual(Object.keys(headings), [...requirementIds]);
    for (const { title, markdownDescription } of Object.values(schema.$defs.rules.properties)) {
      assert.ok(title.length > 3 && markdownDescription.length > title.length + 20, title);
    }
  });

  test("gives every setting a title and a description", () => {
    const definitions = schema.$defs as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    for (const [path, part] of settings(schema, "")) {
      const named = definitions[String(part.$ref).replace("#/$defs/", "")];
      assert.ok(part.title ?? named?.title, path);
      if (!path.startsWith("#words/")) assert.ok(part.description ?? named?.description, path);
    }
  });

  test("takes its own examples, and what is wrong it does not", () => {
    for (const example of schema.examples) assert.ok(validate(example), JSON.stringify(validate.errors));
    for (const [name, part] of settings(schema, "")) {
      for (const example of name.startsWith("/") ? ((part.examples ?? []) as unknown[]) : [])
        assert.ok(validate({ [name.slice(1)]: example }), name);
    }
    const wrong = [
      { rules: { "retention-vage": "off" } },
      { "not-applicable": { retentoin: "a" } },
      { words: { sv: {} } },
    ];
    for (const each of wrong) assert.equal(validate(each), false, JSON.stringify(each));
  });

  test("has each of its settings in the documentation", () => {
    for (const [path] of settings(schema, "")) {
      const name = path.split(/[/#]/u).at(-1) ?? "";
      const isId = /^#(?:rules|not-applicable|words)\/|\/headings\//u.test(path);
      if (!isId && name !== "files") assert.match(page, new RegExp(`^\\| \`${name}\` \\|`, "mu"), path);
    }
  });
});
