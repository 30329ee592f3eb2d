/** Where a fact was read, and when: every entry of a register carries it. */
export interface Sourced {
  /** A public address. */
  readonly source: string;
  /** ISO date of the source, or else of what it tells. */
  readonly date: string;
  /** ISO date on which it was last looked up. */
  readonly checked: string;
  /** What of it no source was found for. */
  readonly unconfirmed?: string;
}

/** A text in the languages of the interface. */
export interface Bilingual {
  readonly en: string;
  readonly fi: string;
}

/** A name that an authority no longer bears. */
export interface FormerName {
  /** In the notation of phrases. */
  readonly phrase: string;
  /** ISO date of its last day. */
  readonly until?: string;
  /** Others bear it too: it counts only where the controller's country fits. */
  readonly shared?: boolean;
}

/** Street and number, or box, where an authority no longer is, in the notation of phrases. */
export interface FormerAddress {
  readonly phrase: string;
}

/** A data protection supervisory authority (Art. 51). */
export interface Authority extends Sourced {
  /** ISO 3166 country code, with the region where it is regional: `FI`, `DE-BY`. */
  readonly id: string;
  readonly country: string;
  /** Whether it supervises public bodies only. */
  readonly scope?: "public";
  /** Names by language; the first is the authority's own. */
  readonly names: Readonly<Record<string, string>>;
  /** Those of `names` that are a word for any such authority. */
  readonly generic?: readonly string[];
  /** Other ways to name it, in the notation of phrases. */
  readonly aliases: readonly string[];
  readonly address?: string;
  readonly postal?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
  readonly complaint?: string;
  /** What old notices still carry. */
  readonly former?: {
    readonly names?: readonly FormerName[];
    readonly addresses?: readonly FormerAddress[];
    /** Post-office boxes. */
    readonly boxes?: readonly FormerAddress[];
    readonly emails?: readonly string[];
    readonly phones?: readonly string[];
    readonly websites?: readonly string[];
  };
}

/** An authority of another kind under a former name (Viestintävirasto → Traficom). */
export interface RenamedAuthority extends Sourced {
  readonly id: string;
  readonly country: string;
  /** Former names as phrases of the pack notation. */
  readonly former: readonly string[];
  readonly current: string;
  /** How sentences name the authority of today. */
  readonly named: readonly string[];
  readonly since: string;
}

/** A ground of Chapter V for a transfer. */
export interface TransferInstrument extends Sourced {
  readonly id: string;
  /** The article it belongs to: `45`, `46(2)(c)`, `47`, `49`. */
  readonly article: string;
  readonly name: string;
  /** How notices name it in any language, in the notation of phrases. */
  readonly names: readonly string[];
  /** ISO date since when it is no longer valid. */
  readonly until?: string;
  /** What ended it. */
  readonly reason?: Bilingual;
  /** Phrases of sentences that tell of the end. */
  readonly endedBy?: readonly string[];
  /** Id of what took its place. */
  readonly successor?: string;
}

/** An act of law no longer in force. */
export interface RepealedLaw extends Sourced {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  /** How notices cite it: phrases of the pack notation. */
  readonly cited: readonly string[];
  /** How acts in force are cited whose own title names it. */
  readonly namedIn: readonly string[];
  readonly until: string;
  /** What applies in its place. */
  readonly successor: string;
}

/** An act of law in force. */
export interface LawInForce extends Sourced {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  /** How notices cite it: phrases of the pack notation. */
  readonly cited: readonly string[];
  /** ISO date from which it applies. */
  readonly since: string;
}

/** A service that notices name. */
export interface Service {
  readonly id: string;
  readonly names: readonly string[];
  readonly entity: string;
  readonly country: string;
  /** Whether the provider or its parent is outside the EU/EEA. */
  readonly outsideEea: "yes" | "via parent" | "no";
}

/** A service of the register. */
export interface RegisteredService extends Service, Sourced {}

/** A country, territory or organisation with an adequacy decision in force (Art. 45). */
export interface AdequateCountry extends Sourced {
  readonly country: string;
  readonly name: string;
  readonly decision: Bilingual;
  /** Whether the decision covers every recipient there. */
  readonly whole: boolean;
  readonly scope?: Bilingual;
  /** ISO date of the decision. */
  readonly since: string;
  /** ISO date on which it ends unless prolonged. */
  readonly until?: string;
}

export interface Registers {
  readonly authorities: readonly Authority[];
  readonly renamedAuthorities: readonly RenamedAuthority[];
  readonly instruments: readonly TransferInstrument[];
  readonly adequateCountries: readonly AdequateCountry[];
  readonly eeaCountries: readonly string[];
  readonly repealedLaws: readonly RepealedLaw[];
  readonly lawsInForce: readonly LawInForce[];
  readonly services: readonly Service[];
}
