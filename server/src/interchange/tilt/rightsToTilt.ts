import type { Right, RightDetails, Rights, StructuredNotice } from "../../structured/structuredNotice.ts";
import { isEqual, type Json, type JsonObject } from "../json.ts";
import type { Loss } from "../losses.ts";
import { registeredAuthority } from "../registeredAuthority.ts";
import { joined, type TextIn } from "../writtenText.ts";

type RightName = "access" | "rectification" | "erasure" | "portability" | "withdraw-consent";

/** TILT's sections on rights and the rights that each stands for; it has none for restriction and objection. */
export const rightSections: Readonly<Record<string, readonly [RightName, ...RightName[]]>> = {
  rightToInformation: ["access"],
  rightToRectificationOrDeletion: ["rectification", "erasure"],
  rightToDataPortability: ["portability"],
  rightToWithdrawConsent: ["withdraw-consent"],
};

/** The sections on rights and complaints. */
export function rightsOf(
  notice: StructuredNotice,
  text: TextIn,
): { sections: Record<string, JsonObject>; losses: Loss[] } {
  const losses: Loss[] = [];
  const { rights = {} } = notice;
  const sections = Object.entries(rightSections).map(([section, [name, other]]) => {
    const first = sectionOf(rights, name, text);
    const second = other && sectionOf(rights, other, text);
    if (first && second) losses.push(...differences(first, second, `/rights/${other}`));
    return [section, merged(first, second)] as const;
  });
  const accessAndDataPortability = {
    ...sectionOf(rights, "portability", text),
    administrativeFee: detailsOf(rights.access)?.fee,
    dataFormats: detailsOf(rights.portability)?.formats,
  };
  const rightToComplain = complaintOf(notice, text);
  return { sections: { accessAndDataPortability, ...Object.fromEntries(sections), rightToComplain }, losses };
}

function detailsOf(right: Right | undefined): RightDetails | undefined {
  return typeof right === "object" ? right : undefined;
}

function sectionOf(rights: Rights, name: RightName, text: TextIn): JsonObject | undefined {
  const right = rights[name];
  if (right === undefined) return undefined;
  const details = typeof right === "string" ? { description: right } : (detailsOf(right) ?? {});
  const reason = text(details["not-applicable"]);
  const use = details.use ?? rights.use;
  return {
    available: reason === undefined,
    description: joined([reason, text(details.description), text(use)], "\n\n"),
    url: details.form ?? rights.form,
    email: details.email ?? rights.email,
    identificationEvidences: details.identification?.map((each) => text(each)),
  };
}

/** One section for two rights: what the first does not say the second does; descriptions and evidences stand together. */
function merged(first: JsonObject | undefined, second: JsonObject | undefined): JsonObject {
  if (!first || !second) return first ?? second ?? {};
  const said = Object.entries(first).filter(([, value]) => value !== undefined);
  const description = joined(
    [first.description as string | undefined, second.description as string | undefined],
    "\n\n",
  );
  const evidences = [...listOf(first.identificationEvidences), ...listOf(second.identificationEvidences)];
  const identificationEvidences = evidences.length > 0 ? [...new Set(evidences)] : undefined;
  return { ...second, ...Object.fromEntries(said), description, identificationEvidences };
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** What of the second right the section cannot say beside the first. */
function differences(first: JsonObject, second: JsonObject, path: string): Loss[] {
  const keys = { available: "not-applicable", url: "form", email: "email" };
  const differing = Object.entries(keys).filter(
    ([key]) => first[key] !== undefined && second[key] !== undefined && !isEqual(first[key], second[key]),
  );
  return differing.map(([, key]) => ({ path: `${path}/${key}`, reason: "one-only" }));
}

function complaintOf({ authority }: StructuredNotice, text: TextIn): JsonObject {
  if (authority === undefined) return {};
  const written = typeof authority === "string" ? registeredAuthority(authority) : authority;
  const name = text(written.name);
  return {
    available: true,
    // TILT asks for a description wherever a right is available.
    description: name,
    url: written.form,
    supervisoryAuthority: {
      name: name ?? "",
      address: text(written.address),
      country: written.country,
      email: written.email,
      phone: written.phone,
    },
  };
}
