import type { DocumentLink } from "vscode-languageserver-types";
import { languagePack, primaryTag } from "../../languages.ts";
import { LineIndex } from "../../notice/lines.ts";
import type { Value } from "../../structured/value.ts";
import { linksIn } from "../links.ts";
import { placesIn, rootsOf } from "./places.ts";

/** The addresses in a YAML file, and the articles of the GDPR that its texts cite, each text in its own language. */
export function yamlLinksOf(text: string): DocumentLink[] {
  const lines = new LineIndex(text);
  return rootsOf(text).flatMap((root) => {
    const language = root.get("language")?.scalar;
    return linksOf(root, typeof language === "string" ? primaryTag(language) : "en");
  });

  function linksOf(value: Value, language: string): DocumentLink[] {
    return placesIn(value, text).flatMap(({ name, value: held }) => {
      if (!held) return [];
      const own = name !== undefined && languagePack(primaryTag(name)) ? primaryTag(name) : language;
      if (held.isMap || held.isList) return linksOf(held, own);
      return linksIn(held.paragraphs, { lines, language: own, source: text });
    });
  }
}
