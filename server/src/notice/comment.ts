import type { Span } from "./span.ts";

/** A remark in a file that its readers do not see: `<!-- … -->`, in YAML `# …`. */
export interface Comment {
  /** With its marks. */
  readonly span: Span;
  /** What stands between the marks, or after the one. */
  readonly content: Span;
}

const opening = "<!--";
const closing = "-->";

/** The comments of HTML in a stretch that holds little else. One that nothing closes is none. */
export function htmlCommentsIn(source: string, { start, end }: Span): Comment[] {
  const stretch = source.slice(start, end);
  const comments: Comment[] = [];
  for (let open = stretch.indexOf(opening); open >= 0; ) {
    const close = stretch.indexOf(closing, open + 2);
    if (close < 0) break;
    comments.push(htmlComment(start + open, start + close));
    open = stretch.indexOf(opening, close + closing.length);
  }
  return comments;
}

/** The comment between the mark that opens it, at `open`, and the one that closes it. */
export function htmlComment(open: number, close: number): Comment {
  const start = open + opening.length;
  return { span: { start: open, end: close + closing.length }, content: { start, end: Math.max(start, close) } };
}
