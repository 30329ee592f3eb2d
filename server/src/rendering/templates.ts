/** The templates of a language pack (`server/languages/<tag>/templates/`). */
export interface Templates {
  /** By requirement, or by what else a notice has sections on. */
  readonly sections: Readonly<Record<string, SectionTemplate>>;
  readonly words: TemplateWords;
  /** What belongs into the slots, by section. */
  readonly slots: Readonly<Record<string, Readonly<Record<string, SlotHint>>>>;
}

export interface SectionTemplate {
  readonly heading?: string;
  /** What its snippets are called, behind the pack's own prefix; by default its id. */
  readonly prefix?: string;
  /** Stands as `[placeholder]` where it is not decided yet which of the variants is true. */
  readonly open?: string;
  /** What introduces the items, one or several: it ends with a colon. */
  readonly lead?: string;
  readonly variants?: Readonly<Record<string, VariantTemplate>>;
}

/** One of the ways to say it. */
export type VariantTemplate = {
  /** What tells it apart from the others. */
  readonly label: string;
} & (
  | {
      /** Sentences that stand by themselves. */
      readonly text: string;
    }
  | {
      /** What stands behind the section's `lead`. */
      readonly item: string;
    }
);

/** Words that values of the format are written with, by kind and value. */
export type TemplateWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What belongs into a slot, for placeholders. */
export interface SlotHint {
  /** Stands as `[placeholder]` where nobody has filled it in. */
  readonly hint: string;
  readonly choices?: readonly string[];
  /** Whether an optional part with it is usually said: it stands open in snippets, where others are left out. */
  readonly usual?: boolean;
}
