import type { Person, Source, StructuredNotice } from "../../structured/structuredNotice.ts";
import { defined, isObject, type JsonObject } from "../json.ts";
import type { Loss } from "../losses.ts";
import { tracked } from "../tracked.ts";
import { joined, primary, type TextIn, textsIn } from "../writtenText.ts";
import { appliedTo } from "./appliedTo.ts";
import { disclosuresOf } from "./disclosuresToTilt.ts";
import { putBack } from "./keptAside.ts";
import { rightsOf } from "./rightsToTilt.ts";
import type { TiltDocument } from "./tiltDocument.ts";
import { transfersOf } from "./transfers.ts";

export interface ToTiltOptions {
  /** TILT has one language for each document: texts in the others are lost. The notice's own, if not given. */
  readonly language?: string;
  /** ISO date that stands for the notice's, where it has none. */
  readonly today?: string;
  /** SHA-256 of a text in hexadecimal digits: makes `_hash`, and `_id` where there is none. */
  readonly sha256?: (text: string) => string;
}

/** A notice as a TILT document, and what TILT cannot hold of it. */
export function toTilt(
  notice: StructuredNotice,
  options: ToTiltOptions = {},
): { document: TiltDocument; losses: Loss[] } {
  const source = tracked(notice);
  const { document: made, losses: unsayable } = fromNoticeAlone(source.notice, options);
  const kept = putBack(made, (notice as Readonly<Record<string, unknown>>)["x-tilt"]);
  const document = kept.isWhole ? kept.document : signed(dated(kept.document, options), options);
  return { document, losses: [...source.losses(), ...unsayable, ...kept.losses] };
}

/** What stands in the notice itself, with nothing kept aside and nothing filled in. */
export function fromNoticeAlone(
  notice: StructuredNotice,
  { language }: ToTiltOptions,
): { document: TiltDocument; losses: Loss[] } {
  const text = textsIn(language ?? notice.language, notice);
  const disclosures = disclosuresOf(notice, text);
  const transfers = transfersOf(notice, text);
  const sources = sourcesOf(notice, text);
  const rights = rightsOf(notice, text);
  const document = {
    meta: metaOf(notice, language, text),
    controller: controllerOf(notice, text),
    dataProtectionOfficer: officerOf(notice, text),
    dataDisclosed: disclosures.entries,
    thirdCountryTransfers: transfers.entries,
    ...rights.sections,
    sources: sources.entries,
    automatedDecisionMaking: automatedDecisionsOf(notice, text),
    changesOfPurpose: [],
  };
  const losses = [...disclosures.losses, ...transfers.losses, ...sources.losses, ...rights.losses];
  if (notice["data-protection-officer"] === "none") losses.push({ path: "/data-protection-officer", reason: "none" });
  return { document: defined(document), losses };
}

function metaOf(notice: StructuredNotice, language: string | undefined, text: TextIn): JsonObject {
  const { version, date } = notice;
  const inLanguage = language ?? notice.language;
  return {
    _id: "",
    name: text(notice.controllers?.[0]?.name) ?? "",
    created: date,
    modified: date,
    version: isVersion(version) ? version : 1,
    language: inLanguage && primary(inLanguage),
    status: "active",
    url: notice.url ?? "",
  };
}

function isVersion(version: string | number | undefined): version is number {
  return typeof version === "number" && Number.isInteger(version) && version >= 1;
}

/** TILT reaches the controller through a person: one without a name of its own is the controller itself. */
function controllerOf({ controllers = [] }: StructuredNotice, text: TextIn): JsonObject {
  const [controller] = controllers;
  if (!controller) return {};
  const name = text(controller.name) ?? "";
  const representative = controller["contact-person"] ?? controller.representative;
  return {
    name,
    division: text(controller.division),
    address: text(controller.address) ?? "",
    country: controller.country,
    representative: representative
      ? { name: text(representative.name) ?? "", email: representative.email, phone: representative.phone }
      : { name, email: controller.email, phone: controller.phone },
  };
}

function officerOf({ "data-protection-officer": officer }: StructuredNotice, text: TextIn): JsonObject {
  return officer === undefined || officer === "none" ? {} : personOf(officer, text);
}

/** Someone with a postal address, as TILT writes officers and authorities. */
export function personOf(person: Person, text: TextIn): JsonObject {
  return {
    name: text(person.name) ?? "",
    address: text(person.address) ?? "",
    country: person.country,
    email: person.email,
    phone: person.phone,
  };
}

/** The sources other than the person, whom TILT takes for granted; those of one category of data together. */
function sourcesOf(notice: StructuredNotice, text: TextIn): { entries: JsonObject[]; losses: Loss[] } {
  const losses: Loss[] = [];
  const groups: { dataCategory: string; sources: JsonObject[] }[] = [];
  for (const { path, source } of allSources(notice)) {
    if (source === "person") {
      losses.push({ path, reason: "no-place" });
      continue;
    }
    const dataCategory = text(source.data) ?? "";
    const written = {
      description: text(source.description) ?? "",
      url: source.address ?? "",
      publiclyAvailable: source["publicly-available"],
    };
    const last = groups.at(-1);
    if (last?.dataCategory === dataCategory) last.sources.push(written);
    else groups.push({ dataCategory, sources: [written] });
  }
  return { entries: groups.map((group, index) => ({ _id: String(index + 1), ...group })), losses };
}

function allSources(notice: StructuredNotice): { path: string; source: "person" | Source }[] {
  return appliedTo(notice).flatMap(({ path, said }) =>
    (said.sources ?? []).map((source, index) => ({ path: `${path}/sources/${index}`, source })),
  );
}

function automatedDecisionsOf(notice: StructuredNotice, text: TextIn): JsonObject {
  const decisions = notice["automated-decisions"];
  if (decisions === undefined) return {};
  if (decisions === "none") return { inUse: false };
  const logic = decisions.map((each) => joined([text(each.decision), text(each.logic)], ": "));
  const effects = decisions.map((each) => text(each.consequences));
  return { inUse: true, logicInvolved: joined(logic, "\n\n"), scopeAndIntendedEffects: joined(effects, "\n\n") };
}

/** What is filled in at the very end: it must not count as said by the notice. */
function dated(document: TiltDocument, { today }: ToTiltOptions): TiltDocument {
  const { meta } = document;
  if (today === undefined || !isObject(meta)) return document;
  return { ...document, meta: { created: today, modified: today, ...meta } };
}

/** A hash that was kept aside is that of another document. */
function signed(document: TiltDocument, { sha256 }: ToTiltOptions): TiltDocument {
  if (!isObject(document.meta)) return document;
  const { _hash: _, ...meta } = document.meta as JsonObject;
  if (!sha256) return { ...document, meta };
  const hash = sha256(JSON.stringify({ ...document, meta }));
  return { ...document, meta: { ...meta, _id: meta._id || hash, _hash: hash } };
}
