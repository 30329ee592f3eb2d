import { listIn, withoutSign } from "./bullets.ts";
import { contentOf, isContents } from "./furniture.ts";
import type { Block, Section } from "./notice.ts";
import { lineLevel, Outline } from "./outline.ts";
import { type List, type Paragraph, type Passage, type Table, textsOf } from "./passage.ts";
import { type Run, runsOf } from "./runIn.ts";
import { isContinuation, readTable } from "./table.ts";
import type { Text } from "./text.ts";
import { isInCapitals, isLeadIn, isMarkedTitle, isTitle, lastSentenceStart, numberingLength } from "./title.ts";

/** Makes sections from passages: says which of them are headings, and of what. */
export function sectionsOf(passages: readonly Passage[]): { root: Section; furniture: Block[] } {
  const content = contentOf(passages);
  const composer = new Composer(false);
  composer.compose(content, paragraphs);
  if (composer.outline.root.sections.length > 0) return composer.result;
  const lenient = new Composer(true);
  lenient.compose(content, paragraphs);
  return lenient.result;
}

/** What the blocks that are being read will be. */
interface Role extends Omit<Block, "text"> {
  /** Whether there may be headings among them. */
  readonly takesHeadings: boolean;
}

const paragraphs: Role = { kind: "paragraph", takesHeadings: true };

/** Longest label of a table's row, in UTF-16 units: forms print their instructions in it. */
const longestLabel = 300;

class Composer {
  readonly outline = new Outline();
  readonly #furniture: Block[] = [];
  /** Whether a short paragraph above a long one is a heading: so in files where nothing marks headings. */
  readonly #isLenient: boolean;
  /** The number of the last one-item list that was a heading. */
  #number = 0;

  constructor(isLenient: boolean) {
    this.#isLenient = isLenient;
  }

  get result(): { root: Section; furniture: Block[] } {
    return { root: this.outline.root, furniture: this.#furniture };
  }

  compose(passages: readonly Passage[], role: Role): void {
    for (let i = 0; i < passages.length; ) i += this.#passage(passages, i, role);
  }

  /** Reads the passage at `i` and those that go with it; says how many these are. */
  #passage(passages: readonly Passage[], i: number, role: Role): number {
    const passage = passages[i] as Passage;
    switch (passage.kind) {
      case "heading":
        this.outline.heading(passage.level, passage.text);
        return 1;
      case "paragraph":
        return this.#paragraph(passages, i, passage, role);
      case "list":
        this.#list(passage, listRole(role, passages[i - 1]));
        return 1;
      case "table":
        return this.#tables(passages, i);
      case "labelled":
        this.#labelled(passage.label, () => this.compose(passage.body, paragraphs));
        return 1;
      case "furniture":
        this.#setAside(passage.content);
        return 1;
    }
  }

  #paragraph(passages: readonly Passage[], i: number, paragraph: Paragraph, role: Role): number {
    const runs = role.takesHeadings ? runsOf(paragraph) : [];
    const split = isAllLabels(runs) ? undefined : listIn(paragraph);
    if (split) {
      this.compose(split.above ? [split.above, split.list] : [split.list], role);
      return 1;
    }
    if (!role.takesHeadings) this.#block(paragraph.text, role);
    else if (this.#isHeading(passages, i, paragraph.text)) this.outline.heading(lineLevel, paragraph.text);
    else return this.#runs(runs, role, passages[i + 1]);
    return 1;
  }

  /** Whether a paragraph that nothing marks is a heading by its number, its capitals or what comes after it. */
  #isHeading(passages: readonly Passage[], i: number, text: Text): boolean {
    const next = passages[i + 1];
    if (next?.kind !== "paragraph" && next?.kind !== "list" && next?.kind !== "table") return false;
    if (isNumberedTitle(text)) return !(next.kind === "paragraph" && isNumberedTitle(next.text));
    if (passages[i - 1]?.kind === "heading") return false;
    if (/^\p{L}/u.test(text.value) && isInCapitals(text.value)) return true;
    return this.#isLenient && isBareTitle(text) && (next.kind !== "paragraph" || readsAsText(next.text));
  }

  /** Reads the parts of a paragraph, and the list after it if a label in the paragraph heads both. */
  #runs(runs: readonly Run[], role: Role, next: Passage | undefined): number {
    const last = runs.at(-1);
    const list = last?.isLabel && next?.kind === "list" && isLeadIn(last.body.value) ? next : undefined;
    for (const run of runs) {
      const { head, isLabel, body } = run;
      if (head && isLabel) {
        this.outline.within(head, () => {
          this.#block(body, role);
          if (list && run === last) this.#list(list, itemsAfter(body));
        });
      } else {
        if (head) this.outline.heading(lineLevel, head);
        this.#block(body, role);
      }
    }
    return list ? 2 : 1;
  }

  #block(text: Text, { takesHeadings: _, ...role }: Role): void {
    const own = role.kind === "item" ? withoutSign(text) : text;
    if (own.value !== "") this.outline.block({ ...role, text: own });
  }

  #list(list: List, role: Role): void {
    const items = list.items.filter((item) => item.length > 0);
    if (isContents(items)) this.#setAside(items.flat());
    else if (this.#isRunOfHeadings(list, items)) this.#headings(list, items);
    else {
      const areSections = list.start !== undefined && isListOfSections(items);
      for (const item of items) this.#item(item, role, areSections);
    }
  }

  /** Headings that are numbered by the marks of a list come one by one, unless nothing stands between two of them. */
  #isRunOfHeadings({ start }: List, items: readonly Passage[][]): boolean {
    if (start === undefined) return false;
    if (items.length > 1 && (this.#number === 0 || start !== this.#number + 1)) return false;
    return items.every(([first]) => first?.kind === "paragraph" && isMarkedTitle(first.text.value));
  }

  #headings(list: List, items: readonly Passage[][]): void {
    this.#number = (list.start ?? 1) + items.length - 1;
    for (const [first, ...rest] of items) {
      this.outline.heading(lineLevel, (first as Paragraph).text);
      this.compose(rest, paragraphs);
    }
  }

  #item(item: readonly Passage[], role: Role, isSection: boolean): void {
    const [first, ...rest] = item;
    const heading = first?.kind === "paragraph" ? headingOfItem(first, rest, isSection) : undefined;
    if (heading) {
      this.outline.within(heading.head, () => {
        this.#block(heading.body, paragraphs);
        this.compose(rest, paragraphs);
      });
    } else {
      this.compose(item, item.some((passage) => passage.kind === "heading") ? paragraphs : role);
    }
  }

  /** Reads a table with those that go on with it. */
  #tables(passages: readonly Passage[], i: number): number {
    const [first, ...others] = passages.slice(i, endOfTables(passages, i)) as Table[];
    const rows = [first, ...others].flatMap((table) => table?.rows ?? []);
    for (const { label, cells } of readTable({ kind: "table", rows })) {
      this.#labelled(label, () => {
        for (const { content, header } of cells) this.compose(content, cellRole(header, label.length > 0));
      });
    }
    return 1 + others.length;
  }

  /** Reads what `fill` reads as the section of a label, if the label can be a heading. */
  #labelled(label: readonly Passage[], fill: () => void): void {
    const [first, ...rest] = label;
    if (first?.kind === "heading") {
      this.compose(label, paragraphs);
      fill();
    } else if (first?.kind === "paragraph" && first.text.value.length <= longestLabel) {
      const run = runsOf(first)[0];
      this.outline.within(run?.head ?? first.text, () => {
        if (run?.head) this.#block(run.body, paragraphs);
        this.compose(rest, paragraphs);
        fill();
      });
    } else {
      this.compose(label, { kind: "cell", takesHeadings: true });
      fill();
    }
  }

  #setAside(passages: readonly Passage[]): void {
    for (const { text } of textsOf(passages)) this.#furniture.push({ kind: "paragraph", text });
  }
}

/** Cells under a header are read as they stand; elsewhere a cell may hold whole sections. */
function cellRole(header: Text | undefined, isLabelled: boolean): Role {
  if (header) return { kind: "cell", leadIn: header, inColumn: true, takesHeadings: false };
  return { kind: "cell", takesHeadings: isLabelled };
}

/** The role of a list's items: what introduces them stands right before the list, or is what holds the list. */
function listRole(outer: Role, before: Passage | undefined): Role {
  if (before?.kind === "paragraph" && (outer.kind === "item" || isLeadIn(before.text.value))) {
    const last = outer.takesHeadings ? runsOf(before).at(-1)?.body : before.text;
    if (last && last.value !== "") return itemsAfter(last);
  }
  return { ...outer, kind: "item", takesHeadings: false };
}

/** The role of items that `text` introduces with its last sentence. */
function itemsAfter(text: Text): Role {
  return { kind: "item", leadIn: text.slice(lastSentenceStart(text.value)), takesHeadings: false };
}

/** The heading of an item that is a section: a bold line, or the title on top of an item of several passages. */
function headingOfItem(
  first: Paragraph,
  rest: readonly Passage[],
  isSection: boolean,
): { head: Text; body: Text } | undefined {
  const run = runsOf(first)[0];
  if (run?.head && !run.isLabel && (run.body.value !== "" || rest.length > 0))
    return { head: run.head, body: run.body };
  if (isSection && isTitle(first.text.value)) return { head: first.text, body: first.text.slice(0, 0) };
  return undefined;
}

/** Whether most items have a title above paragraphs: then the list is how the notice is divided. */
function isListOfSections(items: readonly Passage[][]): boolean {
  const withText = items.filter(([first, ...rest]) => {
    return first?.kind === "paragraph" && isTitle(first.text.value) && rest.some(({ kind }) => kind === "paragraph");
  });
  return withText.length * 2 > items.length;
}

/** The index behind the table at `i` and those that go on with it. */
function endOfTables(passages: readonly Passage[], i: number): number {
  let end = i + 1;
  for (let next = passages[end]; next?.kind === "table" && isContinuation(next); next = passages[end]) end++;
  return end;
}

function isNumberedTitle({ value }: Text): boolean {
  const length = numberingLength(value);
  return length > 0 && /^["“”'»(]?\p{Lu}/u.test(value.slice(length)) && isTitle(value) && !value.endsWith(":");
}

/** Longest title that nothing marks, in UTF-16 units. */
const longestBareTitle = 80;
/** From this length on (in UTF-16 units) a paragraph is text. */
const textLength = 60;

function isBareTitle({ value }: Text): boolean {
  return value.length <= longestBareTitle && /^\p{Lu}/u.test(value) && !/[:\d]/.test(value) && isTitle(value);
}

function readsAsText({ value }: Text): boolean {
  return value.length >= textLength || /[.:!?]$/.test(value);
}

/** "**1. Controller:** … / **2. Purpose:** …": numbered labels, line by line, are no list. */
function isAllLabels(runs: readonly Run[]): boolean {
  return runs.length > 1 && runs.every(({ isLabel }) => isLabel);
}
