import { type Basis, basisIds, type Condition } from "../../structured/structuredNotice.ts";

/** Art. 9(2)(a) to (j), in its order. */
const conditions: readonly Condition[] = [
  "explicit-consent",
  "employment-law",
  "vital-interests",
  "non-profit-body",
  "made-public",
  "legal-claims",
  "substantial-public-interest",
  "health-care",
  "public-health",
  "research",
];

/** The point of Art. 6(1) that a basis is: `a` to `f`. */
export function pointOfBasis(basis: Basis): string {
  return letterAt(basisIds.indexOf(basis));
}

/** The point of Art. 9(2) that a condition is: `a` to `j`. */
export function pointOfCondition(condition: Condition): string {
  return letterAt(conditions.indexOf(condition));
}

/** The bases that a reference names: `GDPR-6-1-a`, and as people write it (`Art. 6 (1) a`, `Artikel 6 Absatz 1 …`). */
export function basesIn(reference: string): Basis[] {
  return pointsOf("6", "1", reference).flatMap((letter) => basisIds[indexOf(letter)] ?? []);
}

/** The conditions for special categories that a reference names: `GDPR-9-2-a`. */
export function conditionsIn(reference: string): Condition[] {
  return pointsOf("9", "2", reference).flatMap((letter) => conditions[indexOf(letter)] ?? []);
}

/** Words between the numbers of a reference, in the languages of the public documents and ours. */
const fillers = new Set(
  "abs absatz s satz lit litera buchst buchstabe para paragraph point letter al kohta alakohta kohdan".split(" "),
);
const longestReference = 2000;

/** The letters of the points of an article's paragraph that a reference names, in its order. */
function pointsOf(article: string, paragraph: string, reference: string): string[] {
  const tokens =
    reference
      .slice(0, longestReference)
      .toLowerCase()
      .match(/[a-z]+|\d+/gu) ?? [];
  const numbers = tokens.filter((token) => !fillers.has(token));
  return numbers.filter((letter, at) => {
    const sentence = numbers[at - 1] === "1" && numbers[at - 2] === paragraph && numbers[at - 3] === article;
    const direct = numbers[at - 1] === paragraph && numbers[at - 2] === article;
    return letter.length === 1 && (direct || sentence) && indexOf(letter) >= 0;
  });
}

function letterAt(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}

function indexOf(letter: string): number {
  return letter.charCodeAt(0) - "a".charCodeAt(0);
}
