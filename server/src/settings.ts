import type { OwnWords } from "./disclosures/ownWords.ts";
import type { Severity } from "./finding.ts";
import type { OwnService } from "./registers/ownServices.ts";

/** What applies to one document, from wherever it was set. */
export interface Settings {
  /** The notice's language, a BCP 47 tag; detected where it is absent. */
  readonly language?: string;
  /** The controller's country, ISO 3166. */
  readonly country?: string;
  /** Whether the notice is judged under Art. 13, Art. 14 or both; derived from the text where absent. */
  readonly articles?: readonly ("13" | "14")[];
  /** Severity by rule, where it differs from the rule's own. */
  readonly severity: Readonly<Record<string, Severity | "off">>;
  /** Requirements that do not apply, each with the reason. */
  readonly notApplicable: Readonly<Record<string, string>>;
  /** Whether the controller is a public authority or body (Art. 37(1)(a)). */
  readonly publicBody?: boolean;
  /** For whom the notice is, in the controller's words. */
  readonly audience?: string;
  /** Age in months from which a notice counts as stale. */
  readonly maximumAge: number;
  /** Services that the registers do not know, or know otherwise. */
  readonly services: readonly OwnService[];
  /** Words that the packs do not know, by language. */
  readonly words: Readonly<Record<string, OwnWords>>;
}

export const defaultSettings: Settings = { severity: {}, notApplicable: {}, maximumAge: 24, services: [], words: {} };
