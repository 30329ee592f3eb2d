import type { Span } from "../notice/span.ts";
import { Text } from "../notice/text.ts";
import type { Value } from "../structured/value.ts";

const country = /^[A-Z]{2}$/u;
const period = /^([1-9]\d{0,3}) (hour|day|week|month|year)s?$/u;
const date = /^\d{4}-\d{2}-\d{2}$/u;
const currency = /^[A-Z]{3}$/u;

/** How a language writes countries, periods, dates and lists. What a value is not, stays as it stands. */
export class Wording {
  readonly #language: string;
  readonly #countries: Intl.DisplayNames;
  readonly #lists: Intl.ListFormat;
  /** By unit. */
  readonly #periods = new Map<string, Intl.NumberFormat>();

  constructor(language: string) {
    this.#language = language;
    this.#countries = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
    this.#lists = new Intl.ListFormat(language);
  }

  country(value: Value | undefined): Text | undefined {
    return reworded(value, (code) => (country.test(code) ? this.#countries.of(code) : undefined));
  }

  period(value: Value | undefined): Text | undefined {
    return reworded(value, (written) => {
      const [, amount, unit] = period.exec(written) ?? [];
      if (unit === undefined) return undefined;
      return this.#periodIn(unit).format(Number(amount));
    });
  }

  #periodIn(unit: string): Intl.NumberFormat {
    const known = this.#periods.get(unit);
    if (known) return known;
    const format = new Intl.NumberFormat(this.#language, { style: "unit", unit, unitDisplay: "long" });
    this.#periods.set(unit, format);
    return format;
  }

  date(value: Value | undefined): Text | undefined {
    return reworded(value, (written) => {
      const day = new Date(date.test(written) ? `${written}T00:00:00Z` : Number.NaN);
      if (Number.isNaN(day.getTime())) return undefined;
      return new Intl.DateTimeFormat(this.#language, { dateStyle: "long", timeZone: "UTC" }).format(day);
    });
  }

  /** A price: `amount` and `currency`. */
  price(value: Value | undefined): Text | undefined {
    const amount = value?.get("amount");
    const code = value?.get("currency")?.scalar;
    if (typeof code !== "string" || !currency.test(code)) return amount?.text;
    return reworded(amount, (written) => {
      const price = Number(written);
      if (Number.isNaN(price)) return undefined;
      return new Intl.NumberFormat(this.#language, { style: "currency", currency: code }).format(price);
    });
  }

  /** "a, b and c"; what joins them stands for `anchor`. */
  list(texts: readonly Text[], anchor: Span): Text | undefined {
    if (texts.length === 0) return undefined;
    const parts = this.#lists.formatToParts(texts.map((_, i) => String(i)));
    return Text.joined(
      parts.map(({ type, value }) => (type === "element" ? texts[Number(value)] : undefined) ?? words(value, anchor)),
    );
  }
}

/** What is made of a value's text, in the place of the value; the text itself where nothing is. */
function reworded(value: Value | undefined, word: (written: string) => string | undefined): Text | undefined {
  const text = value?.text;
  const reworded = text && word(text.value);
  return reworded === undefined ? text : words(reworded, text?.span() ?? { start: 0, end: 0 });
}

/** Languages write no-break spaces between number and unit; text has plain ones. */
function words(value: string, span: Span): Text {
  return Text.standingFor(span, value.replace(/[\u00a0\u202f]/gu, " "));
}
