import type { AutomatedDecision, StructuredNotice } from "../../structured/structuredNotice.ts";
import { defined, type Json, type JsonObject } from "../json.ts";
import type { Loss } from "../losses.ts";
import { tracked } from "../tracked.ts";
import { authorityNode, controllerNode, personNode } from "./entities.ts";
import { described, nodesOf, type TextNode, textNodes } from "./nodes.ts";
import { type Applying, processNode, transferNodes } from "./processes.ts";
import { rightNodes } from "./rights.ts";
import { context } from "./terms.ts";

/** A notice in the terms of the W3C's Data Privacy Vocabulary, as JSON-LD, and what they cannot say of it. */
export function toDpv(notice: StructuredNotice): { document: JsonObject; losses: Loss[] } {
  const source = tracked(notice);
  const document = { "@context": context, ...noticeNode(source.notice) };
  const losses = noneLosses(source.notice);
  return { document: defined(document), losses: [...source.losses(), ...losses] };
}

function noticeNode(notice: StructuredNotice): JsonObject {
  const text = textNodes(notice.language);
  const { url, date, version, controllers = [], processing = [], sections = [] } = notice;
  const officer = notice["data-protection-officer"];
  return {
    "@type": "dpv:PrivacyNotice",
    "@id": url,
    "dcterms:title": text(notice.title),
    "dcterms:description": text(notice.introduction),
    "dcterms:audience": described(text(notice.audience), "dcterms:AgentClass"),
    "dcterms:language": languagesOf(notice),
    "dcterms:modified": date && { "@type": "xsd:date", "@value": date },
    "dcterms:hasVersion": version === undefined ? undefined : String(version),
    "dpv:hasDataController": controllers.map((controller) => controllerNode(controller, text)),
    "dpv:hasJointDataControllers": described(text(notice["joint-arrangement"]), "dpv:JointDataControllers"),
    "dpv:hasDataProtectionOfficer": isSaid(officer)
      ? personNode(officer, "dpv:DataProtectionOfficer", text)
      : undefined,
    "dpv:hasProcess": nodesOf([
      ...processing.map((activity) => processNode(activity, text)),
      ...sharedProcess(notice, text),
      ...decisionNodes(notice["automated-decisions"], text),
      ...transferNodes(notice, text),
    ]),
    "dpv:hasRight": rightNodes(notice, text),
    "dpv:hasAuthority": authorityNode(notice.authority, text),
    "dpv:hasTechnicalOrganisationalMeasure": described(text(notice.security), "dpv:TechnicalOrganisationalMeasure"),
    "dcterms:hasPart": nodesOf(
      sections.map(({ heading, text: body }) => ({
        "dcterms:title": text(heading),
        "dcterms:description": text(body),
      })),
    ),
  };
}

function languagesOf({ language, translations = [] }: StructuredNotice): Json {
  const languages = [language, ...translations].filter((each) => each !== undefined);
  return languages.length > 0 ? languages : undefined;
}

/** What is said of all activities is a process of its own, without purposes. */
function sharedProcess({ retention, recipients, sources, provision }: StructuredNotice, text: TextNode): JsonObject[] {
  const shared: Applying = {
    ...(retention && { retention }),
    ...(recipients && { recipients }),
    ...(sources && { sources }),
    ...(provision && { provision }),
  };
  return Object.keys(shared).length > 0 ? [processNode(shared, text)] : [];
}

function decisionNodes(decisions: StructuredNotice["automated-decisions"], text: TextNode): JsonObject[] {
  if (decisions === undefined || decisions === "none") return [];
  return decisions.map((decision) => decisionNode(decision, text));
}

function decisionNode({ decision, logic, consequences, review }: AutomatedDecision, text: TextNode): JsonObject {
  return {
    "@type": ["dpv:Process", "dpv:AutomatedDecisionMaking"],
    "dcterms:title": text(decision),
    "dpv:hasAlgorithmicLogic": described(text(logic), "dpv:AlgorithmicLogic"),
    "dpv:hasConsequence": described(text(consequences), "dpv:Consequence"),
    "dpv:hasHumanInvolvement": described(text(review), "dpv:HumanInvolvement"),
  };
}

function isSaid<T extends object>(value: T | "none" | undefined): value is T {
  return typeof value === "object";
}

/** The vocabulary says what there is: that there is none of it, only its absence could. */
function noneLosses(notice: StructuredNotice): Loss[] {
  const losses: Loss[] = [];
  const keys = ["data-protection-officer", "automated-decisions", "recipients", "transfers"] as const;
  for (const key of keys) if (notice[key] === "none") losses.push({ path: `/${key}`, reason: "none" });
  for (const [index, activity] of (notice.processing ?? []).entries()) {
    for (const key of ["recipients", "transfers"] as const) {
      if (activity[key] === "none") losses.push({ path: `/processing/${index}/${key}`, reason: "none" });
    }
  }
  return losses;
}
