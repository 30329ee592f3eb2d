import type { CheckedNotice } from "../../checkedNotice.ts";
import { isRequirement, requirementIds } from "../../completeness/requirements.ts";
import { descendants, type Notice, type Section } from "../../notice/notice.ts";
import { type Filling, mapped } from "./filling.ts";
import type { FixEdit } from "./fix.ts";
import { type ElementMark, type HeadingMark, type LineMark, markOf, type RowMark } from "./headingMark.ts";
import { countedOn } from "./headingNumber.ts";
import { afterBlock, escapedHtml, tagAfter } from "./htmlTags.ts";
import { lineBreakAt, lineEnd, withoutSpaceBefore } from "./sourceLines.ts";

/** What a new section holds. */
export interface NewSection {
  readonly heading: string;
  readonly body: Filling;
  /** Whether the body is the first item of a list. */
  readonly isList?: boolean;
}

/** A section that exists, where a new one goes beside it. */
interface Neighbour {
  readonly section: Section;
  readonly siblings: readonly Section[];
  readonly mark: HeadingMark;
  readonly side: "before" | "after";
}

/**
 * The edits that put in a section on a requirement: at its place in the law's order among those that exist, written as
 * they are. Those that follow are counted on.
 */
export function sectionInserted(checked: CheckedNotice, requirement: string, section: NewSection): FixEdit[] {
  const { notice } = checked;
  const neighbour = neighbourOf(requirement, checked);
  if (!neighbour) return [atTheEnd(notice, section)];
  const { siblings, mark, side } = neighbour;
  const index = siblings.indexOf(neighbour.section);
  const next = siblings.slice(side === "after" ? index + 1 : index);
  const count = mark.number && (side === "after" ? mark.number.value + 1 : mark.number.value);
  const edit = insertion(notice, neighbour, { ...section, body: written(notice, section.body) }, count);
  return merged(edit, count === undefined ? [] : countedOn(next, count, notice.source));
}

/** What is put in right before a number that changes is one edit with it. */
function merged(edit: FixEdit, counts: readonly FixEdit[]): FixEdit[] {
  const [first, ...others] = counts;
  if (first?.span.start !== edit.span.start) return [edit, ...counts];
  return [{ span: first.span, filling: [...edit.filling, ...first.filling] }, ...others];
}

/** A text as the format writes it. */
export function written({ format }: Notice, filling: Filling): Filling {
  return format === "html" ? mapped(filling, escapedHtml) : filling;
}

/** The sections that the law's order is seen by, each with its place in that order. */
function placesInOrder(checked: CheckedNotice): { section: Section; order: number }[] {
  const { notice, announced } = checked;
  const title = notice.title?.span().start;
  return [...descendants(notice.root)].flatMap((section) => {
    if (section.heading?.span().start === title) return [];
    const concepts = [...(announced.get(section) ?? [])];
    const requirements = concepts.filter(isRequirement);
    const telling = requirements.length > 0 ? requirements : concepts;
    const orders = telling.map(orderOf).filter((order) => order >= 0);
    return orders.length > 0 ? [{ section, order: Math.min(...orders) }] : [];
  });
}

const kin: Readonly<Record<string, string>> = {
  rights: "right-access",
  contact: "controller-contact",
  "joint-controllers": "controller-contact",
  "special-categories": "legitimate-interests",
};

function orderOf(concept: string): number {
  const id = Object.hasOwn(kin, concept) ? kin[concept] : concept;
  return (requirementIds as readonly (string | undefined)[]).indexOf(id);
}

function neighbourOf(requirement: string, checked: CheckedNotice): Neighbour | undefined {
  const { notice } = checked;
  const order = orderOf(requirement);
  const describable = placesInOrder(checked).flatMap((place) => {
    const mark = markOf(place.section, notice);
    return mark ? [{ ...place, mark }] : [];
  });
  const level = mostFrequent(describable.map(({ section }) => section.level));
  const places = describable.filter(({ section }) => section.level === level);
  const before = places.filter((place) => place.order <= order);
  const closest = Math.max(...before.map((place) => place.order));
  const last = before.findLast((place) => place.order === closest);
  const first = places.toSorted((a, b) => a.order - b.order)[0];
  const found = last ?? first;
  if (!found) return lastOfAny(notice);
  const { section, mark } = found;
  return { section, mark, siblings: siblingsOf(section, notice.root), side: last ? "after" : "before" };
}

/** Where no heading tells of a requirement: behind the last section of the level that most have. */
function lastOfAny(notice: Notice): Neighbour | undefined {
  const title = notice.title?.span().start;
  const sections = [...descendants(notice.root)].filter((section) => section.heading?.span().start !== title);
  const level = mostFrequent(sections.map((section) => section.level));
  const section = sections.findLast((each) => each.level === level && markOf(each, notice));
  const mark = section && markOf(section, notice);
  return mark && { section, mark, siblings: siblingsOf(section, notice.root), side: "after" };
}

function mostFrequent(levels: readonly number[]): number | undefined {
  const count = (level: number) => levels.filter((each) => each === level).length;
  return [...new Set(levels)].sort((a, b) => count(b) - count(a) || a - b)[0];
}

function siblingsOf(section: Section, root: Section): readonly Section[] {
  const parent = [root, ...descendants(root)].find(({ sections }) => sections.includes(section));
  return parent?.sections ?? [];
}

function insertion(notice: Notice, neighbour: Neighbour, section: NewSection, count: number | undefined): FixEdit {
  const { source } = notice;
  const { mark, side } = neighbour;
  const eol = lineBreakAt(source, mark.start);
  const content = contentOf(mark, section, count, eol, notice);
  const gap = mark.kind === "line" ? `${eol}${eol}` : eol;
  const at = side === "before" ? mark.start : nextStart(notice, neighbour);
  if (at !== undefined) {
    const indent = mark.kind === "line" ? "" : mark.indent;
    return { span: { start: at, end: at }, filling: [...content, `${gap}${indent}`] };
  }
  const end = endOf(notice, neighbour);
  const indent = mark.kind === "line" ? "" : mark.indent;
  return { span: { start: end, end }, filling: [`${gap}${indent}`, ...content] };
}

/** Where the section after a neighbour begins; nothing where none follows that it could stand before. */
function nextStart(notice: Notice, { section, mark }: Neighbour): number | undefined {
  if (mark.kind === "row") return undefined;
  const inside = new Set(descendants(section));
  const all = [...descendants(notice.root)];
  const next = all.slice(all.indexOf(section) + 1).find((other) => !inside.has(other));
  if (!next || next.level > section.level) return undefined;
  const start = markOf(next, notice)?.start;
  return start !== undefined && start >= section.span.end ? start : undefined;
}

/** Where a section that none follows ends. */
function endOf({ source, format, root }: Notice, { section, mark, siblings }: Neighbour): number {
  if (mark.kind === "row") {
    return mark.syntax === "markdown" ? lineEnd(source, section.span.end) : rowEnd(source, section.span.end);
  }
  if (mark.kind === "line") {
    const isLast = siblings.at(-1) === section && root.span.end <= section.span.end;
    return isLast && format !== "html" ? withoutSpaceBefore(source, source.length) : lineEnd(source, section.span.end);
  }
  const end = afterBlock(source, section.span.end);
  const closing = mark.inSection ? tagAfter(source, end) : undefined;
  return closing?.isClosing && closing.name === "section" ? closing.end : end;
}

function rowEnd(source: string, offset: number): number {
  const end = source.toLowerCase().indexOf("</tr>", offset);
  return end < 0 ? lineEnd(source, offset) : end + "</tr>".length;
}

function contentOf(
  mark: HeadingMark,
  section: NewSection,
  count: number | undefined,
  eol: string,
  notice: Notice,
): Filling {
  const { number } = mark;
  const figure = number && count !== undefined && !number.isBeforeMarks ? `${number.above}${count}${number.after}` : "";
  const heading = `${figure}${section.heading}`;
  if (mark.kind === "row") return rowOf(mark, { ...section, heading });
  if (mark.kind === "element") return elementsOf(mark, { ...section, heading }, eol);
  const before = number?.isBeforeMarks ? counted(mark.before, number.value, count) : mark.before;
  return linesOf({ ...mark, before }, { ...section, heading }, eol, notice);
}

/** The marks before a heading with another figure in them. */
function counted(before: string, value: number, count: number | undefined): string {
  const at = before.lastIndexOf(`${value}`);
  return `${before.slice(0, at)}${count ?? value}${before.slice(at + `${value}`.length)}`;
}

function rowOf({ syntax, cell }: RowMark, { heading, body }: NewSection): Filling {
  if (syntax === "markdown") return [`| ${heading} | `, ...body, " |"];
  return [`<tr><${cell}>${escapedHtml(heading)}</${cell}><td>`, ...body, "</td></tr>"];
}

function elementsOf(
  { tags, inSection, indent }: ElementMark,
  { heading, body, isList }: NewSection,
  eol: string,
): Filling {
  const open = tags.map((tag) => `<${tag}>`).join("");
  const close = tags
    .map((tag) => `</${tag}>`)
    .toReversed()
    .join("");
  const inner = inSection ? `${indent}${indent.startsWith("\t") ? "\t" : "  "}` : indent;
  const [before, after] = isList ? ["<ul><li>", "</li></ul>"] : ["<p>", "</p>"];
  const content = [`${open}${escapedHtml(heading)}${close}${eol}${inner}${before}`, ...body, after];
  return inSection ? [`<section>${eol}${inner}`, ...content, `${eol}${indent}</section>`] : content;
}

function linesOf(mark: LineMark, { heading, body, isList }: NewSection, eol: string, notice: Notice): Filling {
  const title = `${mark.before}${mark.isInCapitals ? heading.toUpperCase() : heading}${mark.after}`;
  const underline = mark.underline ? `${eol}${mark.underline.repeat(Math.max(title.length, 3))}` : "";
  const gap = mark.isApart || isList ? `${eol}${eol}` : eol;
  return [`${title}${underline}${gap}${isList ? `${bulletOf(notice)} ` : ""}`, ...body];
}

/** The bullet that the document uses. */
function bulletOf({ source }: Notice): string {
  return /^[ \t]{0,3}([-*+•–])[ \t]+\S/mu.exec(source)?.[1] ?? "-";
}

/** In a document without headings to go by. */
function atTheEnd(notice: Notice, { heading, body, isList }: NewSection): FixEdit {
  const { source, format, root, title } = notice;
  const eol = lineBreakAt(source, 0);
  const text = written(notice, body);
  if (format === "html") {
    const end = root.span.end > 0 ? afterBlock(source, root.span.end) : bodyStart(source);
    const paragraph = isList ? ["<ul><li>", ...text, "</li></ul>"] : ["<p>", ...text, "</p>"];
    return { span: { start: end, end }, filling: [`${eol}<h2>${escapedHtml(heading)}</h2>${eol}`, ...paragraph] };
  }
  const end = withoutSpaceBefore(source, source.length);
  const isFirst = end <= (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const level = format === "plaintext" ? "" : "## ";
  const capitals = format === "plaintext" && title !== undefined && !/\p{Ll}/u.test(title.value);
  const words = capitals ? heading.toUpperCase() : heading;
  const item = isList ? `${bulletOf(notice)} ` : "";
  return {
    span: { start: end, end },
    filling: [
      `${isFirst ? "" : `${eol}${eol}`}${level}${words}${eol}${eol}${item}`,
      ...text,
      ...(isFirst ? [eol] : []),
    ],
  };
}

function bodyStart(source: string): number {
  const match = /<body\b[^<>]*>/iu.exec(source);
  return match ? match.index + match[0].length : source.length;
}
