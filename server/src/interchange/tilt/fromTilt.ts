import { registers } from "../../registers.ts";
import type { StructuredNotice } from "../../structured/structuredNotice.ts";
import { defined, isDeeperThan, isObject, under } from "../json.ts";
import type { Loss } from "../losses.ts";
import { activitiesFrom } from "./disclosuresFromTilt.ts";
import { keep, unsaid } from "./keptAside.ts";
import {
  addressIn,
  emailIn,
  flagAt,
  listAt,
  listIn,
  personFrom,
  phoneIn,
  textAt,
  unlessEmpty,
  unlessNone,
} from "./reading.ts";
import { authorityFrom, rightsFrom } from "./rightsFromTilt.ts";
import { fromNoticeAlone } from "./toTilt.ts";
import { transfersFrom } from "./transfers.ts";

/** Deeper documents are no TILT, and could not be read back from YAML. */
const deepest = 40;

/**
 * A TILT document as a notice. Takes whatever JSON there is, and the notice is always valid. What the notice's format has
 * no place for, or was not understood, is listed as lost and kept under `x-tilt`: the way back leads to an equal document.
 */
export function fromTilt(document: unknown): { notice: StructuredNotice; losses: Loss[] } {
  if (!isObject(document)) return { notice: {}, losses: [{ path: "", reason: "no-tilt" }] };
  if (isDeeperThan(deepest, document)) return { notice: {}, losses: [{ path: "", reason: "too-deep" }] };
  const notice = understood(document);
  const { document: made } = fromNoticeAlone(notice, {});
  const kept = keep(document, made);
  const losses = unsaid(document, made).map(({ path }): Loss => ({ path, reason: "kept-aside" }));
  return { notice: { ...notice, ...{ "x-tilt": kept } }, losses };
}

/** What of the document the notice's format holds. Each value has been checked for the form that its schema asks for. */
function understood(document: Readonly<Record<string, unknown>>): StructuredNotice {
  const { meta, dataProtectionOfficer, dataDisclosed, thirdCountryTransfers } = document;
  const notice = {
    language: languageFrom(meta),
    date: dateFrom(meta),
    version: versionFrom(meta),
    url: addressIn(meta, "url"),
    controllers: controllersFrom(document),
    "data-protection-officer": personFrom(dataProtectionOfficer),
    processing: unlessNone(activitiesFrom(dataDisclosed)),
    transfers: unlessNone(transfersFrom(thirdCountryTransfers)),
    sources: unlessNone(sourcesFrom(document.sources)),
    rights: rightsFrom(document),
    authority: authorityFrom(document.rightToComplain),
    "automated-decisions": automatedDecisionsFrom(document.automatedDecisionMaking),
  };
  return defined(notice) as StructuredNotice;
}

function languageFrom(meta: unknown): string | undefined {
  const language = textAt(meta, "language");
  return language !== undefined && /^[a-z]{2}$/u.test(language) ? language : undefined;
}

/** The day of `modified`, without its time. */
function dateFrom(meta: unknown): string | undefined {
  const day = textAt(meta, "modified")?.slice(0, "YYYY-MM-DD".length);
  return day !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(day) ? day : undefined;
}

function versionFrom(meta: unknown): number | undefined {
  const version = under(meta, "version");
  return typeof version === "number" && Number.isSafeInteger(version) && version >= 1 ? version : undefined;
}

/**
 * TILT's representative is whoever speaks for the controller. That is the representative of Art. 27 where the controller
 * is outside the EEA, and a contact person elsewhere; under the controller's own name it is how to reach the controller.
 */
function controllersFrom({ controller, meta }: Readonly<Record<string, unknown>>): object[] | undefined {
  const name = textAt(controller, "name") ?? textAt(meta, "name");
  const { country, address } = (personFrom(controller) ?? {}) as { country?: string; address?: string };
  const representative = under(controller, "representative");
  const someone = unlessEmpty({
    name: textAt(representative, "name"),
    email: emailIn(representative, "email"),
    phone: phoneIn(representative, "phone"),
  });
  const isItself = someone !== undefined && (someone.name ?? name) === name;
  const isOutside = country !== undefined && !registers.eeaCountries.includes(country);
  const written = unlessEmpty({
    name,
    division: textAt(controller, "division"),
    address,
    country,
    ...(isItself && { email: someone.email, phone: someone.phone }),
    ...(!isItself && someone && { [isOutside ? "representative" : "contact-person"]: someone }),
  });
  return written && [written];
}

function sourcesFrom(sources: unknown): object[] {
  return listIn(sources).flatMap((group) =>
    listAt(group, "sources").flatMap((source) => {
      const written = {
        description: textAt(source, "description"),
        "publicly-available": flagAt(source, "publiclyAvailable"),
        address: addressIn(source, "url"),
        data: textAt(group, "dataCategory"),
      };
      return unlessEmpty(written) ?? [];
    }),
  );
}

function automatedDecisionsFrom(section: unknown): "none" | object[] | undefined {
  if (flagAt(section, "inUse") === false) return "none";
  const decision = unlessEmpty({
    logic: textAt(section, "logicInvolved"),
    consequences: textAt(section, "scopeAndIntendedEffects"),
  });
  return decision && [decision];
}
