import { type Part, partsOf } from "./template.ts";
import type { SlotHint, VariantTemplate } from "./templates.ts";

/** Text in which some places stand open: words, and what belongs where someone still has to fill them in. */
export type OpenText = readonly (string | OpenSlot)[];

/** A place to fill in: it reads `[hint]`, which is reported as long as it stands. */
export type OpenSlot = Pick<SlotHint, "hint" | "choices"> & {
  /** Whether its placeholder needs quotes, as in YAML. */
  readonly isQuoted?: boolean;
};

/** What belongs into the slots of a section, and what is known of them already. */
export interface OpenSlots {
  readonly hints: Readonly<Record<string, SlotHint>>;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * A variant of a section with its slots open, but for those that are known. An optional part stands only where its slots
 * are known or usually said.
 */
export function openVariant(variant: VariantTemplate, slots: OpenSlots): OpenText {
  return joined(openParts(partsOf("item" in variant ? variant.item : variant.text), slots));
}

function openParts(parts: readonly Part[], slots: OpenSlots): OpenText {
  return parts.flatMap((part) => {
    if ("words" in part) return [part.words];
    if ("slot" in part) return [known(part.slot, slots) ?? slots.hints[part.slot] ?? { hint: part.slot }];
    const isSaid = part.optional.every((inner) => !("slot" in inner) || isWanted(inner.slot, slots));
    return isSaid ? openParts(part.optional, slots) : [];
  });
}

function isWanted(slot: string, slots: OpenSlots): boolean {
  return known(slot, slots) !== undefined || slots.hints[slot]?.usual === true;
}

function known(slot: string, { values = {} }: OpenSlots): string | undefined {
  return Object.hasOwn(values, slot) ? values[slot] : undefined;
}

/** Neighbouring words as one. */
export function joined(text: OpenText): OpenText {
  const parts: (string | OpenSlot)[] = [];
  for (const part of text) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  }
  return parts;
}

/** As plain text: each open place reads `[hint]`. */
export function asPlainText(text: OpenText): string {
  return text.map((part) => (typeof part === "string" ? part : placeholder(part))).join("");
}

/**
 * In the snippet syntax of LSP and VS Code: each open place is a tab stop that reads `[hint]` until it is filled in, with
 * its choices behind that.
 */
export function asSnippet(text: OpenText): string {
  let stops = 0;
  return text
    .map((part) => {
      if (typeof part === "string") return escaped(part, /[\\$}]/gu);
      stops += 1;
      if (!part.choices) return `\${${stops}:${escaped(placeholder(part), /[\\$}]/gu)}}`;
      const choices = [placeholder(part), ...part.choices].map((choice) => escaped(choice, /[\\,|]/gu));
      return `\${${stops}|${choices.join(",")}|}`;
    })
    .join("");
}

/** What stands in the place of a slot until someone fills it in. */
export function placeholder({ hint, isQuoted }: OpenSlot): string {
  return isQuoted ? `"[${hint}]"` : `[${hint}]`;
}

function escaped(text: string, marks: RegExp): string {
  return text.replace(marks, "\\$&");
}
