import type {
  Activity,
  Basis,
  LegalBasis,
  Provision,
  Recipient,
  Retention,
  Source,
  StructuredNotice,
  Transfer,
} from "../../structured/structuredNotice.ts";
import type { Json, JsonObject } from "../json.ts";
import { durationOf } from "../period.ts";
import { countryNode, described, nodesOf, pageNode, type TextNode, titled } from "./nodes.ts";
import { conditions, instruments, legalBases, obligations, recipients as recipientTypes } from "./terms.ts";

/** What is said of one activity, or of all. */
export type Applying = Pick<Activity, "retention" | "recipients" | "sources" | "provision">;

/** A processing activity. */
export function processNode(activity: Activity, text: TextNode): JsonObject {
  const bases = activity["legal-bases"] ?? [];
  const { recipients = [], sources = [], provision = [], retention = [] } = activity;
  return {
    "@type": "dpv:Process",
    "dcterms:title": text(activity.name),
    "dpv:hasPurpose": nodesOf((activity.purposes ?? []).map((purpose) => titled(text(purpose), "dpv:Purpose"))),
    "dpv:hasLegalBasis": nodesOf(bases.flatMap((basis) => basisNodes(basis, text))),
    "dpv:hasPersonalData": nodesOf(
      (activity["data-categories"] ?? []).map((category) => titled(text(category), "dpv:PersonalData")),
    ),
    "dpv:hasDataSubject": nodesOf(
      (activity["data-subjects"] ?? []).map((people) => titled(text(people), "dpv:DataSubject")),
    ),
    "dpv:hasStorageCondition": nodesOf(retention.map((each) => storageNode(each, text))),
    "dpv:hasRecipient": nodesOf(recipients === "none" ? [] : recipients.map((each) => recipientNode(each, text))),
    "dpv:hasDataSource": nodesOf(sources.map((source) => sourceNode(source, text))),
    "dpv:hasNecessity": nodesOf(provision.map((each) => necessityNode(each, text))),
  };
}

/** A basis of Art. 6, and the condition of Art. 9 beside it. */
function basisNodes(written: Basis | LegalBasis, text: TextNode): JsonObject[] {
  if (typeof written === "string") return [{ "@type": legalBases[written] }];
  const { basis, condition, law, interest, description } = written;
  const node = {
    "@type": legalBases[basis],
    "dcterms:description": text(description),
    "dpv:hasApplicableLaw": titled(text(law), "dpv:Law"),
    "dpv:hasJustification": described(text(interest), "dpv:Justification"),
  };
  return condition ? [node, { "@type": conditions[condition] }] : [node];
}

function storageNode({ period, data, from, criteria, law }: Retention, text: TextNode): JsonObject {
  const fixed = period && {
    "@type": "dpv:TemporalDuration",
    "dcterms:extent": { "@type": "xsd:duration", "@value": durationOf(period) },
    "dpv:isAfter": titled(text(from), "dpv:Context"),
  };
  const open = [criteria, period ? undefined : from].flatMap(
    (each) => described(text(each), "dpv:UntilEventDuration") ?? [],
  );
  return {
    "@type": "dpv:StorageDuration",
    "dpv:hasPersonalData": titled(text(data), "dpv:PersonalData"),
    "dpv:hasDuration": nodesOf(fixed ? [fixed, ...open] : open),
    "dpv:hasApplicableLaw": titled(text(law), "dpv:Law"),
  };
}

function recipientNode(recipient: string | Recipient, text: TextNode): JsonObject {
  if (typeof recipient === "string") return { "@type": "dpv:Recipient", "dcterms:type": text(recipient) };
  const { name, category, role, country, purpose } = recipient;
  return {
    "@type": role ? ["dpv:Recipient", recipientTypes[role]] : "dpv:Recipient",
    "dpv:hasName": text(name),
    "dcterms:type": text(category),
    "dpv:hasCountry": countryNode(country),
    "dpv:hasPurpose": titled(text(purpose), "dpv:Purpose"),
  };
}

function sourceNode(source: "person" | Source, text: TextNode): JsonObject {
  if (source === "person") return { "@type": "dpv:DataSubjectDataSource" };
  return {
    "@type": source["publicly-available"] ? "dpv:PublicDataSource" : "dpv:ThirdPartyDataSource",
    "dcterms:title": text(source.description),
    "dpv:hasPersonalData": titled(text(source.data), "dpv:PersonalData"),
    "foaf:page": pageNode(source.address),
  };
}

function necessityNode({ required, law, data, consequences }: Provision, text: TextNode): JsonObject {
  return {
    "@type": required === undefined ? "dpv:Necessity" : required === "no" ? "dpv:Optional" : "dpv:Required",
    "dpv:hasLegalBasis": required && required !== "no" ? { "@type": obligations[required] } : undefined,
    "dpv:hasApplicableLaw": titled(text(law), "dpv:Law"),
    "dpv:hasPersonalData": titled(text(data), "dpv:PersonalData"),
    "dpv:hasConsequence": described(text(consequences), "dpv:Consequence"),
  };
}

/** The transfers of all activities and of each: a process that passes data on. */
export function transferNodes(notice: StructuredNotice, text: TextNode): JsonObject[] {
  const all = [notice, ...(notice.processing ?? [])].flatMap(({ transfers = [] }) =>
    transfers === "none" ? [] : transfers,
  );
  return all.map((transfer) => transferNode(transfer, text));
}

function transferNode(transfer: Transfer, text: TextNode): JsonObject {
  const { country, organisation, recipient, copy, description } = transfer;
  const importers: Json[] = [organisation, recipient].flatMap((name) =>
    name === undefined ? [] : { "@type": "dpv:DataImporter", "dpv:hasName": text(name) },
  );
  return {
    "@type": "dpv:Process",
    "dpv:hasProcessing": { "@type": "dpv:Transfer" },
    "dpv:hasThirdCountry": country && { "@id": `loc:${country}`, "@type": "dpv:ThirdCountry" },
    "dpv:hasDataImporter": nodesOf(importers),
    "dpv:hasLegalBasis": instrumentNode(transfer, text),
    "dpv:hasNotice": described(text(copy), "dpv:Notice"),
    "dcterms:description": text(description),
  };
}

/** An instrument that has no term is told by its id. */
function instrumentNode({ instrument }: Transfer, text: TextNode): JsonObject | undefined {
  if (instrument === undefined) return undefined;
  const term = Object.hasOwn(instruments, instrument) ? instruments[instrument] : undefined;
  return term
    ? { "@type": term, "dcterms:identifier": instrument }
    : titled(text(instrument), "dpv:DataTransferLegalBasis");
}
