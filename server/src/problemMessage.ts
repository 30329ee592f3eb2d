import type { Problem } from "./configuration/configuration.ts";
import type { Locale } from "./messages.ts";
import { translate } from "./translate.ts";

/** What a person is told about a configuration: what is wrong there, and what would be right. */
export function messageOfProblem({ message, values }: Problem, locale: Locale): string {
  const wrong = translate(locale, message, values);
  if (values.suggestion !== undefined) return `${wrong} ${translate(locale, "did-you-mean", values)}`;
  const isUnknownId = message === "configuration.unknown-rule" || message === "configuration.unknown-requirement";
  return isUnknownId ? `${wrong} ${translate(locale, "rules.list")}` : wrong;
}
