import { type Passage, textsOf } from "./passage.ts";
import type { Text } from "./text.ts";

/** Furniture that holds this many times the text of the rest is what the page is about. */
const overwhelming = 3;

/** The passages with furniture that is content after all unwrapped: the whole text, or the page's only main heading. */
export function contentOf(passages: readonly Passage[]): readonly Passage[] {
  const furniture = passages.filter((passage) => passage.kind === "furniture" && !passage.certain);
  if (furniture.length === 0) return passages;
  const content = passages.filter((passage) => passage.kind !== "furniture");
  if (proseIn(furniture) > overwhelming * proseIn(content)) return passages.flatMap(unwrapped);
  return content.some(isMainHeading) ? passages : passages.flatMap(withMainHeading);
}

/** Whether a list is a table of contents or a menu: every text in it is a link to a place on this site. */
export function isContents(items: readonly (readonly Passage[])[]): boolean {
  const first = items[0]?.[0];
  if (first?.kind !== "paragraph" || !isJump(first.text)) return false;
  const texts = [...textsOf(items.flat())];
  return texts.length > 1 && texts.every(({ text }) => isJump(text));
}

/** Units of text that are no links. */
function proseIn(passages: readonly Passage[]): number {
  let units = 0;
  for (const { text } of textsOf(passages)) {
    units += text.links.reduce((rest, link) => rest - (link.end - link.start), text.value.length);
  }
  return units;
}

function unwrapped(passage: Passage): readonly Passage[] {
  return passage.kind === "furniture" && !passage.certain ? passage.content : [passage];
}

function withMainHeading(passage: Passage): readonly Passage[] {
  if (passage.kind !== "furniture" || passage.certain) return [passage];
  const rest = passage.content.filter((inside) => !isMainHeading(inside));
  return [{ ...passage, content: rest }, ...passage.content.filter(isMainHeading)];
}

function isMainHeading(passage: Passage): boolean {
  return passage.kind === "heading" && passage.level === 1;
}

function isJump(text: Text): boolean {
  const linked = text.links.reduce((sum, link) => sum + link.end - link.start, 0);
  return linked * 2 > text.value.length && text.links.every(({ target }) => isOnThisSite.test(target));
}

/** A fragment with a name, or a path; no scheme, no host, and no `#` that stands for a script. */
const isOnThisSite = /^(?:#.|[^#:/][^:]*$|\/(?:[^/]|$))/;
