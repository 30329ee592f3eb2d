import type { Comment } from "./comment.ts";
import { belongsInHead, isBoundary, isInline, isUnremembered, type Role, roleOf } from "./elementRoles.ts";
import type { Furniture, Labelled, List, Passage, Table } from "./passage.ts";
import type { Span } from "./span.ts";
import { type Text, TextBuilder } from "./text.ts";

/** The start of an element. */
export interface StartTag {
  /** In lower case. */
  readonly name: string;
  readonly span: Span;
  /** The value of an attribute, `undefined` if the element does not have it. */
  attribute(name: string): string | undefined;
}

/** What `ElementReader` makes of a file. */
export interface ReadElements {
  readonly passages: readonly Passage[];
  /** The text of `<title>`. */
  readonly title: Text | undefined;
  readonly language: string | undefined;
  readonly comments: readonly Comment[];
}

/** An open element, with what holds inside it. */
interface Open {
  readonly name: string;
  /** Where its passages go. */
  readonly into: Passage[];
  /** The list, table or the like whose parts stand directly in it. */
  readonly container: List | Table | Labelled | undefined;
  /** How many containers it stands in. */
  readonly nesting: number;
  readonly strong: boolean;
  /** Level of the heading that is open. */
  readonly heading: number | undefined;
  readonly place: "head" | "page" | "section" | "furniture";
  readonly inTableHead: boolean;
}

/** Containers nest no deeper than this; what is deeper is read as if it stood at this depth. */
const maximumNesting = 64;
/** Elements that are remembered as open at once. */
const maximumOpen = 256;

/** Values of `role` that make furniture of an element. */
const furnitureRoles = new Set(["navigation", "banner", "contentinfo", "complementary", "search"]);
const certainFurniture = new Set(["nav", "navigation", "search"]);
const boldStyle = /font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i;
const languageTag = /^[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8}){0,3}$/;

/**
 * Builds passages from elements, as they open and close in the order of the file. HTML is read with it, and Markdown
 * too: CommonMark says what its marks mean by the elements that they stand for, and the two may be mixed freely.
 * Elements may be left open, be closed in the wrong order or stand where they do not belong.
 */
export class ElementReader {
  /** What the start of an element does, by its role. */
  static readonly #starts: Readonly<Record<Role, (reader: ElementReader, tag: StartTag) => void>> = {
    paragraph: () => undefined,
    block: (reader, tag) => reader.#startDivision(tag),
    section: (reader, tag) => reader.#startSection(tag),
    furniture: (reader, tag) => reader.#startFurniture(tag),
    heading: (reader, { name }) => reader.#enter({ name, heading: Number(name[1]), strong: false }),
    list: (reader, tag) => reader.#startList(tag.name, tag.attribute("start")),
    item: (reader, tag) => reader.#startItem(tag),
    table: (reader, tag) => reader.#startTable(tag),
    rowGroup: (reader, tag) => reader.#startRowGroup(tag),
    row: (reader, tag) => reader.#startRow(tag.name),
    cell: (reader, tag) => reader.#startCell(tag),
    terms: (reader, { name }) => reader.#enterContainer({ name }),
    term: (reader, tag) => reader.#startTerm(tag),
    description: (reader, tag) => reader.#startDescription(tag),
    details: (reader, tag) => reader.#startLabelled(tag),
    summary: (reader, tag) => reader.#startLabel(tag),
    strong: (reader, { name }) => reader.#enter({ name, strong: true }),
    span: (reader, tag) => reader.#startSpan(tag),
    link: (reader, tag) => reader.#startLink(tag),
    break: (reader, tag) => reader.#break(tag.span),
    image: (reader, tag) => reader.reference(tag.attribute("alt")?.trim() ?? "", tag.span),
    document: (reader, tag) => reader.#declareLanguage(tag.attribute("lang") ?? tag.attribute("xml:lang") ?? ""),
    head: (reader, { name }) => reader.#enter({ name, place: "head" }),
    title: (reader) => reader.#startTitle(),
  };

  readonly #source: string;
  readonly #unread: readonly Span[];
  #nextUnread = 0;
  readonly #passages: Passage[] = [];
  readonly #stack: Open[];
  #text = new TextBuilder();
  #breaks: number[] = [];
  #lastBreak = -1;
  #titleText: TextBuilder | undefined;
  #title: Text | undefined;
  #language: string | undefined;
  readonly #comments: Comment[] = [];

  /** `unread`: the parts of the source that are no text, in order. */
  constructor(source: string, unread: readonly Span[]) {
    this.#source = source;
    this.#unread = unread;
    this.#stack = [
      {
        name: "",
        into: this.#passages,
        container: undefined,
        nesting: 0,
        strong: false,
        heading: undefined,
        place: "page",
        inTableHead: false,
      },
    ];
  }

  finish(): ReadElements {
    this.#endTitle();
    this.#endBlock();
    return { passages: this.#passages, title: this.#title, language: this.#language, comments: this.#comments };
  }

  /** A slice of the source as it stands. */
  text(start: number, end: number): void {
    let from = start;
    for (; this.#nextUnread < this.#unread.length; this.#nextUnread++) {
      const unread = this.#unread[this.#nextUnread] as Span;
      if (unread.start >= end) break;
      this.#append(from, unread.start);
      from = Math.max(from, Math.min(unread.end, end));
      if (unread.end > end) break;
    }
    this.#append(from, end);
  }

  /** What stands for `value` at `span`: a character reference, the alternative text of an image. */
  reference(value: string, span: Span): void {
    this.#destination?.replace(value, span, this.#inside.strong);
  }

  comment(comment: Comment): void {
    this.#comments.push(comment);
  }

  /** The end of a line inside a paragraph, which tells where a heading in it ends. */
  lineEnd(span: Span): void {
    const { length } = this.#text;
    if (length > 0 && this.#breaks.at(-1) !== length) this.#breaks.push(length);
    this.#destination?.space(span);
  }

  open(tag: StartTag): void {
    const role = roleOf(tag.name);
    if (role === undefined) return;
    if (this.#inside.place === "head" && !belongsInHead(role)) this.close("head");
    if (!isInline(role) && role !== "title") {
      if (tag.name === "div" && this.#inside.heading !== undefined) {
        this.#text.space(tag.span);
        return;
      }
      this.#endHeading(role);
      this.#endBlock();
    }
    ElementReader.#starts[role](this, tag);
  }

  /** The end of an element, by its lower-case name. */
  close(name: string): void {
    const role = roleOf(name);
    if (role === undefined) return;
    if (role === "title") this.#endTitle();
    else if (role === "link") this.#text.closeLink();
    else if (isInline(role)) this.#leave(name, role);
    else {
      this.#endBlock();
      if (role === "heading") this.#leaveHeading();
      else if (!isUnremembered(role)) this.#leave(name, role);
    }
  }

  get #inside(): Open {
    return this.#stack[this.#stack.length - 1] as Open;
  }

  /** Where text goes: the title, the paragraph, or nowhere. */
  get #destination(): TextBuilder | undefined {
    if (this.#titleText) return this.#titleText;
    return this.#inside.place === "head" ? undefined : this.#text;
  }

  #append(start: number, end: number): void {
    if (start < end) this.#destination?.append(this.#source, start, end, this.#inside.strong);
  }

  /** What has been read since the last block is a paragraph, or the heading that is open. */
  #endBlock(): void {
    this.#lastBreak = -1;
    if (this.#text.isEmpty) return;
    const { into, heading } = this.#inside;
    const text = this.#text.build();
    if (heading === undefined) into.push({ kind: "paragraph", text, breaks: this.#breaks });
    else into.push({ kind: "heading", level: heading, text });
    this.#text = new TextBuilder();
    this.#breaks = [];
    this.#leaveMarks();
  }

  /** Marks in running text that nobody closed end with it. */
  #leaveMarks(): void {
    while (this.#stack.length > 1 && isInline(roleOf(this.#inside.name) as Role)) this.#stack.pop();
  }

  /** A heading that nobody closed ends where something begins that no heading holds. */
  #endHeading(role: Role): void {
    if (this.#inside.heading === undefined || (role === "paragraph" && this.#text.isEmpty)) return;
    this.#endBlock();
    this.#leaveHeading();
  }

  #leaveHeading(): void {
    while (this.#inside.heading !== undefined) this.#stack.pop();
  }

  #startTitle(): void {
    this.#titleText = new TextBuilder();
  }

  #endTitle(): void {
    if (this.#titleText && !this.#titleText.isEmpty) this.#title ??= this.#titleText.build();
    this.#titleText = undefined;
  }

  #declareLanguage(tag: string): void {
    if (languageTag.test(tag)) this.#language ??= tag.replaceAll("_", "-");
  }

  #startSpan({ name, attribute }: StartTag): void {
    this.#enter({ name, strong: this.#inside.strong || boldStyle.test(attribute("style") ?? "") });
  }

  #startLink({ attribute }: StartTag): void {
    const target = attribute("href");
    if (target !== undefined) this.#text.openLink(target);
  }

  /** Two line breaks in a row end a paragraph. */
  #break(span: Span): void {
    const { length } = this.#text;
    if (length > 0 && length === this.#lastBreak && this.#inside.heading === undefined) {
      this.#endBlock();
      return;
    }
    this.#lastBreak = length;
    this.lineEnd(span);
  }

  #startDivision({ name, attribute }: StartTag): void {
    const role = attribute("role") ?? "";
    if (furnitureRoles.has(role)) this.#enterFurniture(name, role);
    else this.#enter({ name });
  }

  #startSection({ name, attribute }: StartTag): void {
    const role = attribute("role") ?? "";
    if (furnitureRoles.has(role)) this.#enterFurniture(name, role);
    else this.#enter({ name, place: this.#inside.place === "page" ? "section" : this.#inside.place });
  }

  /** The header or footer of a section is part of it. */
  #startFurniture({ name, attribute }: StartTag): void {
    const isOfSection = (name === "header" || name === "footer") && this.#inside.place !== "page";
    if (isOfSection) this.#enter({ name });
    else this.#enterFurniture(name, attribute("role") ?? name);
  }

  #enterFurniture(name: string, kind: string): void {
    if (this.#inside.place === "furniture") {
      this.#enter({ name });
      return;
    }
    const furniture: Furniture = { kind: "furniture", certain: certainFurniture.has(kind), content: [] };
    this.#inside.into.push(furniture);
    this.#enterContainer({ name, into: furniture.content, place: "furniture" });
  }

  /** A list directly in a list belongs to the item before it. */
  #startList(name: string, start: string | undefined): void {
    const { container, into } = this.#inside;
    const list: List = {
      kind: "list",
      items: [],
      ...(name === "ol" && { start: Number.parseInt(start ?? "1", 10) || 1 }),
    };
    const outer = container?.kind === "list" ? (container.items.at(-1) ?? into) : into;
    outer.push(list);
    this.#enterContainer({ name, container: list });
  }

  #startItem({ name }: StartTag): void {
    this.#leave("li", "item");
    if (this.#inside.container?.kind !== "list") this.#startList("ul", undefined);
    const list = this.#inside.container;
    if (list?.kind !== "list") return;
    const item: Passage[] = [];
    list.items.push(item);
    this.#enter({ name, into: item, container: undefined });
  }

  #startTable({ name }: StartTag): void {
    const table: Table = { kind: "table", rows: [] };
    this.#inside.into.push(table);
    this.#enterContainer({ name, container: table, inTableHead: false });
  }

  #startRowGroup({ name }: StartTag): void {
    this.#leaveRow();
    this.#enter({ name, inTableHead: name === "thead" });
  }

  #startRow(name: string): void {
    this.#leaveRow();
    const { container: table, inTableHead } = this.#inside;
    if (table?.kind !== "table") return;
    table.rows.push({ isHead: inTableHead, cells: [] });
    this.#enter({ name });
  }

  #startCell({ name }: StartTag): void {
    this.#leaveCell();
    const table = this.#inside.container;
    if (table?.kind !== "table") return;
    if (table.rows.length === 0) this.#startRow("tr");
    const content: Passage[] = [];
    table.rows.at(-1)?.cells.push({ isHead: name === "th", content });
    this.#enter({ name, into: content, container: undefined, strong: false });
  }

  #startTerm(tag: StartTag): void {
    this.#leaveTerm();
    this.#startLabelled(tag);
    this.#startLabel(tag);
  }

  /** The description of the term before it. */
  #startDescription({ name }: StartTag): void {
    this.#leaveTerm();
    const term = this.#inside.into.at(-1);
    if (term?.kind === "labelled") this.#enter({ name, into: term.body, container: undefined });
  }

  #startLabelled({ name }: StartTag): void {
    const labelled: Labelled = { kind: "labelled", label: [], body: [] };
    this.#inside.into.push(labelled);
    this.#enterContainer({ name, into: labelled.body, container: labelled });
  }

  #startLabel({ name }: StartTag): void {
    const labelled = this.#inside.container;
    if (labelled?.kind === "labelled") this.#enter({ name, into: labelled.label, container: undefined });
  }

  #enter(change: Partial<Open> & { readonly name: string }): void {
    if (this.#stack.length < maximumOpen) this.#stack.push({ ...this.#inside, ...change });
  }

  #enterContainer(change: Partial<Open> & { readonly name: string }): void {
    const { nesting } = this.#inside;
    if (nesting < maximumNesting) this.#enter({ container: undefined, ...change, nesting: nesting + 1 });
  }

  #leaveCell(): void {
    this.#leave("td", "cell");
    this.#leave("th", "cell");
  }

  #leaveRow(): void {
    this.#leaveCell();
    this.#leave("tr", "row");
  }

  #leaveTerm(): void {
    while (this.#leave("dt", "term") || this.#leave("dd", "description"));
  }

  /** Leaves the innermost open `name` with all that is open in it, unless a boundary stands between. */
  #leave(name: string, role: Role): boolean {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#stack[i] as Open;
      if (open.name === name) {
        this.#stack.length = i;
        return true;
      }
      if (isBoundary(roleOf(open.name) as Role, role)) return false;
    }
    return false;
  }
}
