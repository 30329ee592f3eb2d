import type { Span } from "../../notice/span.ts";
import type { Filling } from "./filling.ts";

/** A way to mend a finding. */
export interface Fix {
  readonly title: string;
  /** Whether it is the one that most would choose. */
  readonly isPreferred: boolean;
  /** Whether it can be applied unseen: nobody has to fill in, choose or reread anything. */
  readonly isSafe: boolean;
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly FixEdit[];
}

/** What a fix writes in place of a span; an empty span is a place to insert at. */
export interface FixEdit {
  readonly span: Span;
  readonly filling: Filling;
}
