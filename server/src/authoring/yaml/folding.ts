import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import { LineIndex } from "../../notice/lines.ts";
import type { Span } from "../../notice/span.ts";
import { yamlComments } from "../../notice/yamlComments.ts";
import type { Value } from "../../structured/value.ts";
import { placesIn, rootsOf } from "./places.ts";

/** What can be folded in a YAML file: each key and item of several lines, and comments of several lines. */
export function yamlFoldingOf(text: string, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const lines = new LineIndex(text);
  const byStart = new Map<number, FoldingRange>();
  for (const root of rootsOf(text)) for (const span of spansIn(root, text)) add(span);
  for (const span of commentBlocks(text, lines)) add(span, FoldingRangeKind.Comment);
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine).slice(0, limit);

  /** Of several that start on one line the outermost comes first. */
  function add(span: Span, kind?: FoldingRangeKind): void {
    const startLine = lines.position(span.start).line;
    const endLine = lines.position(span.end).line;
    if (startLine < endLine && !byStart.has(startLine)) {
      byStart.set(startLine, { startLine, endLine, ...(kind && { kind }) });
    }
  }
}

function* spansIn(value: Value, text: string): Generator<Span> {
  for (const { span, value: held } of placesIn(value, text)) {
    yield span;
    if (held) yield* spansIn(held, text);
  }
}

/** Comments on lines that follow each other. */
function commentBlocks(text: string, lines: LineIndex): Span[] {
  const blocks: Span[] = [];
  for (const { span } of yamlComments(text)) {
    const last = blocks.at(-1);
    const follows = last && lines.position(span.start).line === lines.position(last.end).line + 1;
    if (follows) blocks[blocks.length - 1] = { start: last.start, end: span.end };
    else blocks.push(span);
  }
  return blocks;
}
