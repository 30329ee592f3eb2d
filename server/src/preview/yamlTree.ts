import type { Root } from "hast";
import { primaryTag, templatesOf } from "../languages.ts";
import { registers } from "../registers.ts";
import { compose } from "../rendering/compose.ts";
import { mainLanguage } from "../structured/languages.ts";
import { readStructuredFile } from "../structured/structuredFile.ts";
import { passageTree } from "./passageTree.ts";

/** The language of templates where a notice's own has none. */
const otherwise = "en";

/** The notices of a YAML file, composed in their own language. */
export function yamlTree(source: string): Root {
  const passages = readStructuredFile(source).flatMap(({ root }) => {
    const main = mainLanguage(root);
    // The primary tag alone: whatever else someone is just typing there need not be a tag.
    const language = templatesOf(main) ? primaryTag(main) : otherwise;
    const templates = templatesOf(language);
    return templates ? compose(root, language, main, templates, registers).passages : [];
  });
  return passageTree(passages, source);
}
