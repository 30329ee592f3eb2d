import type { Mention } from "./mention.ts";

/** The blocks between `disable` and `enable`, as they open and close from the file's beginning to its end. */
export class Blocks {
  readonly #waiting: Mention[];
  readonly #closing = new Set<Mention>();
  /** What is off at the place reached; of all rules (under nothing) some may be on again. */
  readonly #byRule = new Map<string | undefined, Mention | "on">();

  constructor(mentions: readonly Mention[]) {
    this.#waiting = mentions
      .filter(({ directive: { kind } }) => kind === "privacy-notice-disable" || kind === "privacy-notice-enable")
      .reverse();
  }

  /** Goes on to the offset `end`, which is never before the last one. */
  moveTo(end: number): void {
    for (let next = this.#waiting.at(-1); next && next.directive.span.start <= end; next = this.#waiting.at(-1)) {
      this.#waiting.pop();
      if (next.directive.kind === "privacy-notice-disable") this.#open(next);
      else this.#close(next);
    }
  }

  /** What turns a rule off at the place reached. */
  mentionOf(rule: string): Mention | undefined {
    const mention = this.#byRule.get(rule) ?? this.#byRule.get(undefined);
    return mention === "on" ? undefined : mention;
  }

  /** Whether a mention has closed a block so far. */
  hasClosed(mention: Mention): boolean {
    return this.#closing.has(mention);
  }

  #open(mention: Mention): void {
    if (mention.rule === undefined) this.#byRule.clear();
    this.#byRule.set(mention.rule, mention);
  }

  #close(mention: Mention): void {
    const { rule } = mention;
    const isOff = rule === undefined ? this.#byRule.size > 0 : this.mentionOf(rule) !== undefined;
    if (isOff) this.#closing.add(mention);
    if (rule === undefined) this.#byRule.clear();
    else if (this.#byRule.has(undefined)) this.#byRule.set(rule, "on");
    else this.#byRule.delete(rule);
  }
}
