// Turns data (language packs, registers, schemas, texts of the interface) into modules that the bundles can import:
// server/generated/. Run before anything else; takes a second.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { parse } from "yaml";
import { readRulePages } from "./rule-pages.mjs";

const root = new URL("..", import.meta.url).pathname;
const out = join(root, "server/generated");
mkdirSync(out, { recursive: true });

const options = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  code: { source: true, esm: true },
  keywords: annotations(),
};
const ajv = new Ajv2020(options);

writeRequirements();
writeJson("registers.json", readFolder("server/registers"));
writeJson("pages.json", readRulePages(root));
writeJson("messages.json", { en: readYaml("l10n/messages.en.yaml"), fi: readYaml("l10n/messages.fi.yaml") });
writeJson("configurationTemplates.json", {
  en: readFileSync(join(root, "l10n/configuration.en.yaml"), "utf8"),
  fi: readFileSync(join(root, "l10n/configuration.fi.yaml"), "utf8"),
});
writeJson("languages.json", readLanguages());
const { displayName, version } = readJson("package.json");
writeJson("product.json", { name: displayName, version });
const { ruleTable } = await import("../server/src/ruleTable.ts");
writeJson("rules.json", ruleTable());
const noticeSchema = withNames(readJson("schemas/notice.schema.json"));
writeJson("notice.schema.json", noticeSchema);
const { editorSchema } = await import("./editor-schema.mjs");
writeJson("config.schema.json", editorSchema(readJson("schemas/config.schema.json"), readJson("package.nls.json")));
writeValidators();
writeNoticeValidator();
writeTiltValidator();

/** The annotations of the completeness schemas carry the law, those of the configuration help editors: none validates. */
function annotations() {
  const law = [
    "x-requirement",
    "x-article",
    "x-severity",
    "x-group",
    "x-belongs-under",
    "x-due-by",
    "x-law",
    "x-as-of",
  ];
  return [...law, "enumDescriptions", "defaultSnippets"];
}

/** Each language pack with what all share merged in; sets of the pack win. */
function readLanguages() {
  const shared = readYaml("server/languages/shared.yaml");
  const validate = ajv.compile(readJson("schemas/language-pack.schema.json"));
  const languages = {};
  for (const entry of readdirSync(join(root, "server/languages"), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = `server/languages/${entry.name}`;
    const words = readYaml(`${folder}/words.yaml`);
    const templates = `${folder}/templates`;
    const pack = {
      language: words.language,
      name: words.name,
      words,
      concepts: readFolder(`${folder}/concepts`),
      ...(existsSync(join(root, templates)) && { templates: readFolder(templates) }),
    };
    if (!validate(pack)) throw new Error(`${folder}: ${ajv.errorsText(validate.errors, { separator: "\n  " })}`);
    languages[entry.name] = { ...pack, words: mergeWords(shared, words) };
  }
  return languages;
}

function mergeWords(shared, { language, name, ...words }) {
  return {
    ...words,
    sets: { ...shared.sets, ...words.sets },
    known: mergeKnown(shared.known, words.known),
    units: mergeLists(shared.units, words.units),
  };
}

function mergeKnown(shared, own = {}) {
  const kinds = new Set([...Object.keys(shared), ...Object.keys(own)]);
  return Object.fromEntries([...kinds].map((kind) => [kind, mergeLists(shared[kind], own[kind])]));
}

function mergeLists(a = {}, b = {}) {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...keys].map((key) => [key, [...(a[key] ?? []), ...(b[key] ?? [])]]));
}

/** The law's demands in the order of the articles, from the annotations of the schemas: types and tables follow. */
function writeRequirements() {
  const demands = { 13: demandsOf("13"), 14: demandsOf("14") };
  const ids = [...new Set([...demands[13], ...demands[14]].map((demand) => demand.requirement))];
  const asOf = readJson("schemas/gdpr-art-13.schema.json")["x-as-of"];
  const lines = [
    "// Made by scripts/generate.mjs from schemas/gdpr-art-13.schema.json and gdpr-art-14.schema.json.",
    `export const requirementIds = ${JSON.stringify(orderByLaw(ids), null, 2)} as const;`,
    `export const demandsByArticle = ${JSON.stringify(demands, null, 2)} as const;`,
    `export const lawAsOf = ${JSON.stringify(asOf)};`,
  ];
  writeFileSync(join(out, "requirements.ts"), `${lines.join("\n")}\n`);
}

function demandsOf(article) {
  return readJson(`schemas/gdpr-art-${article}.schema.json`).allOf.map((member) => ({
    requirement: member["x-requirement"],
    article: member["x-article"],
    severity: member["x-severity"],
    belongsUnder: member["x-belongs-under"] ?? [],
    dueBy: member["x-due-by"] ?? null,
    group: member["x-group"],
  }));
}

/** What only Art. 14 asks for goes after what it follows there. */
function orderByLaw(ids) {
  const order14 = [...new Set(demandsOf("14").map((demand) => demand.requirement))];
  const order13 = [...new Set(demandsOf("13").map((demand) => demand.requirement))];
  const ordered = [...order13];
  for (const id of ids.filter((each) => !order13.includes(each))) {
    const before = order14[order14.indexOf(id) - 1];
    ordered.splice(ordered.indexOf(before) + 1, 0, id);
  }
  return ordered;
}

/**
 * A schema with the names that stand elsewhere: `x-register` becomes the ids of a register, `x-names` those of rules or
 * requirements, each with what it is called.
 */
function withNames(schema) {
  if (Array.isArray(schema)) return schema.map(withNames);
  if (typeof schema !== "object" || schema === null) return schema;
  const { "x-register": register, "x-names": names, ...rest } = schema;
  const known = register ? namesOfRegister(register) : names ? namesOfPages(names) : undefined;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withNames(value)]));
  return known ? { ...own, enum: Object.keys(known), enumDescriptions: Object.values(known) } : own;
}

function namesOfRegister(register) {
  const { authorities } = readYaml("server/registers/authorities.yaml");
  const { instruments } = readYaml("server/registers/transfer-instruments.yaml");
  const named = {
    authorities: authorities.map(({ id, names }) => [id, names.en ?? Object.values(names)[0]]),
    instruments: instruments
      .filter(({ until }) => !until)
      .map(({ id, name, article }) => [id, `${name}, Art. ${article}`]),
  };
  return Object.fromEntries(named[register]);
}

function namesOfPages(kind) {
  const pages = readRulePages(root).en;
  const requirements = [...new Set(ruleTable().flatMap(({ requirement }) => requirement ?? []))];
  const ids = kind === "rules" ? ruleTable().map(({ id }) => id) : requirements;
  return Object.fromEntries(
    ids.map((id) => [id, (pages[id] ?? pages[id.replace(/-(missing|vague)$/, "")])?.name ?? id]),
  );
}

/** ajv's validators as plain code: nothing is compiled, and no `eval` runs, where the checker runs. */
function writeValidators() {
  ajv.addSchema(readJson("schemas/gdpr-conditions.schema.json"));
  const files = { art13: "gdpr-art-13", art14: "gdpr-art-14", configuration: "config" };
  for (const [name, file] of Object.entries(files)) ajv.addSchema(readJson(`schemas/${file}.schema.json`), name);
  writeValidator("validators", ajv, Object.keys(files));
}

/** The validator of structured notices: a function for each definition, and errors that know their part of the schema. */
function writeNoticeValidator() {
  const noticeAjv = new Ajv2020({ ...options, inlineRefs: false, verbose: true });
  noticeAjv.addSchema(noticeSchema, "structuredNotice");
  writeValidator("structuredNotice", noticeAjv, ["structuredNotice"]);
}

/** The validator of TILT documents: an older JSON Schema, with patterns of before Unicode and formats. */
function writeTiltValidator() {
  const tilt = new Ajv({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    unicode: false,
    messages: false,
    logger: false,
    formats: { email: /^[^\s@]{1,64}@[^\s@]{1,255}$/, "uri-reference": /^[^\s<>"{}|\\^`]*$/ },
    code: { source: true, esm: true },
  });
  tilt.addSchema(readJson("schemas/tilt/tilt.schema.json"), "tilt");
  writeValidator("tilt", tilt, ["tilt"]);
}

function writeValidator(file, compiler, names) {
  const code = standaloneCode.default(compiler, Object.fromEntries(names.map((name) => [name, name])));
  writeFileSync(join(out, `${file}.mjs`), code);
  const types = names.map((name) => `export declare const ${name}: ValidateFunction;`);
  writeFileSync(join(out, `${file}.d.mts`), ['import type { ValidateFunction } from "ajv";', ...types, ""].join("\n"));
}

/** Every YAML file of a folder by its name. */
function readFolder(folder) {
  const files = readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".yaml"))
    .sort();
  return Object.fromEntries(files.map((file) => [basename(file, ".yaml"), readYaml(`${folder}/${file}`)]));
}

function readYaml(path) {
  try {
    return parse(readFileSync(join(root, path), "utf8"), { merge: true });
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error });
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

function writeJson(name, value) {
  writeFileSync(join(out, name), JSON.stringify(value));
}
