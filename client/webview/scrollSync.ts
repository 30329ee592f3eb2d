import { tell } from "./host.ts";
import { keep, kept } from "./state.ts";

/** Scrolling of our own doing is not told for so long (ms). */
const lock = 200;

/** A block with the line of the source that it stands in. */
interface Place {
  readonly line: number;
  readonly block: HTMLElement;
}

/** Keeps the pane and the editor at the same line of the source. */
export class ScrollSync {
  readonly #pane: HTMLElement;
  /** In the order of the page; a notice composed from data has its lines in another order. */
  #places: readonly Place[] = [];
  #lockedUntil = 0;
  #isTold = true;
  #isRestored = false;

  constructor(pane: HTMLElement) {
    this.#pane = pane;
    pane.addEventListener("scroll", () => this.#scrolled());
  }

  /** The first block in view. */
  get first(): HTMLElement | undefined {
    return this.#places[this.#indexAtTop()]?.block;
  }

  /** What the pane holds has changed. After a reload it is brought to where it was. */
  contentChanged(): void {
    const blocks = [...this.#pane.querySelectorAll<HTMLElement>("[data-line]")];
    this.#places = blocks.map((block) => ({ block, line: Number(block.dataset.line) }));
    const { line } = kept();
    if (!this.#isRestored && blocks.length > 0) {
      this.#isRestored = true;
      if (line !== undefined) this.scrollTo(line);
    }
  }

  /** Brings a line of the source to the top. */
  scrollTo(line: number): void {
    const sorted = this.#places.toSorted((a, b) => a.line - b.line);
    const after = sorted.findIndex((place) => place.line > line);
    const before = sorted[after < 0 ? sorted.length - 1 : after - 1];
    this.#lockedUntil = performance.now() + lock;
    if (!before || line < 1) {
      this.#pane.scrollTop = 0;
      return;
    }
    const next = sorted[after];
    const top = this.#topOf(before.block);
    const height = next ? Math.max(0, this.#topOf(next.block) - top) : before.block.offsetHeight;
    const part = next ? (line - before.line) / (next.line - before.line) : 0;
    this.#pane.scrollTop += top + height * part;
  }

  #scrolled(): void {
    if (!this.#isTold) return;
    this.#isTold = false;
    requestAnimationFrame(() => {
      this.#isTold = true;
      const line = this.#lineAtTop();
      if (line === undefined) return;
      keep({ line });
      if (performance.now() > this.#lockedUntil) tell({ type: "scrolled", line });
    });
  }

  #lineAtTop(): number | undefined {
    const index = this.#indexAtTop();
    const [place, next] = [this.#places[index], this.#places[index + 1]];
    if (!place) return undefined;
    if (!next || next.line <= place.line) return place.line;
    const [top, bottom] = [this.#topOf(place.block), this.#topOf(next.block)];
    const part = bottom > top ? Math.min(1, Math.max(0, -top / (bottom - top))) : 0;
    return place.line + part * (next.line - place.line);
  }

  /** The last block that begins above the pane's top, else the first. */
  #indexAtTop(): number {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#topOf((this.#places[middle] as Place).block) <= 1) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How far below the pane's top a block begins. */
  #topOf(block: HTMLElement): number {
    return block.getBoundingClientRect().top - this.#pane.getBoundingClientRect().top;
  }
}
