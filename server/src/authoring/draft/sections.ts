import { asPlainText, type OpenSlot, type OpenText, openVariant } from "../../rendering/snippetText.ts";
import type { Templates, VariantTemplate } from "../../rendering/templates.ts";
import type { DraftPassage } from "./passages.ts";

/** A section as someone may begin it: its heading, and one of the ways to say it. */
export interface SectionDraft {
  readonly section: string;
  readonly variant: string;
  /** What tells it apart from the section's other drafts. */
  readonly label: string;
  readonly heading?: DraftPassage;
  readonly body: readonly DraftPassage[];
}

/** Variants that are said together: `<section> <variant>`, below each other or in one paragraph. */
interface Together {
  readonly lines?: readonly string[];
  readonly sentences?: readonly string[];
}

/** Sections of which one variant says too little by itself; their other variants have no draft of their own. */
const together: Readonly<Record<string, Readonly<Record<string, Together>>>> = {
  notice: {},
  "controller-identity": {
    one: {
      lines: [
        "controller-identity one",
        "controller-contact address",
        "controller-contact email",
        "controller-contact phone",
      ],
    },
    joint: {
      lines: [
        "controller-identity joint",
        "controller-identity one",
        "controller-contact address",
        "controller-contact email",
      ],
    },
  },
  "controller-contact": {
    address: { lines: ["controller-contact address", "controller-contact email", "controller-contact phone"] },
  },
  "contact-person": {
    name: { lines: ["contact-person name", "controller-contact email", "controller-contact phone"] },
  },
  representative: {
    name: { lines: ["representative name", "controller-contact address", "controller-contact email"] },
  },
  "dpo-contact": {
    contact: { lines: ["dpo-contact contact", "controller-contact email", "controller-contact phone"] },
    none: { lines: ["dpo-contact none"] },
  },
  rights: {
    use: { lines: ["rights use"] },
  },
  "authority-contact": {
    name: {
      lines: [
        "authority-contact name",
        "authority-contact address",
        "authority-contact email",
        "authority-contact phone",
        "authority-contact form",
      ],
    },
  },
  "automated-decisions": {
    none: { sentences: ["automated-decisions none"] },
    decision: {
      sentences: [
        "automated-decisions decision",
        "automated-decisions logic",
        "automated-decisions consequences",
        "automated-decisions review",
      ],
    },
  },
  date: { date: { lines: ["date date"] } },
};

/** The sections that tell of one right each, in their order. */
export const sectionsOnRights = [
  "right-access",
  "right-rectification",
  "right-erasure",
  "right-restriction",
  "right-portability",
  "right-objection",
  "withdraw-consent",
] as const;

/** Sections that stand under another one's heading. */
const within: ReadonlySet<string> = new Set([
  "contact-person",
  "representative",
  "joint-controllers",
  ...sectionsOnRights,
]);

/** What is known already of what belongs into the slots of a section. */
export type Known = Readonly<Record<string, string>>;

/** Words sections by the templates of a language, with open places where nobody has said what belongs there. */
export class Drafts {
  readonly templates: Templates;

  constructor(templates: Templates) {
    this.templates = templates;
  }

  /** Every section in each of the ways to say it, in the order of the pack. */
  get all(): SectionDraft[] {
    return Object.keys(this.templates.sections).flatMap((section) => this.ofSection(section));
  }

  /** A section in each of the ways to say it. */
  ofSection(section: string): SectionDraft[] {
    return this.#drafted(section).map((variant) => {
      const heading = this.heading(section);
      const { label } = this.#variant(section, variant);
      return { section, variant, label, body: this.body(section, variant), ...(heading && { heading }) };
    });
  }

  heading(section: string): DraftPassage | undefined {
    const heading = this.templates.sections[section]?.heading;
    return heading === undefined ? undefined : { kind: "heading", level: within.has(section) ? 3 : 2, text: [heading] };
  }

  /** What a section says in one of its ways, its lead included. */
  body(section: string, variant: string): DraftPassage[] {
    const said = together[section]?.[variant];
    if (!said) {
      return this.listed(section, [this.text(section, variant)], "item" in this.#variant(section, variant));
    }
    const texts = this.#texts(section, variant);
    return [{ kind: "paragraph", lines: said.sentences ? [inOneParagraph(texts)] : texts }];
  }

  /** What the section's lead introduces: one thing in the same paragraph, several as a list. */
  listed(section: string, items: readonly OpenText[], isLed = true): DraftPassage[] {
    const lead = isLed ? this.templates.sections[section]?.lead : undefined;
    if (lead === undefined || items.length > 1) {
      const leading: DraftPassage[] = lead === undefined ? [] : [{ kind: "paragraph", lines: [[lead]] }];
      return [...leading, items.length > 1 ? { kind: "list", items } : { kind: "paragraph", lines: items }];
    }
    return [{ kind: "paragraph", lines: [[`${lead} `, ...(items[0] ?? [])]] }];
  }

  /** A variant by itself. */
  text(section: string, variant: string, values: Known = {}): OpenText {
    return openVariant(this.#variant(section, variant), { hints: this.templates.slots[section] ?? {}, values });
  }

  /** An open place for what is not decided yet: any of the section's ways to say it. */
  undecided(section: string): OpenSlot {
    const { open = section } = this.templates.sections[section] ?? {};
    const choices = this.#drafted(section).map((variant) => asPlainText(inOneParagraph(this.#texts(section, variant))));
    return { hint: open, ...(choices.length > 1 && { choices }) };
  }

  /** The variants that have a draft of their own. */
  #drafted(section: string): string[] {
    return Object.keys(together[section] ?? this.#variants(section));
  }

  /** What a variant says, with what is said together with it. */
  #texts(section: string, variant: string): OpenText[] {
    const { lines, sentences } = together[section]?.[variant] ?? {};
    const names = lines ?? sentences ?? [`${section} ${variant}`];
    return names.map((name) => {
      const [of = "", as = ""] = name.split(" ");
      return this.text(of, as);
    });
  }

  #variants(section: string): Readonly<Record<string, VariantTemplate>> {
    return this.templates.sections[section]?.variants ?? {};
  }

  #variant(section: string, variant: string): VariantTemplate {
    return this.#variants(section)[variant] ?? { label: variant, text: variant };
  }
}

function inOneParagraph(texts: readonly OpenText[]): OpenText {
  return texts.flatMap((text, i) => (i === 0 ? text : [" ", ...text]));
}
