import type { Notice, Section } from "../../notice/notice.ts";
import type { Span } from "../../notice/span.ts";
import { type HeadingNumber, numberOf } from "./headingNumber.ts";
import { tagAfter, tagBefore } from "./htmlTags.ts";
import { lineAbove, lineBelow, lineEnd, lineStart } from "./sourceLines.ts";

/** How a heading is written: what another one like it needs. */
export type HeadingMark = LineMark | ElementMark | RowMark;

interface Mark {
  /** Where the section begins in the file, with its marks and what belongs to it. */
  readonly start: number;
  readonly number?: HeadingNumber;
}

/** A line of its own, in Markdown or plain text. */
export interface LineMark extends Mark {
  readonly kind: "line";
  readonly before: string;
  readonly after: string;
  /** The sign of the line that underlines it. */
  readonly underline?: string;
  readonly isInCapitals: boolean;
  /** Whether a blank line follows. */
  readonly isApart: boolean;
}

/** An HTML element. */
export interface ElementMark extends Mark {
  readonly kind: "element";
  /** The element with those in it, the outermost first. */
  readonly tags: readonly string[];
  /** Whether a `<section>` begins with it. */
  readonly inSection: boolean;
  readonly indent: string;
}

/** The label of a table's row. */
export interface RowMark extends Mark {
  readonly kind: "row";
  readonly syntax: "markdown" | "html";
  /** The element of the label's cell. */
  readonly cell: string;
  readonly indent: string;
}

/** How the heading of a section is written; nothing for marks that others are not modelled on. */
export function markOf(section: Section, { source, format }: Notice): HeadingMark | undefined {
  const span = section.heading?.span();
  if (!span || span.end <= span.start) return undefined;
  const number = numberOf(section, source);
  const isElement = format === "html" || (format === "markdown" && source[lineStart(source, span.start)] === "<");
  const mark = isElement ? elementMark(source, span) : lineMark(source, span, format === "markdown");
  return mark && { ...mark, ...(number && { number }) };
}

/** `{#id}` behind a heading: what names that one alone. */
const attributes = /\{[^{}]*\}/u;
const sentenceMarks = /[\p{L}\p{N}]/u;

function lineMark(source: string, { start, end }: Span, isMarkdown: boolean): HeadingMark | undefined {
  const from = lineStart(source, start);
  const until = lineEnd(source, end);
  const heading = source.slice(start, end);
  if (/[\r\n]/u.test(heading)) return undefined;
  const before = source.slice(from, start);
  const after = source.slice(end, until);
  if (isMarkdown && before.trimStart().startsWith("|")) {
    return { kind: "row", syntax: "markdown", cell: "", indent: before.slice(0, before.indexOf("|")), start: from };
  }
  if (sentenceMarks.test(after.replace(attributes, ""))) return undefined;
  const below = lineBelow(source, end);
  const isUnderlined = below !== undefined && /^\s{0,3}(?:=+|-+|_+|\*+)\s*$/u.test(below.text);
  const under = isUnderlined ? lineBelow(source, below.start) : below;
  return {
    kind: "line",
    start: withAttached(source, from),
    before,
    after: after.replace(attributes, "").trimEnd() + (heading.endsWith(":") ? ":" : ""),
    ...(isUnderlined && { underline: below.text.trim().slice(0, 1) }),
    isInCapitals: !/\p{Ll}/u.test(heading),
    isApart: under === undefined || under.text.trim() === "",
  };
}

const blocks = /^(?:h[1-6]|p|dt|summary|legend|div|td|th)$/u;
/** Elements whose like cannot stand beside them alone. */
const unlike: ReadonlySet<string> = new Set(["dt", "summary", "legend"]);
/** A heading stands in no more elements than this. */
const deepest = 4;

function elementMark(source: string, { start, end }: Span): HeadingMark | undefined {
  const opened = tagsBefore(source, start);
  if (!opened) return undefined;
  const { tags, at } = opened;
  const [outermost = ""] = tags;
  if (outermost === "td" || outermost === "th") return htmlRow(source, at, outermost);
  if (unlike.has(outermost) || !areClosed(tags, source, end)) return undefined;
  const wrapper = tagBefore(source, at);
  const inSection = wrapper?.name === "section" && !wrapper.isClosing;
  const begin = inSection ? wrapper.start : at;
  return { kind: "element", tags, inSection, indent: indentAt(source, begin), start: withAttached(source, begin) };
}

/** The elements that a heading stands in, from its block or cell inwards, and where that begins. */
function tagsBefore(source: string, start: number): { tags: string[]; at: number } | undefined {
  const tags: string[] = [];
  for (let at = start; tags.length <= deepest; ) {
    const tag = tagBefore(source, at);
    if (!tag || tag.isClosing) return undefined;
    tags.unshift(tag.name);
    at = tag.start;
    if (blocks.test(tag.name)) return { tags, at };
  }
  return undefined;
}

/** Whether nothing stands behind the heading in its elements. */
function areClosed(tags: readonly string[], source: string, end: number): boolean {
  let at = end;
  return tags.toReversed().every((name) => {
    const tag = tagAfter(source, at);
    at = tag?.end ?? at;
    return tag?.isClosing && tag.name === name;
  });
}

function htmlRow(source: string, cellStart: number, cell: string): HeadingMark | undefined {
  const row = tagBefore(source, cellStart);
  if (row?.name !== "tr" || row.isClosing) return undefined;
  return { kind: "row", syntax: "html", cell, indent: indentAt(source, row.start), start: row.start };
}

function indentAt(source: string, offset: number): string {
  const indent = source.slice(lineStart(source, offset), offset);
  return /^[ \t]*$/u.test(indent) ? indent : "";
}

/** Comments and anchors on lines of their own right above belong to what follows them. */
function withAttached(source: string, offset: number): number {
  let start = offset;
  for (let above = lineAbove(source, start); above && isAttached(above.text.trim()); above = lineAbove(source, start)) {
    start = above.start;
  }
  return start;
}

function isAttached(line: string): boolean {
  return (line.startsWith("<!--") && line.endsWith("-->")) || (line.startsWith("<a ") && line.endsWith("</a>"));
}
