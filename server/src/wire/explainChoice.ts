import { type AppliedSetting, appliedSettings } from "../configuration/appliedSettings.ts";
import type { Locale } from "../messages.ts";
import { messageOfProblem } from "../problemMessage.ts";
import { looksLikeNotice } from "../service.ts";
import { defaultSettings } from "../settings.ts";
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

/** Each setting, or entry of it, that is not at its default, with what set it. */
function settingsOf(uri: string, resolution: DocumentResolution): ChoiceExplanation["settings"] {
  const defaults = appliedSettings({ settings: defaultSettings, sources: [] });
  const isDefault = ({ key, value }: AppliedSetting) => {
    return defaults.some((each) => each.key.join() === key.join() && each.value === value);
  };
  return appliedSettings(resolution)
    .filter((setting) => !isDefault(setting))
    .map(({ key, value, from, path }) => {
      return { name: key.join("."), value, from, ...(path !== undefined && { uri: siblingUri(uri, path) }) };
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
