import type { Text } from "./text.ts";

/**
 * What a reader finds in a file, in its order: the layout, before anything is said about which passage is a heading of
 * which. Every format is brought to these few shapes; `outline.ts` makes the tree of sections from them.
 */
export type Passage = Heading | Paragraph | List | Table | Labelled | Furniture;

/** A heading that is marked as one. */
export interface Heading {
  readonly kind: "heading";
  /** 1–6 as in HTML. */
  readonly level: number;
  readonly text: Text;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
  /** Where its lines end, as offsets into the text's value. */
  readonly breaks: readonly number[];
}

export interface List {
  readonly kind: "list";
  /** The first number, if the list is an ordered one. */
  readonly start?: number;
  readonly items: Passage[][];
}

export interface Table {
  readonly kind: "table";
  readonly rows: Row[];
}

export interface Row {
  /** Whether the file says that this row names the columns. */
  readonly isHead: boolean;
  readonly cells: Cell[];
}

export interface Cell {
  /** Whether the file says that this cell names its row or column. */
  readonly isHead: boolean;
  readonly content: Passage[];
}

/** A term with its description, a disclosure widget with its summary. */
export interface Labelled {
  readonly kind: "labelled";
  readonly label: Passage[];
  readonly body: Passage[];
}

/** Navigation, page header, page footer. */
export interface Furniture {
  readonly kind: "furniture";
  /** Whether it can be nothing but furniture (navigation), wherever the text of the page stands. */
  readonly certain: boolean;
  readonly content: Passage[];
}

/** All headings and paragraphs in `passages`, whatever holds them, in their order. */
export function* textsOf(passages: readonly Passage[]): Generator<Heading | Paragraph> {
  for (const passage of passages) {
    switch (passage.kind) {
      case "heading":
      case "paragraph":
        yield passage;
        break;
      case "list":
        for (const item of passage.items) yield* textsOf(item);
        break;
      case "table":
        for (const row of passage.rows) for (const cell of row.cells) yield* textsOf(cell.content);
        break;
      case "labelled":
        yield* textsOf(passage.label);
        yield* textsOf(passage.body);
        break;
      case "furniture":
        yield* textsOf(passage.content);
    }
  }
}
