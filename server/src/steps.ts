/**
 * Work that can be left off and taken up again: it yields every now and then (at least once for each block of a notice)
 * and returns its result at the end.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
