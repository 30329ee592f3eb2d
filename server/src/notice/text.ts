import { type Span, union } from "./span.ts";

/** A link inside a text: what it covers (offsets into `Text.value`) and where it points. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/**
 * A piece of a text's value and the source it came from. `verbatim` pieces map unit by unit; the others (an entity, a
 * run of white space) map as a whole.
 */
interface Piece {
  readonly at: number;
  readonly source: Span;
  readonly verbatim: boolean;
}

/**
 * Running text as a reader sees it: marks, tags and entities resolved, soft hyphens gone, white space collapsed to one
 * space. It keeps a map to the file, so that nothing ever has to be searched for again.
 */
export class Text {
  readonly value: string;
  readonly links: readonly Link[];
  /** The strongly emphasised parts (`**…**`, `<strong>`), in order, as offsets into `value`. */
  readonly emphasis: readonly Span[];
  readonly #pieces: readonly Piece[];
  /** Whether the pieces come in the order of the file, as they do in what was read from prose. */
  readonly #isOrdered: boolean;

  constructor(
    value: string,
    pieces: readonly Piece[],
    links: readonly Link[],
    emphasis: readonly Span[],
    isOrdered = true,
  ) {
    this.value = value;
    this.#pieces = pieces;
    this.links = links;
    this.emphasis = emphasis;
    this.#isOrdered = isOrdered;
  }

  /** Words that stand for a place of the file without being written there. */
  static standingFor(span: Span, value: string): Text {
    return new Text(value, value === "" ? [] : [{ at: 0, source: span, verbatim: false }], [], []);
  }

  /** Texts one after the other, in whatever order they stand in the file. */
  static joined(texts: readonly Text[]): Text {
    const [only] = texts;
    if (only && texts.length === 1) return only;
    const pieces: Piece[] = [];
    const links: Link[] = [];
    const emphasis: Span[] = [];
    let value = "";
    for (const text of texts) {
      const at = value.length;
      for (const piece of text.#pieces) pieces.push({ ...piece, at: at + piece.at });
      links.push(...text.links.map((link) => ({ ...link, start: at + link.start, end: at + link.end })));
      emphasis.push(...text.emphasis.map(({ start, end }) => ({ start: at + start, end: at + end })));
      value += text.value;
    }
    return new Text(value, pieces, links, emphasis, false);
  }

  /** Whether all of it is strongly emphasised, but for a number before it and punctuation. */
  get strong(): boolean {
    const first = this.emphasis[0];
    if (!first || letter.test(this.value.slice(0, first.start))) return false;
    let end = first.start;
    for (const run of this.emphasis) {
      if (letterOrDigit.test(this.value.slice(end, run.start)) && run !== first) return false;
      end = run.end;
    }
    return !letterOrDigit.test(this.value.slice(end)) && letterOrDigit.test(this.value);
  }

  /** The place in the file of `value.slice(start, end)`; the whole text by default. An empty text has no place: {0,0}. */
  span(start = 0, end = this.value.length): Span {
    if (this.#pieces.length === 0) return { start: 0, end: 0 };
    if (!this.#isOrdered && end > start) return this.#wholeOf(start, end);
    const from = this.#sourceOf(start).start;
    return { start: from, end: end > start ? this.#sourceOf(end - 1).end : from };
  }

  /** The part `[start, end)` as a text of its own. */
  slice(start: number, end = this.value.length): Text {
    const pieces: Piece[] = [];
    for (let i = this.#pieceAt(start); i < this.#pieces.length; i++) {
      const piece = this.#pieces[i] as Piece;
      if (piece.at >= end) break;
      const until = Math.min(this.#pieces[i + 1]?.at ?? this.value.length, end);
      if (until <= start) continue;
      const skipped = Math.max(0, start - piece.at);
      const source = piece.verbatim
        ? { start: piece.source.start + skipped, end: piece.source.start + until - piece.at }
        : piece.source;
      pieces.push({ at: piece.at + skipped - start, source, verbatim: piece.verbatim });
    }
    return new Text(
      this.value.slice(start, end),
      pieces,
      clip(this.links, start, end),
      clip(this.emphasis, start, end),
      this.#isOrdered,
    );
  }

  /** The part `[start, end)` without the white space at its ends. */
  trimmed(start: number, end = this.value.length): Text {
    const part = this.value.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    return this.slice(from, Math.max(from, start + part.trimEnd().length));
  }

  /** The smallest place that holds all of `[start, end)`. */
  #wholeOf(start: number, end: number): Span {
    let whole = this.#sourceOf(start);
    const last = this.#pieceAt(end - 1);
    for (let i = this.#pieceAt(start); i <= last; i++) {
      const from = Math.max((this.#pieces[i] as Piece).at, start);
      const to = Math.min(this.#pieces[i + 1]?.at ?? end, end);
      whole = union(whole, union(this.#sourceOf(from), this.#sourceOf(to - 1)));
    }
    return whole;
  }

  #sourceOf(offset: number): Span {
    const piece = this.#pieces[this.#pieceAt(offset)] as Piece;
    if (!piece.verbatim) return piece.source;
    const start = piece.source.start + offset - piece.at;
    return { start, end: start + 1 };
  }

  /** Index of the piece that holds the unit at `offset`. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle] as Piece).at <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const letter = /\p{L}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** The spans that reach into `[start, end)`, cut to it and counted from its start. */
function clip<T extends Span>(spans: readonly T[], start: number, end: number): readonly T[] {
  if (spans.length === 0) return spans;
  return spans
    .filter((span) => span.start < end && start < span.end)
    .map((span) => ({ ...span, start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start }));
}

const whiteSpace = /[\s\u200b]/u;
/** Characters that print nothing: soft hyphen, zero-width (non-)joiners, word joiner. */
const invisible = /\u00ad|\u200c|\u200d|\u2060/u;
/** What does not stand in the text as it stands in the file: anything above but a space between two words. */
const special = /[^\S ][\s\u200b]*|\u200b[\s\u200b]*| [\s\u200b]+|\u00ad|\u200c|\u200d|\u2060/gu;

/** Builds a `Text` from left to right; what it is given must come in the order of the file. */
export class TextBuilder {
  #value = "";
  readonly #pieces: Piece[] = [];
  readonly #links: Link[] = [];
  readonly #emphasis: { start: number; end: number }[] = [];
  #space: Span | undefined;
  #link: { start: number; target: string } | undefined;

  /** Appends a slice of the file as it stands, collapsing white space and dropping characters that print nothing. */
  append(source: string, start: number, end: number, strong = false): void {
    let from = start;
    for (const match of source.slice(start, end).matchAll(special)) {
      const at = start + match.index;
      this.#words(source, from, at, strong);
      from = at + match[0].length;
      if (!invisible.test(match[0])) this.space({ start: at, end: from });
    }
    this.#words(source, from, end, strong);
  }

  /** Appends `value` in place of the source at `span`: a decoded entity, the alternative text of a picture. */
  replace(value: string, span: Span, strong = false): void {
    if (value === "" || (value.length === 1 && invisible.test(value))) return;
    if (value.length === 1 && whiteSpace.test(value)) this.space(span);
    else this.#solid(value, span, false, strong);
  }

  /** Appends a space, unless there is one already or the text is empty. */
  space(span: Span): void {
    if (this.#value !== "") this.#space ??= span;
  }

  /** What follows is the text of a link to `target`, until `closeLink`. */
  openLink(target: string): void {
    this.#link = { start: this.#value.length + (this.#space ? 1 : 0), target };
  }

  closeLink(): void {
    if (this.#link && this.#value.length > this.#link.start) {
      this.#links.push({ start: this.#link.start, end: this.#value.length, target: this.#link.target });
    }
    this.#link = undefined;
  }

  get isEmpty(): boolean {
    return this.#value === "";
  }

  /** Length of the text so far, in UTF-16 units, without a space that nothing has followed yet. */
  get length(): number {
    return this.#value.length;
  }

  build(): Text {
    this.closeLink();
    return new Text(this.#value, this.#pieces, this.#links, this.#emphasis);
  }

  /** Appends words with single spaces between them; a space at either end may still meet another one. */
  #words(source: string, start: number, end: number, strong: boolean): void {
    if (end <= start) return;
    const from = source.charCodeAt(start) === 0x20 ? start + 1 : start;
    const until = end > from && source.charCodeAt(end - 1) === 0x20 ? end - 1 : end;
    if (from > start) this.space({ start, end: from });
    if (until > from) this.#solid(source.slice(from, until), { start: from, end: until }, true, strong);
    if (until < end) this.space({ start: until, end });
  }

  #solid(value: string, source: Span, verbatim: boolean, strong: boolean): void {
    if (this.#space) {
      this.#pieces.push({ at: this.#value.length, source: this.#space, verbatim: false });
      this.#value += " ";
      this.#space = undefined;
    }
    const start = this.#value.length;
    this.#pieces.push({ at: start, source, verbatim });
    this.#value += value;
    if (strong) this.#emphasise(start, this.#value.length);
  }

  /** Runs that touch, or have but a space between them, are one. */
  #emphasise(start: number, end: number): void {
    const last = this.#emphasis.at(-1);
    if (last && start - last.end <= 1 && (start === last.end || this.#value[last.end] === " ")) last.end = end;
    else this.#emphasis.push({ start, end });
  }
}
