import type { Span } from "./span.ts";

/** A place in a file as LSP counts it: lines and UTF-16 units from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Translates between offsets and positions. Lines end with LF, CRLF or CR. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
    for (let end = nextLineEnd(source, 0); end; end = nextLineEnd(source, end.end)) this.#starts.push(end.end);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; one beyond the file's ends counts as that end. */
  position(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.#source.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: within - (this.#starts[low] as number) };
  }

  /** The positions of both ends of a span. */
  range(span: Span): { readonly start: Position; readonly end: Position } {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The offset of a position; a character beyond its line's end counts as that end. */
  offset(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#source.length;
    const end = nextLineEnd(this.#source, start)?.start ?? this.#source.length;
    return Math.min(start + Math.max(0, position.character), end);
  }
}

/** The first line break at or after `from`, as a span. */
export function nextLineEnd(source: string, from: number): Span | undefined {
  lineBreak.lastIndex = from;
  const match = lineBreak.exec(source);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const lineBreak = /\r\n?|\n/g;
