import type { Value } from "./value.ts";

/** The language of a notice that names none. */
const otherwise = "en";

/** The notice's own language: what texts are in that bear no tag. */
export function mainLanguage(root: Value): string {
  const language = root.get("language")?.scalar;
  return (typeof language === "string" ? wellFormed(language) : undefined) ?? otherwise;
}

/** A language tag without what makes it none (BCP 47): `en-` while someone is typing is `en`. */
export function wellFormed(tag: string): string | undefined {
  for (const candidate of [tag, tag.split("-")[0] ?? ""]) {
    try {
      return Intl.getCanonicalLocales(candidate)[0];
    } catch {
      // No tag: the next candidate may be one.
    }
  }
  return undefined;
}

/** All languages that the notice says it is given in, its own first. */
export function languagesOf(root: Value): string[] {
  const translations = (root.get("translations")?.items ?? []).map(({ scalar }) => scalar);
  const tags = translations.flatMap((tag) => (typeof tag === "string" ? (wellFormed(tag) ?? []) : []));
  return [...new Set([mainLanguage(root), ...tags])];
}
