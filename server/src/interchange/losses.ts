/** Something of the source that the target cannot hold, or not as it was. */
export interface Loss {
  /** JSON pointer into the source. */
  readonly path: string;
  readonly reason: LossReason;
}

/**
 * Why: the target has no place for it; it is in another language than the one asked for; the target takes one of what
 * there are several; the target cannot say that there are none; it was not understood and is kept under `x-tilt`; it was
 * kept there and no longer fits the notice. Of a whole document: it is nested beyond measure, or no TILT.
 */
export type LossReason =
  | "no-place"
  | "other-language"
  | "one-only"
  | "none"
  | "kept-aside"
  | "outdated"
  | "too-deep"
  | "no-tilt";
