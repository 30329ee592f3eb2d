import messages from "../generated/messages.json" with { type: "json" };
import type { Locale } from "./messages.ts";

export const locales: readonly Locale[] = ["en", "fi"];

export type MessageKey = keyof (typeof messages)["en"];

/** What fills a message's `{placeholders}`. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The message of that name in a language, its placeholders filled. */
export function translate(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  return messages[locale][key].replace(/\{(\w+)\}/g, (placeholder, name: string) => `${values[name] ?? placeholder}`);
}

/** A message that counts: the form for `count`, with `{count}` and the other placeholders filled. */
export function translateCount(locale: Locale, key: CountKey, count: number, values: MessageValues = {}): string {
  const form = new Intl.PluralRules(locale).select(count) === "one" ? "one" : "other";
  return translate(locale, `${key}.${form}`, { count, ...values });
}

type CountKey = MessageKey extends infer Key ? (Key extends `${infer Name}.one` ? Name : never) : never;
