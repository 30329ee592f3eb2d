import type { Locale } from "../messages.ts";
import { locales } from "../translate.ts";

/** The language that a person asked for: `--lang` on the command line, else the environment's; else English. */
export function localeOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Locale {
  const flag = args.findLast((arg, index) => arg.startsWith("--lang=") || args[index - 1] === "--lang");
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const asked = flag?.replace("--lang=", "") ?? [LC_ALL, LC_MESSAGES, LANG].find((value) => value);
  return locales.find((locale) => asked?.toLowerCase().startsWith(locale)) ?? "en";
}
