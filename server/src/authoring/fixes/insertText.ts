import type { CheckedNotice } from "../../checkedNotice.ts";
import type { Block, Notice, Section } from "../../notice/notice.ts";
import type { Filling } from "./filling.ts";
import type { FixEdit } from "./fix.ts";
import { afterBlock } from "./htmlTags.ts";
import { written } from "./insertSection.ts";
import { lineBelow, lineBreakAt, lineEnd, lineStart, withoutSpaceBefore } from "./sourceLines.ts";

/** The edit that adds a paragraph to a section: behind what stands in it before its sub-sections. */
export function textAdded(notice: Notice, section: Section, body: Filling): FixEdit | undefined {
  const text = written(notice, body);
  const last = section.blocks.at(-1);
  if (last) return behind(notice, last.kind === "item" ? { ...last, kind: "paragraph" } : last, text);
  const heading = section.heading?.span();
  return heading && underHeading(notice, heading, text);
}

/** A paragraph of its own behind a block; in a table's cell or an item, a sentence more. */
export function behind(notice: Notice, block: Block, text: Filling): FixEdit {
  const { source, format } = notice;
  const { end } = block.text.span();
  const isWithin = block.kind !== "paragraph" || /^\s*\|/u.test(source.slice(lineStart(source, end), end));
  if (isWithin) return { span: { start: end, end }, filling: [" ", ...text] };
  const eol = lineBreakAt(source, end);
  if (format === "html") {
    const at = afterBlock(source, end);
    const line = lineStart(source, end);
    const indent = /^[ \t]*/u.exec(source.slice(line, end))?.[0] ?? "";
    return { span: { start: at, end: at }, filling: [`${eol}${indent}<p>`, ...text, "</p>"] };
  }
  const at = lineEnd(source, end);
  return { span: { start: at, end: at }, filling: [`${eol}${eol}`, ...text] };
}

function underHeading({ source, format }: Notice, { end }: { end: number }, text: Filling): FixEdit {
  const eol = lineBreakAt(source, end);
  if (format === "html") {
    const at = afterBlock(source, end);
    return { span: { start: at, end: at }, filling: [`${eol}<p>`, ...text, "</p>"] };
  }
  const below = lineBelow(source, end);
  const isUnderlined = below && /^\s{0,3}(?:=+|-+)\s*$/u.test(below.text);
  const at = isUnderlined ? lineEnd(source, below.start) : lineEnd(source, end);
  return { span: { start: at, end: at }, filling: [`${eol}${eol}`, ...text] };
}

/** The edit that adds a paragraph at the end of what the notice says. */
export function textAtTheEnd({ notice }: CheckedNotice, body: Filling): FixEdit {
  const { source, format, root } = notice;
  const text = written(notice, body);
  if (format === "html") {
    const at = root.span.end > 0 ? afterBlock(source, root.span.end) : source.length;
    return { span: { start: at, end: at }, filling: [`${lineBreakAt(source, at)}<p>`, ...text, "</p>"] };
  }
  const at = withoutSpaceBefore(source, source.length);
  const eol = lineBreakAt(source, at);
  return { span: { start: at, end: at }, filling: [`${eol}${eol}`, ...text] };
}
