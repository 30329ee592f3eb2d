import type { Span } from "../notice/span.ts";
import { type Text, TextBuilder } from "../notice/text.ts";

/** A scalar as it stands in the file: what it means, and the place with its quotation marks or block header. */
export interface WrittenScalar {
  readonly value: string;
  readonly span: Span;
  readonly style: "plain" | "single-quoted" | "double-quoted" | "literal" | "folded";
}

/**
 * The paragraphs of a scalar (an empty line parts them), each with the map of its characters to the file. YAML folds lines, takes indentation away
 * and resolves escapes (YAML 1.2.2, chapters 7 and 8): `value` is what it makes of them, and both are read side by side.
 */
export function paragraphsOf(scalar: WrittenScalar, source: string): Text[] {
  const paragraphs = [new TextBuilder()];
  const end = contentEnd(scalar);
  let run: Span = { start: 0, end: 0 };
  let at = contentStart(scalar, source);
  const flush = () => {
    if (run.end > run.start) paragraphs.at(-1)?.append(source, run.start, run.end);
    run = { start: at, end: at };
  };
  for (let read = 0; read < scalar.value.length; ) {
    const character = String.fromCodePoint(scalar.value.codePointAt(read) as number);
    read += character.length;
    const piece = pieceAt(character, at, end, scalar, source);
    if (!piece.verbatim || piece.start !== run.end) flush();
    at = piece.end;
    if (character === "\n" && (scalar.style === "folded" || scalar.value[read] === "\n")) {
      paragraphs.push(new TextBuilder());
    } else if (piece.verbatim) {
      run = { start: run.end === piece.start ? run.start : piece.start, end: piece.end };
    } else {
      paragraphs.at(-1)?.replace(character, piece);
      run = { start: at, end: at };
    }
  }
  flush();
  return paragraphs.filter((builder) => !builder.isEmpty).map((builder) => builder.build());
}

interface Piece extends Span {
  /** Whether the file has the character itself there. */
  readonly verbatim: boolean;
}

/** The place of the next character of the value, at `at` or after what YAML took away. */
function pieceAt(character: string, at: number, end: number, { style }: WrittenScalar, source: string): Piece {
  if (white.test(character)) {
    const after = afterWhite(at, end, source);
    return { start: at, end: after, verbatim: after === at + 1 && source[at] === character };
  }
  let start = at;
  while (start < end && white.test(source[start] as string)) start += 1;
  if (style === "double-quoted") start = afterLineEscapes(start, end, source);
  if (style === "double-quoted" && source[start] === "\\") {
    return { start, end: start + escapeLength(source, start), verbatim: false };
  }
  if (style === "single-quoted" && source.startsWith("''", start)) return { start, end: start + 2, verbatim: false };
  const verbatim = source.startsWith(character, start);
  const until = start + (verbatim ? character.length : 1);
  return { start: Math.min(start, end), end: Math.min(until, end), verbatim };
}

const white = /\s/u;

/** Past one space, or past a fold: the line's end, blank lines and the next line's indentation. */
function afterWhite(at: number, end: number, source: string): number {
  let next = at;
  while (next < end && white.test(source[next] as string)) next += 1;
  if (next > at) return next;
  return source[at] === "\\" ? at + escapeLength(source, at) : at;
}

/** An escaped line end in double quotes joins two lines without a space. */
function afterLineEscapes(at: number, end: number, source: string): number {
  let next = at;
  while (next < end && source[next] === "\\" && /[\r\n]/u.test(source[next + 1] ?? "")) {
    next += 1;
    while (next < end && white.test(source[next] as string)) next += 1;
  }
  return next;
}

const longEscapes: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function escapeLength(source: string, at: number): number {
  return longEscapes[source[at + 1] ?? ""] ?? 2;
}

function contentStart({ span, style }: WrittenScalar, source: string): number {
  if (style === "plain") return span.start;
  if (!isBlock(style)) return span.start + 1;
  const lineEnd = source.indexOf("\n", span.start);
  return lineEnd < 0 ? span.end : lineEnd + 1;
}

function contentEnd({ span, style }: WrittenScalar): number {
  return style === "plain" || isBlock(style) ? span.end : span.end - 1;
}

function isBlock(style: WrittenScalar["style"]): boolean {
  return style === "literal" || style === "folded";
}
