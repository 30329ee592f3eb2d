import type { ElementContent, Root, Text } from "hast";
import { overlaps, type Span } from "../notice/span.ts";

/** A piece of a notice with the requirement that it is evidence of. */
export interface MarkedSpan {
  readonly requirement: string;
  readonly span: Span;
}

/** The tree with evidence in elements of its own, which name the requirements (`data-evidence`). */
export function evidenceMarked(tree: Root, source: string, evidence: readonly MarkedSpan[]): Root {
  if (evidence.length === 0) return tree;
  return { ...tree, children: marked(tree.children as ElementContent[], source, evidence) };
}

function marked(nodes: readonly ElementContent[], source: string, evidence: readonly MarkedSpan[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    const span = spanOf(node);
    const within = span ? evidence.filter((each) => overlaps(each.span, span)) : evidence;
    if (within.length === 0) return [node];
    if (node.type === "element") return [{ ...node, children: marked(node.children, source, within) }];
    return node.type === "text" && span ? markedText(node, span, source, within) : [node];
  });
}

/** A text cut where evidence begins and ends; whole, where its places are not known unit by unit. */
function markedText(node: Text, span: Span, source: string, evidence: readonly MarkedSpan[]): ElementContent[] {
  const { value } = node;
  if (value.trim() === "") return [node];
  const offsets = offsetsOf(value, span, source);
  if (!offsets) return [mark(value, evidence)];
  const ends = evidence.flatMap(({ span: { start, end } }) => [indexOf(offsets, start), indexOf(offsets, end)]);
  const cuts = [...new Set([0, ...ends, value.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] as number;
    const place = { start: offsets[from] as number, end: (offsets[to - 1] as number) + 1 };
    return mark(
      value.slice(from, to),
      evidence.filter((each) => overlaps(each.span, place)),
    );
  });
}

function mark(value: string, evidence: readonly MarkedSpan[]): ElementContent {
  const text: Text = { type: "text", value };
  if (evidence.length === 0 || value.trim() === "") return text;
  const requirements = [...new Set(evidence.map(({ requirement }) => requirement))];
  const properties = { className: ["evidence"], dataEvidence: requirements.join(" ") };
  return { type: "element", tagName: "span", properties, children: [text] };
}

/** What may stand in the file and not in the text: indentation, marks of quotation, escapes, what prints nothing. */
const unseen = /[\s>\\\u00ad\u200b-\u200d\u2060]/u;

/** What stands in the file for a single character that is not written there. */
const reference = /&#?[\p{L}\p{N}]{1,31};/uy;

/** The place in the file of each unit of a text; nothing where something else stands there, as the words of a template do. */
function offsetsOf(value: string, { start, end }: Span, source: string): readonly number[] | undefined {
  const offsets: number[] = [];
  let at = start;
  for (const unit of value.split("")) {
    while (at < end && !reads(unit, source.charAt(at)) && unseen.test(source.charAt(at))) at += 1;
    const length = at < end ? lengthOf(unit, source, at) : 0;
    if (length === 0) return undefined;
    offsets.push(at);
    at += length;
  }
  return offsets;
}

/** How long what stands for a unit is in the file; 0 where it does not stand there. */
function lengthOf(unit: string, source: string, at: number): number {
  reference.lastIndex = at;
  if (reference.test(source)) return reference.lastIndex - at;
  return reads(unit, source.charAt(at)) ? 1 : 0;
}

function reads(unit: string, inSource: string): boolean {
  return unit === inSource || (/\s/u.test(unit) && /\s/u.test(inSource));
}

/** The index of the first unit at or after an offset of the file. */
function indexOf(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf({ position }: ElementContent): Span | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  return { start: start.offset, end: end.offset };
}
