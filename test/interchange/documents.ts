import schema from "../../server/generated/notice.schema.json" with { type: "json" };
import type { StructuredNotice } from "../../server/src/structured/structuredNotice.ts";

/** A TILT document of our own making that satisfies the published schema. */
export const tiltDocument = {
  meta: {
    _id: "example-1",
    name: "Example Oy",
    created: "2026-01-15T10:00:00",
    modified: "2026-01-15T10:00:00",
    version: 3,
    language: "en",
    status: "active",
    url: "https://example.com/privacy",
    _hash: "0".repeat(64),
  },
  controller: {
    name: "Example Oy",
    division: "Online shop",
    address: "Example Street 1, 00100 Helsinki",
    country: "FI",
    representative: { name: "Jane Doe", email: "jane@example.com", phone: "+358 20 123 4567" },
  },
  dataProtectionOfficer: {
    name: "John Doe",
    address: "Example Street 1, 00100 Helsinki",
    country: "FI",
    email: "dpo@example.com",
    phone: "+358 20 123 4568",
  },
  dataDisclosed: [
    {
      _id: "1",
      category: "name",
      purposes: [{ purpose: "Orders", description: "delivering orders" }],
      legalBases: [
        { reference: "GDPR-6-1-b", description: "The order is a contract." },
        { reference: "GDPR-6-1-f" },
        { reference: "GDPR-9-2-a" },
        { reference: "XYZ-1" },
      ],
      legitimateInterests: [{ exists: true, reasoning: "preventing misuse" }],
      recipients: [{ name: "Example Hosting Oy", country: "FI", category: "hosting" }, { category: "couriers" }],
      storage: [
        {
          temporal: [
            { description: "from the order", ttl: "P2Y" },
            { description: "backups", ttl: "P1Y2M3D" },
          ],
          purposeConditional: ["until the order is delivered"],
          legalBasisConditional: ["SGB-100-42"],
          aggregationFunction: "max",
        },
      ],
      nonDisclosure: {
        legalRequirement: false,
        contractualRegulation: true,
        obligationToProvide: true,
        consequences: "We cannot deliver the order.",
      },
    },
  ],
  thirdCountryTransfers: [
    {
      country: "US",
      adequacyDecision: { available: true, description: "EU-U.S. Data Privacy Framework: Example Inc. takes part." },
      standardDataProtectionClause: { available: true, description: "In the contract with Example Inc." },
    },
  ],
  accessAndDataPortability: {
    available: true,
    description: "Choose “My data” in the app.",
    email: "privacy@example.com",
    administrativeFee: { amount: 0, currency: "EUR" },
    dataFormats: ["JSON"],
  },
  sources: [
    {
      _id: "1",
      dataCategory: "address changes",
      sources: [{ description: "the register", url: "https://example.org/register", publiclyAvailable: false }],
    },
  ],
  rightToInformation: { available: true, description: "You get a copy.", email: "privacy@example.com" },
  rightToRectificationOrDeletion: { available: true, description: "We correct and erase data." },
  rightToDataPortability: {
    available: true,
    description: "Choose “My data” in the app.",
    email: "privacy@example.com",
  },
  rightToWithdrawConsent: { available: false, description: "Nothing rests on consent." },
  rightToComplain: {
    available: true,
    description: "The Authority",
    supervisoryAuthority: { name: "The Authority", address: "Example Street 2", country: "FI", email: "a@example.org" },
  },
  automatedDecisionMaking: { inUse: false },
  changesOfPurpose: [{ description: "None is planned." }],
};

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** A notice with every key that the format has. Each free text is one that occurs nowhere else: `text 1`, `text 2` … */
export function completeNotice(): StructuredNotice {
  let texts = 0;
  return sample(schema as Schema) as StructuredNotice;

  function sample(given: Schema): unknown {
    const each = given.$ref ? { ...definition(given.$ref), ...given } : given;
    if (isText(each)) return `text ${++texts}`;
    if (each.anyOf) return sample(each.anyOf.at(-1) ?? {});
    if (each.properties) return samples(each.properties);
    if (each.items) return [sample(each.items)];
    return each.const ?? each.enum?.[0] ?? each.examples?.[0] ?? unsaid(each);
  }

  function samples(properties: Readonly<Record<string, Schema>>): object {
    return Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, sample(each)]));
  }
}

function isText({ type, pattern, anyOf, enum: values }: Schema): boolean {
  const isFree = pattern === "\\S" || (type === "string" && pattern === undefined && values === undefined);
  return isFree || (anyOf?.some(isText) ?? false);
}

/** For the few values that have no example. */
function unsaid({ type, pattern }: Schema): unknown {
  if (type === "number") return 7;
  if (type === "boolean") return true;
  return pattern?.startsWith("^https") ? "https://example.com/a" : "de";
}

function definition(ref: string): Schema {
  const definitions = schema.$defs as Readonly<Record<string, Schema>>;
  return definitions[ref.split("/").at(-1) ?? ""] ?? {};
}
