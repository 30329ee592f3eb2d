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
    const problems = faults.map(({ message, values, ...place }) => {
      return { path, span: spanOf(place, document as Document), message, values };
    });
    return { path, configuration: valid, problems: problems.sort((a, b) => a.span.start - b.span.start) };
  } catch (error) {
    const isTooDeep = error instanceof RangeError;
    const place = document && !isTooDeep ? aliasSpan(document) : undefined;
    return unreadable(error instanceof Error ? error.message : `${error}`, place ?? { start: 0, end: 0 });
  }
}

/** Parses YAML 1.2 and keeps where everything stands. */
export function parseYaml(text: string): Document {
  return parseDocument(text, { prettyErrors: false, stringKeys: true, logLevel: "error" });
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

/** Where a fault stands: the key that is wrong, else the value, else (where there is none) its key. */
export function spanOf({ at, isKey }: Pick<Fault, "at" | "isKey">, document: Document): Span {
  let key: Node | undefined;
  let value: Node | null = document.contents;
  for (const name of at) {
    const holder: Node | undefined | null = isAlias(value) ? value.resolve(document) : value;
    key = undefined;
    if (isMap(holder)) {
      const pair = (holder.items as Pair<Node, Node | null>[]).find(
        (item) => isScalar(item.key) && `${item.key.value}` === name,
      );
      key = pair?.key;
      value = pair?.value ?? null;
    } else if (isSeq(holder)) {
      value = (holder.items[Number(name)] as Node | undefined) ?? null;
    }
  }
  const place = isKey ? key : ([value, key].find(hasLength) ?? value ?? key);
  const range = place?.range ?? [0, 0];
  return { start: range[0], end: range[1] };
}

function hasLength(node: Node | null | undefined): boolean {
  return node?.range ? node.range[1] > node.range[0] : false;
}
