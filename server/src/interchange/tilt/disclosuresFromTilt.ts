import type { Basis, Condition } from "../../structured/structuredNotice.ts";
import { isEqual, under } from "../json.ts";
import { periodOf } from "../period.ts";
import { lawReference } from "./disclosuresToTilt.ts";
import { basesIn, conditionsIn } from "./legalBases.ts";
import { countryIn, flagAt, listAt, listIn, textAt, textIn, unlessEmpty, unlessNone } from "./reading.ts";

interface WrittenActivity {
  readonly "data-categories"?: readonly string[] | undefined;
  readonly [key: string]: unknown;
}

/** `dataDisclosed` as activities: entries that differ in their category of data alone are one. */
export function activitiesFrom(dataDisclosed: unknown): object[] {
  const activities: WrittenActivity[] = [];
  for (const entry of listIn(dataDisclosed)) {
    const activity = unlessEmpty(activityFrom(entry));
    if (!activity) continue;
    const together = merged(activities.at(-1), activity);
    if (together) activities[activities.length - 1] = together;
    else activities.push(activity);
  }
  return activities;
}

function merged(one: WrittenActivity | undefined, other: WrittenActivity): WrittenActivity | undefined {
  const [categories, further] = [one?.["data-categories"], other["data-categories"]];
  if (!categories || !further) return undefined;
  const together = [...categories, ...further];
  const isSame = isEqual({ ...one, "data-categories": further }, other);
  return isSame && unlessNone(together)?.length === together.length
    ? { ...one, "data-categories": together }
    : undefined;
}

function activityFrom(entry: unknown): WrittenActivity {
  const category = textAt(entry, "category");
  return {
    ...purposesFrom(listAt(entry, "purposes")),
    "data-categories": category === undefined ? undefined : [category],
    "legal-bases": unlessNone(basesFrom(listAt(entry, "legalBases"), listAt(entry, "legitimateInterests"))),
    retention: unlessNone(listAt(entry, "storage").flatMap(retentionFrom)),
    recipients: unlessNone(listAt(entry, "recipients").flatMap(recipientFrom)),
    provision: provisionFrom(under(entry, "nonDisclosure")),
  };
}

/** A headline that all purposes share is the activity's name. */
function purposesFrom(purposes: readonly unknown[]): object {
  const said = purposes
    .map((each) => ({ headline: textAt(each, "purpose"), description: textAt(each, "description") }))
    .filter(({ headline, description }) => headline ?? description);
  const [first] = said;
  const isShared = said.every(({ headline, description }) => headline === first?.headline && description);
  if (first?.headline && isShared) {
    return { name: first.headline, purposes: unlessNone(said.flatMap(({ description }) => description ?? [])) };
  }
  const texts = said.map(({ headline, description }) =>
    headline && description && headline !== description
      ? `${headline}: ${description}`
      : (headline ?? description ?? ""),
  );
  return { purposes: unlessNone(texts) };
}

interface WrittenBasis {
  basis: Basis;
  interest?: string;
  condition?: Condition;
  description?: string;
}

function basesFrom(legalBases: readonly unknown[], legitimateInterests: readonly unknown[]): (Basis | WrittenBasis)[] {
  const bases: WrittenBasis[] = [];
  for (const each of legalBases) addBases(each, bases);
  for (const each of legitimateInterests) addInterest(each, bases);
  return bases.map((each) => (Object.keys(each).length > 1 ? each : each.basis));
}

function addBases(legalBasis: unknown, bases: WrittenBasis[]): void {
  const reference = textAt(legalBasis, "reference") ?? "";
  const description = textAt(legalBasis, "description");
  const [first, ...others] = basesIn(reference);
  if (first) bases.push({ basis: first, ...(description !== undefined && { description }) });
  for (const basis of others) bases.push({ basis });
  const [condition] = conditionsIn(reference);
  const last = bases.at(-1);
  if (condition && last && !last.condition) last.condition = condition;
}

function addInterest(legitimateInterest: unknown, bases: WrittenBasis[]): void {
  const interest = textAt(legitimateInterest, "reasoning");
  if (interest === undefined || flagAt(legitimateInterest, "exists") === false) return;
  const basis = bases.find((each) => each.basis === "legitimate-interests" && each.interest === undefined);
  if (basis) basis.interest = interest;
  else bases.push({ basis: "legitimate-interests", interest });
}

function retentionFrom(storage: unknown): object[] {
  const periods = listAt(storage, "temporal").flatMap((each) => {
    const period = periodOf(textAt(each, "ttl") ?? "");
    return period ? [{ period, criteria: textAt(each, "description") }] : [];
  });
  const criteria = listAt(storage, "purposeConditional").flatMap((each) => textIn(each) ?? []);
  const laws = listAt(storage, "legalBasisConditional").flatMap((each) => textIn(each) ?? []);
  return [
    ...periods,
    ...criteria.map((text) => ({ criteria: text })),
    ...laws.filter((law) => lawReference.test(law)).map((law) => ({ law })),
  ];
}

function recipientFrom(recipient: unknown): (string | object)[] {
  const name = textAt(recipient, "name");
  const country = countryIn(recipient, "country");
  const category = textAt(recipient, "category");
  if (category !== undefined && name === undefined && country === undefined) return [category];
  const written = unlessEmpty({ name, category, country });
  return written ? [written] : [];
}

function provisionFrom(nonDisclosure: unknown): object[] | undefined {
  const byLaw = flagAt(nonDisclosure, "legalRequirement");
  const byContract = flagAt(nonDisclosure, "contractualRegulation");
  const isDue = flagAt(nonDisclosure, "obligationToProvide");
  const isVoluntary = byLaw === false && byContract === false && isDue === false;
  const required = [byLaw && "by-law", byContract && "by-contract", isVoluntary && "no"].filter((each) => each);
  const consequences = textAt(nonDisclosure, "consequences");
  const written = required.map((each) => ({ required: each, consequences }));
  return written.length > 0 ? written : consequences === undefined ? undefined : [{ consequences }];
}
