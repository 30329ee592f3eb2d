import { keysOf, pointerTo } from "../../jsonPointer.ts";
import { canonical, isEqual, isObject, type Json, type Leaf, leavesOf, under } from "../json.ts";
import type { Loss } from "../losses.ts";
import type { TiltDocument } from "./tiltDocument.ts";

/**
 * What a notice holds under `x-tilt`: that part of the TILT document it came from which the rest of the notice does not
 * say, so that the way back leads to the same document. Each part is put back only where the notice still says the same
 * about it: nothing kept ever mixes with what was changed since.
 */
export interface KeptAside {
  /** Of the whole document as the notice alone makes it. */
  readonly fingerprint: string;
  readonly parts: readonly KeptPart[];
}

/** The difference of one part: `/controller`, `/dataDisclosed/0` … */
interface KeptPart {
  readonly at: string;
  /** Of the part as the notice alone makes it. */
  readonly fingerprint: string;
  /** By pointer into the part, what stands there. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Pointers of what does not. */
  readonly absent?: readonly string[];
}

/** What is to be kept of a document that a notice was made from, given what the notice alone makes of it. */
export function keep(original: unknown, made: TiltDocument): KeptAside {
  return {
    fingerprint: fingerprint(made),
    parts: partsOf(original, made).flatMap((at) => keptPart(at, original, made)),
  };
}

/** Puts back what was kept, and tells what no longer fits. `isWhole`: the document is the one that it came from. */
export function putBack(
  made: TiltDocument,
  kept: unknown,
): { document: TiltDocument; losses: Loss[]; isWhole: boolean } {
  if (!isObject(kept) || !Array.isArray(kept.parts)) return { document: made, losses: [], isWhole: false };
  const losses: Loss[] = [];
  let document: Json = made;
  for (const [index, part] of kept.parts.filter(isPart).entries()) {
    if (fingerprint(at(made, part.at)) === part.fingerprint) document = withPart(document, part);
    else losses.push({ path: `/x-tilt/parts/${index}`, reason: "outdated" });
  }
  const isWhole = losses.length === 0 && kept.fingerprint === fingerprint(made);
  return { document: document as TiltDocument, losses, isWhole };
}

/** What of a document the notice alone does not say: its place does not matter, so long as it is in the same part. */
export function unsaid(original: unknown, made: TiltDocument): Leaf[] {
  return partsOf(original, made).flatMap((part) => {
    const said = new Map<string, number>();
    for (const leaf of leavesOf(at(made, part))) said.set(sayingOf(leaf), (said.get(sayingOf(leaf)) ?? 0) + 1);
    const leaves = leavesOf(at(original, part)).filter((leaf) => {
      const left = said.get(sayingOf(leaf)) ?? 0;
      said.set(sayingOf(leaf), left - 1);
      return left <= 0;
    });
    return leaves.map((leaf) => ({ ...leaf, path: `${part}${leaf.path}` }));
  });
}

function sayingOf({ path, value }: Leaf): string {
  return JSON.stringify([keysOf(path).filter((key) => !isIndex.test(key)), value]);
}

const isIndex = /^\d+$/u;

/** Each part that either has: the items of lists that are equally long, else the values at the top. */
function partsOf(original: unknown, made: TiltDocument): string[] {
  if (!isObject(original)) return [];
  const keys = [...new Set([...Object.keys(original), ...Object.keys(made)])];
  return keys.flatMap((key) => {
    const [a, b] = [under(original, key), under(made, key)];
    const place = pointerTo("", key);
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length
      ? a.map((_, index) => pointerTo(place, index))
      : [place];
  });
}

function keptPart(place: string, original: unknown, made: TiltDocument): KeptPart[] {
  const [from, to] = [at(made, place), at(original, place)];
  const values: Record<string, unknown> = {};
  const absent: string[] = [];
  compare(to, from, "");
  const isSame = Object.keys(values).length === 0 && absent.length === 0;
  if (isSame) return [];
  return [{ at: place, fingerprint: fingerprint(from), values, ...(absent.length > 0 && { absent }) }];

  function compare(wanted: unknown, given: unknown, path: string): void {
    if (isEqual(wanted, given)) return;
    if (wanted === undefined) return void absent.push(path);
    if (!isComparable(wanted, given)) {
      values[path] = wanted;
      return;
    }
    for (const key of new Set([...Object.keys(wanted as object), ...Object.keys(given as object)])) {
      compare(under(wanted, key), under(given, key), pointerTo(path, key));
    }
  }
}

function isComparable(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length;
  return isObject(a) && isObject(b);
}

function withPart(document: Json, { at: place, values, absent = [] }: KeptPart): Json {
  const changed = Object.entries(values).reduce<Json>(
    (result, [path, value]) => replaced(result, keysOf(place + path), value as Json),
    document,
  );
  return absent.reduce<Json>((result, path) => replaced(result, keysOf(place + path), undefined), changed);
}

/** The value with another one where the keys lead; `undefined` takes it away. */
function replaced(value: Json, [key, ...rest]: readonly string[], by: Json): Json {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, by) : each));
  const entries = isObject(value) ? Object.entries(value).filter(([name]) => name !== key) : [];
  const inner = replaced(under(value, key) as Json, rest, by);
  return Object.fromEntries(inner === undefined ? entries : [...entries, [key, inner]]) as Json;
}

function at(document: unknown, place: string): unknown {
  return keysOf(place).reduce(under, document);
}

function isPart(value: unknown): value is KeptPart {
  const { at: place, values, absent = [] } = isObject(value) ? value : {};
  return isText(place) && place.startsWith("/") && isObject(values) && Array.isArray(absent) && absent.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A short name for the content (FNV-1a): to notice changes, not to withstand attacks. */
function fingerprint(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of canonical(value)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
