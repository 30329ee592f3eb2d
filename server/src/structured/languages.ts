import type { Value } from "./value.ts";

/** The language of a notice that names none. */
const otherwise = "en";

/** The notice's own language: what texts are in that bear no tag. */
export function mainLanguage(root: Value): string {
  const language = root.get("language")?.scalar;
  return typeof language === "string" ? language : otherwise;
}

/** All languages that the notice says it is given in, its own first. */
export function languagesOf(root: Value): string[] {
  const translations = (root.get("translations")?.items ?? []).map(({ scalar }) => scalar);
  return [...new Set([mainLanguage(root), ...translations.filter((tag) => typeof tag === "string")])];
}
