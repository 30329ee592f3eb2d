import languagePacks from "../generated/languages.json" with { type: "json" };
import { type CompiledLanguage, compileLanguage } from "./disclosures/compiledLanguage.ts";
import { detectLanguage } from "./disclosures/detectLanguage.ts";
import type { LanguagePack } from "./disclosures/languagePack.ts";
import { type OwnWords, withOwnWords } from "./disclosures/ownWords.ts";
import type { Notice } from "./notice/notice.ts";
import { namesForRecognition } from "./registers/load.ts";
import { registers, registersWith } from "./registers.ts";
import type { Templates } from "./rendering/templates.ts";
import { defaultSettings, type Settings } from "./settings.ts";

const packs: Readonly<Record<string, LanguagePack & { readonly templates?: Templates }>> = languagePacks as never;
/** The languages that there are packs for. */
export const packLanguages: readonly string[] = Object.keys(packs);

const compiled = new Map<string, CompiledLanguage>();
/** Packs with what houses know besides, by that; the one used last stands last. */
const extended = new Map<string, CompiledLanguage>();
/** So many are kept: each takes some 10 MB, and a tenth of a second to make. */
const mostExtended = 4;

/** What a house knows besides. */
type OwnKnowledge = Pick<Settings, "services" | "words">;

/** The language of a notice as settings or the file declare it; else detected. One too short to tell is read as English. */
export function languageOf(notice: Notice, settings: Settings): string {
  if (settings.language) return primaryTag(settings.language);
  const declared = notice.declaredLanguage && primaryTag(notice.declaredLanguage);
  if (declared && Object.hasOwn(packs, declared)) return declared;
  const detected = detectLanguage(notice);
  return detected === "und" ? "en" : detected;
}

/**
 * The pack of a language (a primary tag) with what a house knows besides, ready for matching: the first call for each
 * takes a moment.
 */
export function languagePack(language: string, own: OwnKnowledge = defaultSettings): CompiledLanguage | undefined {
  const pack = Object.hasOwn(packs, language) ? packs[language] : undefined;
  if (!pack) return undefined;
  const words = own.words[language];
  if (words || own.services.length > 0) return extendedPack(pack, words ?? {}, own.services);
  const ready = compiled.get(language) ?? compileLanguage(pack, namesForRecognition(registers));
  compiled.set(language, ready);
  return ready;
}

/** The section templates of a language, by any tag of it (`en-GB`); nothing where its pack has none. */
export function templatesOf(language: string): Templates | undefined {
  const tag = primaryTag(language);
  return Object.hasOwn(packs, tag) ? packs[tag]?.templates : undefined;
}

function extendedPack(pack: LanguagePack, words: OwnWords, services: Settings["services"]): CompiledLanguage {
  const key = JSON.stringify([pack.language, words, services]);
  const ready =
    extended.get(key) ?? compileLanguage(withOwnWords(pack, words), namesForRecognition(registersWith(services)));
  extended.delete(key);
  extended.set(key, ready);
  for (const oldest of [...extended.keys()].slice(0, -mostExtended)) extended.delete(oldest);
  return ready;
}

function primaryTag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u)[0] ?? tag;
}
