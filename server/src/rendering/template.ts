import type { Span } from "../notice/span.ts";
import { Text } from "../notice/text.ts";

/** What stands in the slots of a template; a slot without text is empty. */
export type Slots = Readonly<Record<string, Text | undefined>>;

export type Part = { readonly words: string } | { readonly slot: string } | { readonly optional: readonly Part[] };

/**
 * A template: words with `{slots}`; a part in `[brackets]` stands only where all its slots are filled.
 * Nothing comes of it where a slot outside brackets is empty. Its own words stand for the place `anchor`.
 */
export function filled(template: string, slots: Slots, anchor: Span): Text | undefined {
  const texts = textsOf(partsOf(template), slots, anchor);
  return texts && Text.joined(withoutDoubleStops(texts));
}

function textsOf(parts: readonly Part[], slots: Slots, anchor: Span): Text[] | undefined {
  const texts: Text[] = [];
  for (const part of parts) {
    if ("words" in part) texts.push(Text.standingFor(anchor, part.words));
    else if ("optional" in part) texts.push(...(textsOf(part.optional, slots, anchor) ?? []));
    else {
      const text = Object.hasOwn(slots, part.slot) ? slots[part.slot] : undefined;
      if (!text) return undefined;
      texts.push(text);
    }
  }
  return texts;
}

/** A sentence that ends with what was filled in may have its full stop already. */
function withoutDoubleStops(texts: readonly Text[]): Text[] {
  return texts.flatMap((text, i) => {
    const isStopped = text.value.startsWith(".") && /[.!?…]$/u.test(texts[i - 1]?.value ?? "");
    return isStopped ? (text.value.length > 1 ? [text.slice(1)] : []) : [text];
  });
}

const mark = /\{([a-z-]+)\}|[[\]]/gu;

/** Templates come from the language packs: there is a fixed number of them. */
const known = new Map<string, readonly Part[]>();

/** A template, taken apart. */
export function partsOf(template: string): readonly Part[] {
  const parts = known.get(template) ?? parsed(template);
  known.set(template, parts);
  return parts;
}

function parsed(template: string): readonly Part[] {
  const parts: Part[] = [];
  let inside: Part[] | undefined;
  let at = 0;
  for (const match of `${template}]`.matchAll(mark)) {
    const open = inside ?? parts;
    if (match.index > at) open.push({ words: template.slice(at, match.index) });
    at = match.index + match[0].length;
    if (match[1] !== undefined) open.push({ slot: match[1] });
    else if (match[0] === "[") inside = [];
    else if (inside) {
      parts.push({ optional: inside });
      inside = undefined;
    }
  }
  return parts;
}
