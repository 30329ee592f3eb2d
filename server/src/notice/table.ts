import { type Cell, type Passage, type Row, type Table, textsOf } from "./passage.ts";
import type { Text } from "./text.ts";
import { isTitle } from "./title.ts";

/** What a row of a table says: cells, under the headers of their columns or beside the label of their row. */
export interface TableRow {
  /** Empty if the row has none. */
  readonly label: readonly Passage[];
  readonly cells: readonly { readonly content: readonly Passage[]; readonly header?: Text }[];
}

/** Longest header of a column, in UTF-16 units. */
const longestHeader = 80;

/**
 * Tells tables apart by their form: one with headers over its columns; one of labels and values, in two columns or with
 * marked labels; one that only lays out the page.
 */
export function readTable(table: Table): TableRow[] {
  const rows = table.rows.filter((row) => row.cells.some(hasContent));
  const columns = rows.reduce((most, row) => Math.max(most, width(row)), 0);
  if (columns < 2 || rows.some((row) => row.cells.some(hasHeading)))
    return rows.map(({ cells }) => ({ label: [], cells }));
  const header = rows[0] && isHeader(rows[0]) ? rows[0] : undefined;
  const body = header ? rows.slice(1) : rows;
  const inTwo = columns === 2 && (!header || body.every(beginsWithNumber));
  const labelled = inTwo || (body.length > 0 && body.every(beginsWithMark));
  const read = body.map(({ cells }) => readRow(cells, header, labelled));
  return labelled ? withContinuations(read) : read;
}

/** Whether a table without label in its first row goes on with the row that another table ended with. */
export function isContinuation(table: Table): boolean {
  const first = table.rows.find((row) => row.cells.some(hasContent));
  return first !== undefined && width(first) === 2 && !hasContent(first.cells[0]);
}

function readRow(cells: readonly Cell[], header: Row | undefined, labelled: boolean): TableRow {
  const read = cells.map(({ content }, column) => {
    const text = header && textOf(header.cells[column]);
    return text ? { content, header: text } : { content };
  });
  return labelled ? { label: cells[0]?.content ?? [], cells: read.slice(1) } : { label: [], cells: read };
}

/** A row without a label goes on with the row above. */
function withContinuations(rows: readonly TableRow[]): TableRow[] {
  const joined: TableRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && row.label.length === 0)
      joined[joined.length - 1] = { ...above, cells: [...above.cells, ...row.cells] };
    else joined.push(row);
  }
  return joined;
}

function isHeader(row: Row): boolean {
  const cells = row.cells.filter(hasContent);
  const isMarked = row.isHead || row.cells.every((cell) => cell.isHead) || cells.every(isStrong);
  return isMarked && cells.length > 1 && cells.every(isHeaderCell);
}

function isHeaderCell({ content }: Cell): boolean {
  const text = content.length === 1 && content[0]?.kind === "paragraph" ? content[0].text.value : "";
  return text.length <= longestHeader && isTitle(text);
}

function beginsWithMark(row: Row): boolean {
  const [first, ...others] = row.cells;
  return first !== undefined && others.length > 0 && (!hasContent(first) || first.isHead || isStrong(first));
}

/** "4. Recipients": a numbered label heads its row whatever stands over the column. */
function beginsWithNumber(row: Row): boolean {
  return /^\d{1,2}(?:\.\d{1,2})?[.)]\s/u.test(textOf(row.cells[0])?.value ?? "");
}

function isStrong(cell: Cell): boolean {
  return textOf(cell)?.strong ?? false;
}

function textOf(cell: Cell | undefined): Text | undefined {
  return cell && textsOf(cell.content).next().value?.text;
}

/** Number of columns, without empty ones at the end. */
function width(row: Row): number {
  return row.cells.findLastIndex(hasContent) + 1;
}

function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.content.length > 0;
}

function hasHeading(cell: Cell): boolean {
  return cell.content.some((passage) => passage.kind === "heading");
}
