import type { CompiledLanguage } from "../compiledLanguage.ts";
import type { LineFact, SentenceLine } from "../line.ts";
import type { Word } from "../words.ts";

/** Amounts, periods and dates of a line. Units and months must have been added to it as facts before. */
export function timesIn(line: SentenceLine, language: CompiledLanguage): LineFact[] {
  const found: LineFact[] = [];
  for (let at = 0; at < line.words.length; at += 1) {
    const date = dateAt(line, at);
    if (date) {
      found.push(date);
      at = date.end - 1;
      continue;
    }
    const amount = amountAt(line, at, language);
    if (amount === undefined) continue;
    found.push({ kind: "number", value: String(amount), start: at, end: at + 1 });
    const period = periodAt(line, at, amount, language);
    if (period) found.push(period);
  }
  return found;
}

/** "For a year": one, where the words before tell that a span of time is meant; "once a year" is none. */
export function singlePeriodsIn(line: SentenceLine, { sets }: CompiledLanguage): LineFact[] {
  const units = line.facts.filter(({ kind }) => kind === "unit");
  if (units.length === 0) return [];
  return [...(sets.get("one-span")?.matches(line) ?? [])].flatMap(({ start, end }) => {
    const unit = units.find((fact) => fact.start === end);
    return unit ? [{ kind: "period", value: `1 ${unit.value}`, start: start + 1, end: unit.end }] : [];
  });
}

function amountAt(line: SentenceLine, at: number, language: CompiledLanguage): number | undefined {
  const word = line.words[at] as Word;
  if (word.numeral) return Number(word.form);
  return language.numberWords.get(word.form);
}

/** "10 years", "ten (10) years", "3–5 years", "3 to 5 years": the unit follows within three words of numbers. */
function periodAt(line: SentenceLine, at: number, first: number, language: CompiledLanguage): LineFact | undefined {
  let amount = first;
  for (let next = at + 1; next <= at + 3 && next < line.words.length; next += 1) {
    const unit = line.facts.find((fact) => fact.kind === "unit" && fact.start === next);
    if (unit)
      return amount > 0 && amount < 1000
        ? { kind: "period", value: `${amount} ${unit.value}`, start: at, end: unit.end }
        : undefined;
    const more = amountAt(line, next, language);
    if (more !== undefined) amount = more;
    else if (!language.sets.get("number-joiner")?.endsAt(line, next)) return undefined;
  }
  return undefined;
}

function dateAt(line: SentenceLine, at: number): LineFact | undefined {
  if (!line.words[at]?.numeral) return writtenDateAt(line, at);
  return numericDateAt(line, at) ?? isoDateAt(line, at) ?? writtenDateAt(line, at) ?? yearAt(line, at);
}

/** 7.10.2020, 7/10/2020, 07-10-20: day and month by which of them can be a month. */
function numericDateAt(line: SentenceLine, at: number): LineFact | undefined {
  const [a, b, c] = [at, at + 1, at + 2].map((i) => numeralAt(line, i));
  if (!a || !b || !c || !adjoin(line, at, 2, /^\s?[./-]\s?$/u) || c.length === 3) return undefined;
  const year = c.length === 4 ? Number(c) : 2000 + Number(c);
  if (!isYear(year) || b.length > 2 || a.length > 2) return undefined;
  const [day, month] = Number(b) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
  if (isNumbered(line, at + 2)) return undefined;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? dateFact(at, at + 3, year, month, day) : undefined;
}

function isoDateAt(line: SentenceLine, at: number): LineFact | undefined {
  const [a, b, c] = [at, at + 1, at + 2].map((i) => numeralAt(line, i));
  if (a?.length !== 4 || b?.length !== 2 || c?.length !== 2 || !adjoin(line, at, 2, /^[-./]$/u)) return undefined;
  return isYear(Number(a)) ? dateFact(at, at + 3, Number(a), Number(b), Number(c)) : undefined;
}

/** "March 7, 2020", "7 March 2020", "7. maaliskuuta 2020", "May 2023". */
function writtenDateAt(line: SentenceLine, at: number): LineFact | undefined {
  const month = line.facts.find(
    (fact) => fact.kind === "month" && (fact.start === at || fact.start === at + 1 || fact.start === at + 2),
  );
  if (!month) return undefined;
  const dayBefore = month.start > at ? Number(numeralAt(line, at)) : undefined;
  if (dayBefore !== undefined && !(dayBefore >= 1 && dayBefore <= 31)) return undefined;
  for (let next = month.end; next <= month.end + 2; next += 1) {
    const numeral = numeralAt(line, next);
    if (numeral?.length !== 4 || !isYear(Number(numeral))) continue;
    const dayAfter = next > month.end ? Number(numeralAt(line, month.end)) : undefined;
    const day = dayBefore ?? dayAfter;
    return dateFact(at, next + 1, Number(numeral), Number(month.value), day && day <= 31 ? day : undefined);
  }
  return undefined;
}

function yearAt(line: SentenceLine, at: number): LineFact | undefined {
  const numeral = numeralAt(line, at);
  if (numeral?.length !== 4 || !isYear(Number(numeral))) return undefined;
  const before = numeralAt(line, at - 1) !== undefined && adjoin(line, at - 1, 1, /^\s?[./]\s?$/u);
  return before || isNumbered(line, at) ? undefined : { kind: "date", value: numeral, start: at, end: at + 1 };
}

/** Whether a year has the number of an act after it: 2016/679, 2018:218, 5.12.2018/1050. */
function isNumbered(line: SentenceLine, year: number): boolean {
  return numeralAt(line, year + 1) !== undefined && adjoin(line, year, 1, /^[/:]$/u);
}

function dateFact(start: number, end: number, year: number, month: number, day?: number): LineFact {
  const parts = [year, month, ...(day ? [day] : [])].map((part) => String(part).padStart(2, "0"));
  return { kind: "date", value: parts.join("-"), start, end };
}

function isYear(year: number): boolean {
  return year >= 1990 && year <= 2099;
}

function numeralAt(line: SentenceLine, at: number): string | undefined {
  const word = line.words[at];
  return word?.numeral ? word.form : undefined;
}

/** Whether the `gaps` gaps after word `at` are each as `separator` says. */
function adjoin(line: SentenceLine, at: number, gaps: number, separator: RegExp): boolean {
  for (let i = at; i < at + gaps; i += 1) {
    const [word, next] = [line.words[i], line.words[i + 1]];
    if (!word || !next || i < line.own !== i + 1 < line.own) return false;
    if (i >= line.own && !separator.test(line.text.value.slice(word.end, next.start))) return false;
  }
  return true;
}
