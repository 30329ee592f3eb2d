import { templatesOf } from "../../languages.ts";
import type { SectionTemplate, SlotHint, Templates, VariantTemplate } from "../../rendering/templates.ts";
import { type Filling, plainOf } from "./filling.ts";

/** How a section that is put in says it: its heading, and one paragraph. */
export interface Wording {
  readonly heading?: string;
  readonly body: Filling;
}

/** Which variants of a template are put in, and which optional slots of theirs. */
interface Plan {
  readonly variants: readonly string[];
  /** Whether one of them is to be chosen: nothing is claimed until someone has done so. */
  readonly isChoice?: true;
  readonly optional?: readonly string[];
}

/** What is not listed is said by all variants of its template, one of which a person must choose. */
const plans: Readonly<Record<string, Plan>> = {
  "controller-identity": { variants: ["one"], optional: ["identifier"] },
  "controller-contact": { variants: ["address", "email"] },
  representative: { variants: ["name"] },
  "dpo-contact": { variants: ["contact", "none"], isChoice: true },
  "joint-controllers": { variants: ["arrangement"] },
  recipients: { variants: ["category"] },
  retention: { variants: ["period"], optional: ["from"] },
  "automated-decisions": { variants: ["none", "decision"], isChoice: true, optional: [] },
  "provision-obligation": {
    variants: ["by-law", "by-contract", "to-enter-contract", "no"],
    isChoice: true,
    optional: ["consequences"],
  },
  "authority-contact": { variants: ["name", "email"] },
  date: { variants: ["date"] },
};

/** Longest hint that lists what can be chosen, in UTF-16 units. */
const longestHint = 100;

/** The wording of a requirement, or of what else has a template, in the notice's language. */
export function wordingOf(id: string, language: string): Wording | undefined {
  const templates = templatesOf(language);
  const section = templates && templateOf(templates, id);
  if (!templates || !section) return undefined;
  const plan = Object.hasOwn(plans, id) ? plans[id] : undefined;
  const variants = plan?.variants ?? Object.keys(section.variants ?? {});
  const isChoice = plan ? plan.isChoice === true : variants.length > 1;
  const texts = variants.flatMap((name) => {
    const variant = section.variants?.[name];
    return variant ? [filled(textOf(variant), templates.slots[id] ?? {}, plan?.optional ?? [])] : [];
  });
  if (texts.length === 0) return undefined;
  const body = isChoice
    ? [hintOfChoice(section, variants, texts)]
    : texts.flatMap((text, i) => (i > 0 ? ["; ", ...text] : text));
  const isItem = variants.some((name) => "item" in (section.variants?.[name] ?? {}));
  return {
    ...(section.heading !== undefined && { heading: section.heading }),
    body: isItem && section.lead !== undefined ? [`${section.lead} `, ...body] : body,
  };
}

/** One way to say it, without what introduces it. */
export function variantOf(
  id: string,
  name: string,
  language: string,
  optional: readonly string[],
): { label: string; body: Filling } | undefined {
  const templates = templatesOf(language);
  const variant = templates?.sections[id]?.variants?.[name];
  return (
    templates && variant && { label: variant.label, body: filled(textOf(variant), templates.slots[id] ?? {}, optional) }
  );
}

/** What introduces the items of a section. */
export function leadOf(id: string, language: string): string | undefined {
  return templatesOf(language)?.sections[id]?.lead;
}

/** The heading of a section. */
export function headingOf(id: string, language: string): string | undefined {
  return templatesOf(language)?.sections[id]?.heading;
}

function templateOf({ sections }: Templates, id: string): SectionTemplate | undefined {
  return Object.hasOwn(sections, id) ? sections[id] : undefined;
}

function textOf(variant: VariantTemplate): string {
  return "item" in variant ? variant.item : variant.text;
}

function hintOfChoice(section: SectionTemplate, variants: readonly string[], texts: readonly Filling[]) {
  let hint = "";
  for (const name of variants) {
    const label = section.variants?.[name]?.label ?? name;
    const longer = hint === "" ? label : `${hint} / ${label}`;
    if (longer.length > longestHint) break;
    hint = longer;
  }
  return { hint, choices: texts.map(plainOf) };
}

const part = /\[([^[\]]*)\]|\{([a-z-]+)\}/gu;

/** A template with holes for its slots; a part in brackets stands only where it has one of the slots `optional`. */
function filled(template: string, hints: Readonly<Record<string, SlotHint>>, optional: readonly string[]): Filling {
  const filling: Filling[number][] = [];
  let at = 0;
  for (const match of template.matchAll(part)) {
    if (match.index > at) filling.push(template.slice(at, match.index));
    at = match.index + match[0].length;
    const [, inBrackets, slot] = match;
    if (slot !== undefined) filling.push(hints[slot] ?? { hint: slot });
    else if (inBrackets !== undefined && optional.some((name) => inBrackets.includes(`{${name}}`))) {
      filling.push(...filled(inBrackets.replaceAll(/\[[^[\]]*\]/gu, ""), hints, optional));
    }
  }
  if (at < template.length) filling.push(template.slice(at));
  return filling;
}
