import type { Mention } from "../disclosures/mentions.ts";
import type { Passage } from "../disclosures/passages.ts";
import type { Recognition } from "../disclosures/recognise.ts";

/** The statements of a concept that make a claim (`server/languages/README.md` lists the claims). */
export function claimsOf({ mentions }: Recognition, concept: string, claim: string): readonly Mention[] {
  return (mentions.get(concept) ?? []).filter(({ statement }) => statement.written.claim === claim);
}

/** The statements that name a legal basis. */
export function basesOf({ mentions }: Recognition): readonly Mention[] {
  return (mentions.get("legal-basis") ?? []).filter(({ statement }) => statement.written.basis !== undefined);
}

/** The grounds of Art. 6(1) among some statements. */
export function groundsOf(bases: readonly Mention[]): ReadonlySet<string> {
  return new Set(
    bases.flatMap(({ statement: { written } }) => (written.basis?.startsWith("6(1)") ? written.basis : [])),
  );
}

/** Whether a sentence tells that something was repealed, replaced or renamed. */
export function tellsOfChange(recognition: Recognition, passage: Passage | undefined): boolean {
  return claimsOf(recognition, "repeal", "repeal").some((mention) => mention.passage === passage);
}

/** Statements by what they have in common. */
export function grouped<K>(
  mentions: Iterable<Mention>,
  keyOf: (mention: Mention) => K,
): ReadonlyMap<K, readonly [Mention, ...Mention[]]> {
  const groups = new Map<K, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return groups;
}

/** Of statements with one sentence the first alone. */
export function oneForEachSentence(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<Passage>();
  return mentions.filter(({ passage }) => !seen.has(passage) && seen.add(passage));
}
