import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Span } from "../notice/span.ts";
import type { Text } from "../notice/text.ts";
import { paragraphsOf, type WrittenScalar } from "./scalarText.ts";

/** What the values of one document share. */
export interface ValueSource {
  readonly text: string;
  /** What each alias stands for; an alias of something that is not there stands for nothing. */
  readonly anchored: ReadonlyMap<Alias, Node>;
}

/**
 * A value of a YAML document together with its place. Asked for what it is not it answers with nothing, so that one
 * wrong value hides no other. Aliases and merge keys are followed: the place is that of the text that is meant.
 */
export class Value {
  readonly key: Node | undefined;
  readonly #node: Node | null;
  readonly #source: ValueSource;

  constructor(node: Node | null, source: ValueSource, key?: Node) {
    this.#node = isAlias(node) ? (source.anchored.get(node) ?? null) : node;
    this.#source = source;
    this.key = key;
  }

  /** The place of the value; where it is empty, that of its key. */
  get span(): Span {
    const own = spanOf(this.#node);
    return own && own.end > own.start ? own : (spanOf(this.key) ?? own ?? { start: 0, end: 0 });
  }

  /** A short place that stands for the value: its key; of an item of a list its first key, or all of it. */
  get anchor(): Span {
    const first = isMap(this.#node) ? (this.#node.items[0]?.key as Node | undefined) : undefined;
    return spanOf(this.key) ?? spanOf(first) ?? this.span;
  }

  /** The value of a key; nothing where it is absent or null. */
  get(key: string): Value | undefined {
    for (const map of this.#maps()) {
      const pair = map.items.find((each) => nameOf(each.key) === key);
      if (pair) return present(new Value(pair.value, this.#source, pair.key));
    }
    return undefined;
  }

  /** The value at the end of some keys. */
  at(...keys: readonly string[]): Value | undefined {
    return keys.reduce<Value | undefined>((value, key) => value?.get(key), this);
  }

  /** What stands at the end of some keys and indices, empty or not. */
  find(path: readonly string[]): Value | undefined {
    return path.reduce<Value | undefined>((value, name) => {
      return value?.isList ? value.items[Number(name)] : value?.entries.find(([key]) => key === name)?.[1];
    }, this);
  }

  /** The items of a list. */
  get items(): Value[] {
    return isSeq(this.#node) ? (this.#node.items as Node[]).map((item) => new Value(item, this.#source)) : [];
  }

  get isList(): boolean {
    return isSeq(this.#node);
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get isNull(): boolean {
    return this.#node === null || (isScalar(this.#node) && this.#node.value === null);
  }

  /** The keys of a map with their values (an empty one is null), merged ones last. */
  get entries(): [string, Value][] {
    const entries = new Map<string, Value>();
    for (const { items } of this.#maps()) {
      for (const { key, value } of items) {
        const name = nameOf(key);
        if (name !== mergeKey && !entries.has(name)) entries.set(name, new Value(value, this.#source, key));
      }
    }
    return [...entries];
  }

  /** A text, number or boolean as such. */
  get scalar(): string | number | boolean | undefined {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
  }

  /** A text, number or boolean as running text, with its places. */
  get text(): Text | undefined {
    return this.paragraphs[0];
  }

  get paragraphs(): Text[] {
    const node = this.#node;
    const span = spanOf(node);
    if (!isScalar(node) || !span || this.scalar === undefined) return [];
    const value = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
    return paragraphsOf({ value, span, style: styleOf(node.type) }, this.#source.text);
  }

  /**
   * What it says in a language: the text by its tag, or, where the notice is in that language in the first place
   * (`main`), the one without a tag. `isOwn` is false for a text in another language, where there is none in this one.
   */
  in(language: string, main: string): { readonly value: Value; readonly isOwn: boolean } | undefined {
    if (!this.isMap) return { value: this, isOwn: isSameLanguage(language, main) };
    const texts = this.entries;
    const tagged = (tag: string) => texts.find(([key]) => isSameLanguage(key, tag))?.[1];
    const own = tagged(language);
    const value = own ?? tagged(main) ?? texts[0]?.[1];
    return value && { value, isOwn: own !== undefined };
  }

  /** The map and those merged into it, each once, the ones that win first (https://yaml.org/type/merge.html). */
  #maps(seen: Set<Node> = new Set()): Pairs[] {
    const node = this.#node;
    if (!isMap(node) || seen.has(node)) return [];
    seen.add(node);
    const map = node as YAMLMap as Pairs;
    const merges = map.items.filter(({ key }) => nameOf(key) === mergeKey);
    const merged = merges.flatMap(({ value }) => {
      const each = new Value(value, this.#source);
      return each.isList ? each.items : [each];
    });
    return [map, ...merged.flatMap((each) => each.#maps(seen))];
  }
}

const mergeKey = "<<";

interface Pairs {
  readonly items: readonly Pair<Node, Node | null>[];
}

function present(value: Value): Value | undefined {
  return value.isNull ? undefined : value;
}

/** A key as it is called, whatever it is written as. */
export function nameOf(key: Node | null): string {
  return isScalar(key) ? String(key.value) : "";
}

function isSameLanguage(tag: string, language: string): boolean {
  return tag === language || tag.toLowerCase().split("-")[0] === language.toLowerCase().split("-")[0];
}

function spanOf(node: Node | null | undefined): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

function styleOf(type: string | undefined): WrittenScalar["style"] {
  return styles[type ?? ""] ?? "plain";
}

const styles: Readonly<Record<string, WrittenScalar["style"]>> = {
  QUOTE_DOUBLE: "double-quoted",
  QUOTE_SINGLE: "single-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};
