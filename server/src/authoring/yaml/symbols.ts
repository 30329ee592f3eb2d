import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { LineIndex } from "../../notice/lines.ts";
import type { Value } from "../../structured/value.ts";
import { type Place, placesIn, rootsOf } from "./places.ts";

/** Characters of a text that stand for it. */
const longestLabel = 60;

/** The outline of a YAML file: its keys with their values, and the items of its lists by what they are called. */
export function yamlSymbolsOf(text: string): DocumentSymbol[] {
  const lines = new LineIndex(text);
  return rootsOf(text).flatMap(symbolsIn);

  function symbolsIn(value: Value): DocumentSymbol[] {
    return placesIn(value, text).map(symbolOf);
  }

  function symbolOf({ name, anchor, span, value }: Place, index: number): DocumentSymbol {
    const children = value ? symbolsIn(value) : [];
    const label = name ?? (value && labelOf(value)) ?? `${index + 1}`;
    const detail = name !== undefined && value?.scalar !== undefined ? shortened(`${value.scalar}`) : "";
    return {
      name: shortened(label) || "–",
      detail,
      kind: kindOf(value),
      range: lines.range(span),
      selectionRange: lines.range(name === undefined ? (children[0] ? firstOf(anchor) : span) : anchor),
      children,
    };
  }

  /** Of an item of several lines its first. */
  function firstOf({ start, end }: Place["anchor"]) {
    const lineEnd = text.slice(start, end).search(/[\r\n]/u);
    return { start, end: lineEnd < 0 ? end : start + lineEnd };
  }
}

/** What an item is called: by its name, else by the first text in it. */
function labelOf(value: Value): string | undefined {
  if (value.scalar !== undefined) return `${value.scalar}`;
  const named = value.get("name") ?? value.get("heading");
  const held = named ? [named] : [...value.items, ...value.entries.map(([, each]) => each)];
  return held[0] && labelOf(held[0]);
}

function kindOf(value: Value | undefined): SymbolKind {
  if (value?.isMap) return SymbolKind.Object;
  if (value?.isList) return SymbolKind.Array;
  if (typeof value?.scalar === "number") return SymbolKind.Number;
  return typeof value?.scalar === "boolean" ? SymbolKind.Boolean : SymbolKind.String;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > longestLabel ? `${line.slice(0, longestLabel - 1).trimEnd()}…` : line;
}
