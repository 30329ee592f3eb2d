import type { Span } from "../../notice/span.ts";
import type { OpenText } from "../../rendering/snippetText.ts";

/** Something that may be written at a place. */
export interface Proposal {
  readonly kind: "heading" | "section" | "wording" | "value";
  readonly label: string;
  readonly text: OpenText;
  /** The requirement or other section that it is about. */
  readonly section?: string;
  /** What it is, where its label and section do not tell. */
  readonly detail?: string;
  /** What is typed to find it, where that is not its label. */
  readonly filter?: string;
}

/** What may be written in the place of a piece of the text, best first. */
export interface Proposals {
  readonly span: Span;
  readonly proposals: readonly Proposal[];
}
