import type {
  Activity,
  Basis,
  LegalBasis,
  Provision,
  Recipient,
  Retention,
  StructuredNotice,
} from "../../structured/structuredNotice.ts";
import type { JsonObject } from "../json.ts";
import type { Loss } from "../losses.ts";
import { durationOf } from "../period.ts";
import { joined, type TextIn } from "../writtenText.ts";
import { appliedTo } from "./appliedTo.ts";
import { pointOfBasis, pointOfCondition } from "./legalBases.ts";

/** `dataDisclosed`: an entry for each category of data of each activity, with what is said of all activities. */
export function disclosuresOf(notice: StructuredNotice, text: TextIn): { entries: JsonObject[]; losses: Loss[] } {
  const saysOfAll = notice.retention ?? notice.recipients ?? notice.provision;
  const activities = notice.processing ?? (saysOfAll === undefined ? [] : [{}]);
  const entries = activities.flatMap((activity) => entriesOf(activity, notice, text));
  return { entries: entries.map((entry, index) => ({ _id: String(index + 1), ...entry })), losses: nones(notice) };
}

function nones(notice: StructuredNotice): Loss[] {
  const noRecipients = appliedTo(notice).filter(({ said }) => said.recipients === "none");
  return noRecipients.map(({ path }) => ({ path: `${path}/recipients`, reason: "none" }));
}

function entriesOf(activity: Activity, all: StructuredNotice, text: TextIn): JsonObject[] {
  const bases = (activity["legal-bases"] ?? []).map(detailed);
  const body = {
    purposes: purposesOf(activity, text),
    legalBases: bases.flatMap((basis) => basisOf(basis, text)),
    legitimateInterests: interestsOf(bases, text),
    recipients: [...recipientsOf(activity, text), ...recipientsOf(all, text)],
    storage: storageOf([...(activity.retention ?? []), ...(all.retention ?? [])], text),
    nonDisclosure: nonDisclosureOf([...(activity.provision ?? []), ...(all.provision ?? [])], text),
  };
  const categories = (activity["data-categories"] ?? []).map((category) => text(category) ?? "");
  return (categories.length > 0 ? categories : [""]).map((category) => ({ category, ...body }));
}

/** The activity's name is the headline of its purposes; without a name a purpose `headline: description` has its own. */
function purposesOf({ name, purposes = [] }: Activity, text: TextIn): JsonObject[] {
  const headline = text(name);
  const texts = purposes.map((purpose) => text(purpose) ?? "");
  if (headline === undefined) return texts.map(headlineAndDescription);
  return (texts.length > 0 ? texts : [""]).map((description) => ({ purpose: headline, description }));
}

function headlineAndDescription(text: string): JsonObject {
  const at = text.indexOf(": ");
  return at > 0 ? { purpose: text.slice(0, at), description: text.slice(at + 2) } : { purpose: text, description: "" };
}

function detailed(basis: Basis | LegalBasis): LegalBasis {
  return typeof basis === "string" ? { basis } : basis;
}

function basisOf(basis: LegalBasis, text: TextIn): JsonObject[] {
  const { condition } = basis;
  const description = joined([text(basis.law), text(basis.description)], ": ");
  const reference = { reference: `GDPR-6-1-${pointOfBasis(basis.basis)}`, description };
  return condition ? [reference, { reference: `GDPR-9-2-${pointOfCondition(condition)}` }] : [reference];
}

function interestsOf(bases: readonly LegalBasis[], text: TextIn): JsonObject[] {
  const relied = bases.filter(({ basis }) => basis === "legitimate-interests");
  return relied.map(({ interest }) => ({ exists: true, reasoning: text(interest) }));
}

function recipientsOf({ recipients = [] }: Activity | StructuredNotice, text: TextIn): JsonObject[] {
  return recipients === "none" ? [] : recipients.map((recipient) => recipientOf(recipient, text));
}

function recipientOf(recipient: string | Recipient, text: TextIn): JsonObject {
  if (typeof recipient === "string") return { category: recipient };
  const { name, category, country } = recipient;
  return { name: text(name), country, category: text(category) ?? "" };
}

/** Periods, criteria and references to laws, of which the longest counts. */
function storageOf(retention: readonly Retention[], text: TextIn): JsonObject[] {
  if (retention.length === 0) return [];
  const written = retention.map((each) => {
    const { period } = each;
    const law = text(each.law);
    const rest = joined([text(each.data), text(each.from), text(each.criteria)], "; ");
    const isReference = law !== undefined && lawReference.test(law);
    const described = joined([rest, isReference ? undefined : law], "; ");
    return {
      temporal: period === undefined ? undefined : { description: described ?? "", ttl: durationOf(period) },
      criterion: period === undefined ? described : undefined,
      law: isReference ? law : undefined,
    };
  });
  return [
    {
      temporal: written.flatMap(({ temporal }) => temporal ?? []),
      purposeConditional: written.flatMap(({ criterion }) => criterion ?? []),
      legalBasisConditional: written.flatMap(({ law }) => law ?? []),
      aggregationFunction: "max",
    },
  ];
}

/** A law as TILT refers to it: `SGB-100-42`. */
export const lawReference = /^[A-Z]+[-0-9a-z]*$/u;

function nonDisclosureOf(provision: readonly Provision[], text: TextIn): JsonObject {
  const required = provision.flatMap((each) => each.required ?? []);
  const consequences = joined(
    provision.map((each) => text(each.consequences)),
    "\n\n",
  );
  if (required.length === 0) return { consequences };
  const byLaw = required.includes("by-law");
  const byContract = required.includes("by-contract") || required.includes("to-enter-contract");
  return {
    legalRequirement: byLaw,
    contractualRegulation: byContract,
    obligationToProvide: byLaw || byContract,
    consequences: consequences ?? "",
  };
}
