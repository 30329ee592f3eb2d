import type { RequirementId } from "../completeness/requirements.ts";
import type { Span } from "../notice/span.ts";
import { type Disclosure, type Facts, noFacts, type Period, type Status, type Unit } from "./disclosures.ts";
import type { LineFact } from "./line.ts";
import type { Mention } from "./mentions.ts";
import type { Passage } from "./passages.ts";
import type { Recognition } from "./recognise.ts";

/** What a notice says, by concept of the language packs: the requirements, and what rules and conditions need besides. */
export type Disclosures = Readonly<Record<RequirementId, Disclosure>> & Readonly<Record<string, Disclosure>>;

const rank: Readonly<Record<Status, number>> = { missing: 0, "not-applicable": 1, vague: 2, disclosed: 3 };
/** Evidence of one disclosure that is kept; more proves nothing more. */
const mostEvidence = 12;

/** Sums up what was recognised: for each of `concepts` the best status that a sentence gives, its places and facts. */
export function disclose(recognition: Recognition, concepts: Iterable<string>): Disclosures {
  const disclosures: Record<string, Disclosure> = {};
  for (const concept of concepts) disclosures[concept] = discloseOne(recognition.mentions.get(concept) ?? []);
  return disclosures as Disclosures;
}

function discloseOne(mentions: readonly Mention[]): Disclosure {
  const status = mentions.reduce<Status>((best, { statement }) => {
    const own = statement.written.status ?? "missing";
    return rank[own] > rank[best] ? own : best;
  }, "missing");
  const proofs = mentions.filter(({ statement }) => status !== "missing" && statement.written.status === status);
  const evidence = distinct(proofs.map(({ span }) => span)).slice(0, mostEvidence);
  return { status, evidence, facts: factsOf(mentions) };
}

/** The spans without those that lie in another. */
function distinct(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.end > last.end) kept.push(span);
  }
  return kept;
}

function factsOf(mentions: readonly Mention[]): Facts {
  if (mentions.length === 0) return noFacts;
  const facts = {
    periods: [] as Period[],
    bases: mentions.flatMap(({ statement: { written }, span }) =>
      written.basis ? [{ article: written.basis, span }] : [],
    ),
    claims: mentions.flatMap(({ statement: { written }, span }) =>
      written.claim ? [{ says: written.claim, span }] : [],
    ),
    countries: [] as Facts["countries"][number][],
    instruments: [] as Facts["instruments"][number][],
    services: [] as Facts["services"][number][],
    authorities: [] as Facts["authorities"][number][],
    names: [] as Facts["names"][number][],
    contacts: [] as Facts["contacts"][number][],
    dates: [] as Facts["dates"][number][],
  };
  const seen = new Set<LineFact>();
  for (const { statement, passage } of mentions) {
    for (const fact of factsIn(passage, statement.facts)) {
      if (seen.has(fact)) continue;
      seen.add(fact);
      addTyped(facts, fact, passage);
    }
  }
  return facts;
}

type Growing = { [K in keyof Facts]: Facts[K][number][] };

/** Puts a fact of a sentence where its kind belongs. */
function addTyped(facts: Growing, fact: LineFact, { line }: Passage): void {
  const span = line.spanOf(fact);
  const known = { id: fact.value, text: line.textOf(fact), span };
  switch (fact.kind) {
    case "period": {
      const [amount, unit] = fact.value.split(" ");
      return void facts.periods.push({ amount: Number(amount), unit: unit as Unit, span });
    }
    case "country":
      return void facts.countries.push(known);
    case "instrument":
      return void facts.instruments.push(known);
    case "service":
      return void facts.services.push(known);
    case "authority":
      return void facts.authorities.push(known);
    case "organisation":
      return void facts.names.push(known);
    case "email":
    case "phone":
    case "url":
    case "postal-address":
      return void facts.contacts.push({ kind: fact.kind, value: fact.value, span });
    case "date":
      return void facts.dates.push({ date: fact.value, span });
  }
}

/** The facts of some kinds in a passage, its lead-in aside. */
function factsIn({ line }: Passage, kinds: ReadonlySet<string>): LineFact[] {
  return line.facts.filter((fact) => kinds.has(fact.kind) && fact.start >= line.own);
}
