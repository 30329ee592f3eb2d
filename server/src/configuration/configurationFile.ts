import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  YAMLParseError,
} from "yaml";
import type { Span } from "../notice/span.ts";
import type { Configuration, ConfigurationProblem } from "./configuration.ts";
import { type ConfigurationRules, type Fault, validate } from "./validation.ts";

/** A configuration file that has been read: what is valid in it, and what is not. */
export interface ConfigurationFile {
  readonly path: string;
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads a configuration file. A file that is no YAML configures nothing; else each part that is not valid is left out. */
export function readConfigurationFile(path: string, text: string, rules: ConfigurationRules): ConfigurationFile {
  const unreadable = (detail: string, span: Span): ConfigurationFile => {
    return { path, configuration: {}, problems: [{ path, span, message: "configuration.syntax", values: { detail } }] };
  };
  let document: Document | undefined;
  try {
    document = parseYaml(text);
    const error = document.errors[0];
    if (error) return unreadable(error.message, { start: error.pos[0], end: error.pos[1] });
    const { valid, faults } = validate(plainValue(document), rules);
    const spanOf = spansIn(document);
    const problems = faults.map(({ message, values, ...place }) => ({ path, span: spanOf(place), message, values }));
    return { path, configuration: valid, problems: problems.sort((a, b) => a.span.start - b.span.start) };
  } catch (error) {
    const isTooDeep = error instanceof RangeError;
    const place = document && !isTooDeep ? aliasSpan(document) : undefined;
    return unreadable(error instanceof Error ? error.message : `${error}`, place ?? { start: 0, end: 0 });
  }
}

/** Parses YAML 1.2 and keeps where everything stands. */
export function parseYaml(text: string): Document {
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true, logLevel: "error", uniqueKeys: false });
  if (document.errors.length === 0) document.errors.push(...repeatedKeys(document));
  return document;
}

/** An error at each key that its map has already. The parser's own search for them takes time by the square of the keys. */
function repeatedKeys(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map: (_, map) => {
      const names = new Set<string | undefined>();
      for (const entry of (map as YAMLMap<Node, Node | null>).items) {
        const name = nameOf(entry);
        const [start, end] = entry.key?.range ?? [0, 0];
        if (name !== undefined && names.has(name))
          errors.push(new YAMLParseError([start, end], "DUPLICATE_KEY", "Map keys must be unique"));
        names.add(name);
      }
    },
  });
  return errors;
}

/** The document as plain data. Throws where aliases multiply it beyond measure or lead back to themselves. */
export function plainValue(document: Document): unknown {
  return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 })) ?? "null");
}

/** The first alias that leads nowhere, else the first of all: the cause where a document can't be made plain data. */
function aliasSpan(document: Document): Span | undefined {
  const anchors = new Set<string>();
  let cause: Alias | undefined;
  visit(document, {
    Value: (_, { anchor }) => void (anchor && anchors.add(anchor)),
    Alias: (_, alias) => {
      if (!anchors.has(alias.source)) cause = alias;
      cause ??= alias;
      return anchors.has(alias.source) ? undefined : visit.BREAK;
    },
  });
  return cause?.range ? { start: cause.range[0], end: cause.range[1] } : undefined;
}

/** Finds where faults stand: the key that is wrong, else the value, else (where there is none) its key. */
export function spansIn(document: Document): (fault: Pick<Fault, "at" | "isKey">) => Span {
  const known = new Map<Node, ReadonlyMap<string | undefined, Entry>>();
  const entriesOf = (map: YAMLMap<Node, Node | null>) => {
    const entries = known.get(map) ?? new Map(map.items.map((entry) => [nameOf(entry), entry]));
    known.set(map, entries);
    return entries;
  };
  const partOf = (value: Node | null, name: string): Partial<Entry> => {
    const holder = isAlias(value) ? value.resolve(document) : value;
    if (isSeq<Node>(holder)) return { value: holder.items[Number(name)] ?? null };
    return (isMap<Node, Node | null>(holder) && entriesOf(holder).get(name)) || {};
  };
  return ({ at, isKey }) => {
    let part: Partial<Entry> = { value: document.contents };
    for (const name of at) part = partOf(part.value ?? null, name);
    const { key, value } = part;
    const place = isKey ? key : ([value, key].find(hasLength) ?? value ?? key);
    const range = place?.range ?? [0, 0];
    return { start: range[0], end: range[1] };
  };
}

type Entry = Pair<Node, Node | null>;

function nameOf({ key }: Entry): string | undefined {
  return isScalar(key) ? `${key.value}` : undefined;
}

function hasLength(node: Node | null | undefined): boolean {
  return node?.range ? node.range[1] > node.range[0] : false;
}
