import type { Locale } from "../messages.ts";
import { type MessageKey, type MessageValues, translate } from "../translate.ts";
import { printable, type Terminal } from "./terminal.ts";

/** What went wrong in a run: said at once on standard error, and remembered for the exit code. */
export class Complaints {
  readonly #terminal: Terminal;
  #any = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Whether there was anything that `note` would not do for. */
  get any(): boolean {
    return this.#any;
  }

  get locale(): Locale {
    return this.#terminal.locale;
  }

  /** Something was not checked, or not as it was meant. `place` is a path, with or without line and column. */
  about(place: string, message: string): void {
    this.#any = true;
    this.note(place, message);
  }

  /** Worth knowing, and no failure. */
  note(place: string, message: string): void {
    this.#terminal.complain(printable(`${place}: ${message}`));
  }

  /** The message of that name in the language of the interface. */
  say(key: MessageKey, values?: MessageValues): string {
    return translate(this.#terminal.locale, key, values);
  }
}
