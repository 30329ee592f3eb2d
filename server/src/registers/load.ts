import type { RegisterNames } from "../disclosures/compiledLanguage.ts";
import type {
  AdequateCountry,
  Authority,
  LawInForce,
  RegisteredService,
  Registers,
  RenamedAuthority,
  RepealedLaw,
  TransferInstrument,
} from "./registers.ts";

/** The registers as their files hold them (`schemas/registers/`), by file name. */
interface RegisterFiles {
  readonly authorities: { readonly authorities: readonly Authority[] };
  readonly "renamed-authorities": { readonly renamed: readonly RenamedAuthority[] };
  readonly "transfer-instruments": { readonly instruments: readonly TransferInstrument[] };
  readonly adequacy: {
    readonly eea: { readonly countries: readonly string[] };
    readonly adequate: readonly AdequateCountry[];
  };
  readonly laws: { readonly repealed: readonly RepealedLaw[]; readonly inForce: readonly LawInForce[] };
  readonly services: { readonly services: readonly RegisteredService[] };
}

/** The registers from the content of their files, which the schemas have checked when they were built. */
export function registersFrom(data: unknown) {
  const files = data as RegisterFiles;
  return {
    authorities: files.authorities.authorities,
    renamedAuthorities: files["renamed-authorities"].renamed,
    instruments: files["transfer-instruments"].instruments,
    adequateCountries: files.adequacy.adequate,
    eeaCountries: files.adequacy.eea.countries,
    repealedLaws: files.laws.repealed,
    lawsInForce: files.laws.inForce,
    services: files.services.services,
  } satisfies Registers;
}

/** What the registers know by name, for recognition in any language: by kind of fact and id, as phrases. */
export function namesForRecognition(registers: Registers): RegisterNames {
  const { authorities, renamedAuthorities, instruments, repealedLaws, lawsInForce, services } = registers;
  return {
    authority: phrasesById(authorities, (authority) => [...currentNames(authority), ...formerNames(authority)]),
    "former-authority": phrasesById(authorities, formerNames),
    "former-address": phrasesById(authorities, ({ former }) => (former?.addresses ?? []).map(({ phrase }) => phrase)),
    "former-box": phrasesById(authorities, ({ former }) => (former?.boxes ?? []).map(({ phrase }) => phrase)),
    "renamed-authority": phrasesById(renamedAuthorities, ({ former }) => former),
    "successor-authority": phrasesById(renamedAuthorities, ({ named }) => named),
    instrument: phrasesById(instruments, ({ until, names }) => (until ? [] : names)),
    "invalid-instrument": phrasesById(instruments, ({ until, names }) => (until ? names : [])),
    "instrument-end": phrasesById(instruments, ({ endedBy }) => endedBy ?? []),
    "repealed-law": phrasesById(repealedLaws, ({ cited }) => cited),
    "law-naming-repealed": phrasesById(repealedLaws, ({ namedIn }) => namedIn),
    "law-in-force": phrasesById(lawsInForce, ({ cited }) => cited),
    service: phrasesById(services, ({ names }) => names),
  };
}

function currentNames({ names, generic, aliases }: Authority): string[] {
  return [...Object.values(names).filter((name) => !generic?.includes(name)), ...aliases];
}

function formerNames({ former }: Authority): string[] {
  return (former?.names ?? []).map(({ phrase }) => phrase);
}

function phrasesById<T extends { readonly id: string }>(
  entries: readonly T[],
  phrasesOf: (entry: T) => readonly string[],
): Record<string, readonly string[]> {
  const byId: Record<string, readonly string[]> = {};
  for (const entry of entries) {
    const phrases = phrasesOf(entry);
    if (phrases.length > 0) byId[entry.id] = phrases;
  }
  return byId;
}
