import type { Locale } from "../messages.ts";
import { messageOfProblem } from "../problemMessage.ts";
import { looksLikeNotice } from "../service.ts";
import { defaultSettings, type Settings } from "../settings.ts";
import { translate } from "../translate.ts";
import type { Analysis } from "./analyses.ts";
import type { ChoiceExplanation } from "./protocol.ts";
import { type DocumentResolution, siblingUri } from "./workspaceConfiguration.ts";

/** Why a document that reads `text` is or is not checked, and where its settings come from. */
export function explainChoice(
  { uri, format, resolution, checked }: Analysis,
  text: string,
  locale: Locale,
): ChoiceExplanation {
  const why = whyOf(format, resolution);
  return {
    checked: checked !== undefined,
    why,
    reason: translate(locale, `choice.${why}`),
    looksLikeNotice:
      checked !== undefined || (format && resolution ? looksLikeNotice(text, format, resolution.settings) : false),
    settings: resolution ? settingsOf(uri, resolution) : [],
    problems: resolution ? problemsOf(uri, resolution, locale) : [],
  };
}

function whyOf(format: Analysis["format"], resolution: DocumentResolution | undefined): ChoiceExplanation["why"] {
  if (!format) return "unknown-format";
  if (resolution?.asked) return "asked";
  return resolution?.editor.enabled === false ? "disabled" : (resolution?.chosen.why ?? "nothing");
}

/** Settings by the names that they have in configuration files, where these differ. */
const configurationNames: Readonly<Partial<Record<keyof Settings, string>>> = {
  severity: "rules",
  notApplicable: "not-applicable",
  publicBody: "public-body",
  maximumAge: "maximum-age",
};

/** Each setting that is not at its default, with the last source that set it. */
function settingsOf(uri: string, { sources, settings }: DocumentResolution): ChoiceExplanation["settings"] {
  return (Object.keys(settings) as (keyof Settings)[]).flatMap((key) => {
    const value = settings[key];
    const source = sources.findLast((each) => key in each.settings);
    if (!source || JSON.stringify(value) === JSON.stringify(defaultSettings[key])) return [];
    const { from, path } = source;
    return [
      { name: configurationNames[key] ?? key, value, from, ...(path !== undefined && { uri: siblingUri(uri, path) }) },
    ];
  });
}

function problemsOf(
  uri: string,
  { problems, editor }: DocumentResolution,
  locale: Locale,
): ChoiceExplanation["problems"] {
  return [
    ...problems.map((problem) => ({ uri: siblingUri(uri, problem.path), message: messageOfProblem(problem, locale) })),
    ...editor.problems.map((problem) => ({ message: messageOfProblem(problem, locale) })),
  ];
}
