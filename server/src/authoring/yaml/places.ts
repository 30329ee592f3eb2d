import type { Span } from "../../notice/span.ts";
import { yamlComments } from "../../notice/yamlComments.ts";
import { readStructuredFile } from "../../structured/structuredFile.ts";
import type { Value } from "../../structured/value.ts";

/** A key with its value, or an item of a list, where it stands in the file. */
export interface Place {
  /** The key; absent in a list. */
  readonly name?: string;
  /** The key's place; of an item that of the item. */
  readonly anchor: Span;
  readonly span: Span;
  /** Absent where it stands elsewhere: an alias. */
  readonly value?: Value;
}

/** The values at the top of a file's documents. A document that is too deep, or multiplied by aliases, is left out. */
export function rootsOf(text: string): Value[] {
  return readStructuredFile(text).flatMap(({ root, data }) => (data === undefined ? [] : [root]));
}

/** What a map or list holds right here, in the order of the file; what aliases and merge keys bring stands elsewhere. */
export function placesIn(parent: Value, text: string): Place[] {
  const places: Place[] = [];
  let end = parent.span.start;
  for (const [name, value] of heldBy(parent)) {
    const visible = visibleSpan(value.span, text);
    const anchor = name === undefined ? visible : value.anchor;
    if (anchor.start < end) continue;
    const isHere = visible.start >= anchor.start;
    end = isHere ? Math.max(anchor.end, visible.end) : anchor.end;
    const span = { start: anchor.start, end };
    places.push({ ...(name !== undefined && { name }), anchor, span, ...(isHere && { value }) });
  }
  return places;
}

function heldBy(parent: Value): (readonly [string | undefined, Value])[] {
  return parent.isList ? parent.items.map((item) => [undefined, item] as const) : parent.entries;
}

/** A span without the empty lines that YAML counts in. */
function visibleSpan({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Whether an offset is in a comment, or in a text after its first line: there people write what they want. */
export function isInProse(roots: readonly Value[], text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  if (line.includes("#") && yamlComments(text).some(({ span }) => span.start < offset && offset <= span.end))
    return true;
  const scalar = roots.map((root) => scalarAt(root, text, offset)).find((found) => found !== undefined);
  return scalar ? text.slice(scalar.span.start, offset).includes("\n") : false;
}

function scalarAt(value: Value, text: string, offset: number): Value | undefined {
  if (!value.isMap && !value.isList) return value.scalar === undefined ? undefined : value;
  const held = placesIn(value, text).findLast(({ anchor }) => anchor.start <= offset)?.value;
  return held && held.span.start <= offset && offset <= held.span.end ? scalarAt(held, text, offset) : undefined;
}
