import type { CommanderError } from "commander";
import type { Locale } from "../messages.ts";
import { type MessageKey, translate } from "../translate.ts";

/** Whether the command line itself was wrong; help and version come as errors too. */
export function isUsageError({ code, exitCode }: CommanderError): boolean {
  return exitCode !== 0 && code !== "commander.help";
}

/** What is wrong with the command line, in the language of the interface, and where to read more. */
export function usageMessage({ code, message }: CommanderError, locale: Locale): string {
  const key = messages.get(code);
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map((quoted) => quoted[1] as string);
  const wrong = key ? translate(locale, key, { first, second }) : message.replace(/^error: /, "");
  const detail = /is invalid\. (.+)$/.exec(message)?.[1];
  const allowed = /^Allowed choices are (.+)\.$/.exec(detail ?? "")?.[1];
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return [
    wrong,
    ...(allowed ? [translate(locale, "usage.allowed", { allowed })] : detail ? [detail] : []),
    ...(suggestion ? [translate(locale, "did-you-mean", { suggestion })] : []),
    translate(locale, "usage.help"),
  ].join(" ");
}

const messages: ReadonlyMap<string, MessageKey> = new Map([
  ["commander.unknownOption", "usage.unknown-option"],
  ["commander.unknownCommand", "usage.unknown-command"],
  ["commander.missingArgument", "usage.missing-argument"],
  ["commander.missingMandatoryOptionValue", "usage.missing-option"],
  ["commander.optionMissingArgument", "usage.missing-value"],
  ["commander.invalidArgument", "usage.invalid-value"],
  ["commander.excessArguments", "usage.too-many"],
]);
