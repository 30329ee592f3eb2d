import type { CheckedNotice } from "../../checkedNotice.ts";
import { requirementIds } from "../../completeness/requirements.ts";
import { type Block, descendants, type Notice } from "../../notice/notice.ts";
import { contains } from "../../notice/span.ts";
import type { Filling } from "./filling.ts";
import type { FixEdit } from "./fix.ts";
import { afterBlock } from "./htmlTags.ts";
import { written } from "./insertSection.ts";
import { lineBelow, lineBreakAt, lineEnd, lineStart } from "./sourceLines.ts";

/** The rights of the person, in the law's order. */
export const rights: readonly string[] = requirementIds.filter(
  (id) => id.startsWith("right-") || id === "withdraw-consent",
);

/** The edits that put a right into the list of rights that exists; nothing where there is none. */
export function rightInserted(checked: CheckedNotice, right: string, body: Filling): FixEdit[] | undefined {
  const { notice } = checked;
  const items = itemsOfRights(checked);
  const order = rights.indexOf(right);
  const before = items.filter((item) => item.order < order);
  const closest = Math.max(...before.map((item) => item.order));
  const beside = isCounted(notice, items[0])
    ? items.at(-1)
    : (before.findLast((item) => item.order === closest) ?? items[0]);
  if (!beside) return undefined;
  const text = written(notice, body);
  const edit = notice.format === "html" ? htmlItem(notice, beside.block, text) : lineItem(notice, beside.block, text);
  return edit && [edit];
}

/** The items of lists that tell of rights, by the last right that each tells of. */
function itemsOfRights({ notice, disclosures }: CheckedNotice): { block: Block; order: number }[] {
  const blocks = [notice.root, ...descendants(notice.root)].flatMap((section) => section.blocks);
  return blocks.flatMap((block) => {
    if (block.kind !== "item") return [];
    const span = block.text.span();
    const order = rights.findLastIndex((id) => disclosures[id]?.evidence.some((place) => contains(span, place)));
    return order < 0 ? [] : [{ block, order }];
  });
}

/** Whether a list is numbered: what is added to it comes last. */
function isCounted({ source }: Notice, item: { block: Block } | undefined): boolean {
  const start = item?.block.text.span().start ?? 0;
  return /\d/u.test(source.slice(lineStart(source, start), start));
}

const markOfItem = /^([ \t]*(?:>[ \t]*)*)([-*+•●○▪■◦‣·∙➢✓–—o]|\(?(?:\d{1,2}|[a-z])[.)])([ \t]*)/u;

function lineItem({ source }: Notice, { text }: Block, body: Filling): FixEdit | undefined {
  const { start, end } = text.span();
  const mark = markOfItem.exec(source.slice(lineStart(source, start), start));
  const [, indent = "", sign = "", space = ""] = mark ?? [];
  const next = nextSign(sign);
  if (!mark || next === undefined) return undefined;
  const at = lineEnd(source, end);
  if (hasPartsBelow(source, at, indent)) return undefined;
  return { span: { start: at, end: at }, filling: [`${lineBreakAt(source, start)}${indent}${next}${space}`, ...body] };
}

/** Whether an item goes on below, or has a list of its own: what is put in between would take them away from it. */
function hasPartsBelow(source: string, at: number, indent: string): boolean {
  const below = lineBelow(source, at)?.text ?? "";
  return below.trim() !== "" && (/^[ \t]*/u.exec(below)?.[0].length ?? 0) > indent.length;
}

/** The sign of the item after one: the same, or counted on. Letters are not. */
function nextSign(sign: string): string | undefined {
  if (/[a-np-z]/u.test(sign)) return undefined;
  return sign.replace(/\d+/u, (figure) => `${Number(figure) + 1}`);
}

function htmlItem({ source }: Notice, { text }: Block, body: Filling): FixEdit | undefined {
  const { start, end } = text.span();
  const at = afterBlock(source, end, true);
  if (!source.slice(0, at).toLowerCase().endsWith("</li>")) return undefined;
  const indent = /^[ \t]*/u.exec(source.slice(lineStart(source, start), start))?.[0] ?? "";
  return { span: { start: at, end: at }, filling: [`${lineBreakAt(source, start)}${indent}<li>`, ...body, "</li>"] };
}
