import type { Root } from "hast";
import { templatesOf } from "../languages.ts";
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
    const templates = templatesOf(main) ?? templatesOf(otherwise);
    return templates ? compose(root, main, main, templates, registers).passages : [];
  });
  return passageTree(passages, source);
}
