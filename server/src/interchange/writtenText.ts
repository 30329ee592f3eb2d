import type { StructuredNotice, WrittenText } from "../structured/structuredNotice.ts";

/** Takes a text in one language: its own, else the notice's, else the first that there is. */
export type TextIn = (text: WrittenText | undefined) => string | undefined;

export function textsIn(language: string | undefined, { language: main }: StructuredNotice): TextIn {
  return (text) => {
    if (text === undefined || typeof text === "string") return text;
    const tags = Object.keys(text);
    const tag = tags.find((each) => isSame(each, language)) ?? tags.find((each) => isSame(each, main)) ?? tags[0];
    return tag === undefined ? undefined : text[tag];
  };
}

function isSame(tag: string, language: string | undefined): boolean {
  return language !== undefined && primary(tag) === primary(language);
}

/** `en` of `en-GB`. */
export function primary(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}

/** The texts that there are, one after the other. */
export function joined(texts: readonly (string | undefined)[], separator: string): string | undefined {
  const said = [...new Set(texts.filter((text) => text !== undefined))];
  return said.length > 0 ? said.join(separator) : undefined;
}
