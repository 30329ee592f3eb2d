import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { CheckedNotice } from "../checkedNotice.ts";
import { descendants } from "../notice/notice.ts";
import type { Span } from "../notice/span.ts";

/** What can be folded: the metadata and each section, down to the last line that says something. */
export function foldingOf({ notice, lines }: CheckedNotice, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const ofMetadata = notice.frontMatter ? [foldOf(notice.frontMatter.span, FoldingRangeKind.Region)] : [];
  const ofSections = [...descendants(notice.root)].map(({ span }) => foldOf(span));
  return [...ofMetadata, ...ofSections].filter(({ startLine, endLine }) => startLine < endLine).slice(0, limit);

  function foldOf(span: Span, kind?: FoldingRangeKind): FoldingRange {
    const { start, end } = lines.range(span);
    const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return { startLine: start.line, endLine, ...(kind && { kind }) };
  }
}
