import type { Block, Section } from "./notice.ts";
import type { Span } from "./span.ts";
import type { Text } from "./text.ts";

/** Level of headings that have but the look of one: bold lines, one-item lists. */
export const lineLevel = 7;

interface Draft {
  readonly heading?: Text;
  readonly level: number;
  readonly span: { start: number; end: number };
  readonly blocks: Block[];
  readonly sections: Draft[];
}

/** Makes the tree of sections from headings and blocks, given in the order of the file. */
export class Outline {
  readonly #root: Draft = { level: 0, span: { start: 0, end: 0 }, blocks: [], sections: [] };
  /** The sections that are open, from the root down. */
  readonly #open: Draft[] = [this.#root];
  /** How many of the open sections a heading cannot end. */
  #kept = 1;

  get root(): Section {
    return this.#root;
  }

  /** Begins a section, which lasts until a heading of its level or above. */
  heading(level: number, text: Text): void {
    const within = this.#kept > 1 ? (this.#open[this.#kept - 1] as Draft).level + level : level;
    while (this.#open.length > this.#kept && this.#innermost.level >= within) this.#open.pop();
    this.#begin(within, text);
  }

  /** A section that lasts as long as `fill`: a table's row, an item, the paragraph behind a label. */
  within(label: Text, fill: () => void): void {
    const { length } = this.#open;
    const kept = this.#kept;
    this.#begin(Math.max(this.#innermost.level, lineLevel) + 1, label);
    this.#kept = this.#open.length;
    fill();
    this.#open.length = length;
    this.#kept = kept;
  }

  block(block: Block): void {
    this.#innermost.blocks.push(block);
    this.#extend(block.text.span());
  }

  get #innermost(): Draft {
    return this.#open[this.#open.length - 1] as Draft;
  }

  #begin(level: number, heading: Text): void {
    const section: Draft = { heading, level, span: { ...heading.span() }, blocks: [], sections: [] };
    this.#innermost.sections.push(section);
    this.#open.push(section);
    this.#extend(section.span);
  }

  /** Makes the open sections reach to what has just been added. */
  #extend({ start, end }: Span): void {
    if (this.#root.span.end === 0) this.#root.span.start = start;
    for (const section of this.#open) section.span.end = Math.max(section.span.end, end);
  }
}
