// The schema of configuration files as editors take it: what `schemas/config.schema.json` leaves open is named there, with
// what each name means, so that it is offered and explained while someone types.
import languages from "../server/generated/languages.json" with { type: "json" };
import registers from "../server/generated/registers.json" with { type: "json" };
import { articleLink } from "../server/src/articleLink.ts";
import { citedArticle, requirementIds } from "../server/src/completeness/requirements.ts";
import { pageOf, summaryOf } from "../server/src/messages.ts";
import { ruleTable } from "../server/src/ruleTable.ts";

/** `texts`: the texts of the extension's own settings. */
export function editorSchema(schema, texts) {
  const { $defs } = schema;
  const severities = $defs.rules.additionalProperties.enum;
  const severity = {
    enum: severities,
    enumDescriptions: severities.map((name) => texts[`setting.rules.${name}`]),
  };
  const headings = $defs["words-of-language"].properties.headings;
  return {
    ...schema,
    $defs: {
      ...$defs,
      country: { ...$defs.country, examples: countries() },
      rules: named($defs.rules, rules(severity)),
      "not-applicable": named($defs["not-applicable"], requirements($defs["not-applicable"].additionalProperties)),
      words: named($defs.words, packs($defs.words.additionalProperties)),
      "words-of-language": {
        ...$defs["words-of-language"],
        properties: {
          ...$defs["words-of-language"].properties,
          headings: named(headings, requirements(headings.additionalProperties)),
        },
      },
    },
  };
}

/** A map whose keys are these and no others. */
function named(part, properties) {
  return { ...part, additionalProperties: false, properties };
}

function rules(severity) {
  const entries = ruleTable().map(({ id, severity: own, article }) => {
    const page = pageOf(id, "en");
    const title =
      id.endsWith("-missing") || id.endsWith("-vague") ? `${page.name}: ${id.split("-").at(-1)}` : page.name;
    return [id, { ...explained(title, id, article), ...severity, default: own }];
  });
  return Object.fromEntries(entries);
}

/** Every requirement, with `value` for what may stand there. */
function requirements(value) {
  const entries = requirementIds.map((id) => {
    return [id, { ...explained(pageOf(id, "en").name, id, citedArticle(id, ["13", "14"])), ...value }];
  });
  return Object.fromEntries(entries);
}

function explained(title, id, article) {
  const summary = summaryOf(id, "en");
  const link = article ? `[Art. ${article}](${articleLink(article, "en")})` : "";
  const markdown = [`**${title}**${link && ` · ${link}`}`, summary].filter((part) => part !== "").join("\n\n");
  return { title, description: summary, markdownDescription: markdown };
}

function packs(value) {
  return Object.fromEntries(
    Object.values(languages).map(({ language, name }) => [language, { title: name, ...value }]),
  );
}

/** The countries where most controllers and providers are. */
function countries() {
  return [...registers.adequacy.eea.countries, "GB", "CH", "US"];
}
