import languagePacks from "../generated/languages.json" with { type: "json" };
import { type CompiledLanguage, compileLanguage } from "./disclosures/compiledLanguage.ts";
import { detectLanguage } from "./disclosures/detectLanguage.ts";
import type { LanguagePack } from "./disclosures/languagePack.ts";
import type { Notice } from "./notice/notice.ts";
import { names } from "./registers.ts";
import type { Settings } from "./settings.ts";

const packs: Readonly<Record<string, LanguagePack>> = languagePacks as never;
const compiled = new Map<string, CompiledLanguage>();

/** The language of a notice as settings or the file declare it; else detected. One too short to tell is read as English. */
export function languageOf(notice: Notice, settings: Settings): string {
  if (settings.language) return primaryTag(settings.language);
  const declared = notice.declaredLanguage && primaryTag(notice.declaredLanguage);
  if (declared && Object.hasOwn(packs, declared)) return declared;
  const detected = detectLanguage(notice);
  return detected === "und" ? "en" : detected;
}

/** The pack of a language (a primary tag), ready for matching: the first call for each language takes a moment. */
export function languagePack(language: string): CompiledLanguage | undefined {
  const pack = Object.hasOwn(packs, language) ? packs[language] : undefined;
  if (!pack) return undefined;
  const ready = compiled.get(language) ?? compileLanguage(pack, names);
  compiled.set(language, ready);
  return ready;
}

/** `fi` of `fi-FI`. */
export function primaryTag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u)[0] ?? tag;
}
