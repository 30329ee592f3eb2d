import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { structuredNotice } from "../../server/generated/structuredNotice.mjs";
import { leavesOf } from "../../server/src/interchange/json.ts";
import { fromTilt } from "../../server/src/interchange/tilt/fromTilt.ts";
import { toTilt } from "../../server/src/interchange/tilt/toTilt.ts";
import { mistakesInTilt } from "../../server/src/interchange/tilt/validateTilt.ts";
import type { StructuredNotice } from "../../server/src/structured/structuredNotice.ts";
import { completeNotice, tiltDocument } from "./documents.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("TILT → notice → TILT leads to an equal document", () => {
  assert.deepEqual(mistakesInTilt(tiltDocument), []);
  const { notice } = fromTilt(tiltDocument);
  const { document, losses } = toTilt(notice, { today: "2026-11-22", sha256 });
  assert.deepEqual(document, tiltDocument);
  assert.deepEqual(losses, []);
});

test("what TILT says is understood, not only kept", () => {
  const { notice } = fromTilt(tiltDocument);
  assert.deepEqual(structuredNotice(notice), true);
  const { "x-tilt": _, ...understood } = notice as StructuredNotice & { "x-tilt": unknown };
  assert.deepEqual(understood.processing, [
    {
      name: "Orders",
      purposes: ["delivering orders"],
      "data-categories": ["name"],
      "legal-bases": [
        { basis: "contract", description: "The order is a contract." },
        { basis: "legitimate-interests", condition: "explicit-consent", interest: "preventing misuse" },
      ],
      retention: [
        { period: "2 years", criteria: "from the order" },
        { criteria: "until the order is delivered" },
        { law: "SGB-100-42" },
      ],
      recipients: [{ name: "Example Hosting Oy", category: "hosting", country: "FI" }, "couriers"],
      provision: [{ required: "by-contract", consequences: "We cannot deliver the order." }],
    },
  ]);
  assert.deepEqual(understood.transfers, [
    { country: "US", instrument: "dpf", description: "Example Inc. takes part." },
    { country: "US", instrument: "scc", description: "In the contract with Example Inc." },
  ]);
  assert.deepEqual(understood.rights, {
    access: { description: "You get a copy.", email: "privacy@example.com", fee: { amount: 0, currency: "EUR" } },
    rectification: "We correct and erase data.",
    erasure: "We correct and erase data.",
    portability: { description: "Choose “My data” in the app.", email: "privacy@example.com", formats: ["JSON"] },
    "withdraw-consent": { "not-applicable": "Nothing rests on consent." },
  });
  assert.equal(understood["automated-decisions"], "none");
  assert.equal(understood.date, "2026-01-15");
});

test("what a notice has no place for is listed, with its place", () => {
  const paths = fromTilt(tiltDocument).losses.map(({ path }) => path);
  assert.deepEqual(paths, [
    "/meta/_id",
    "/meta/created",
    "/meta/modified",
    "/meta/_hash",
    "/dataDisclosed/0/legalBases/3/reference",
    "/dataDisclosed/0/storage/0/temporal/1/description",
    "/dataDisclosed/0/storage/0/temporal/1/ttl",
    "/changesOfPurpose/0/description",
  ]);
});

test("references as people write them are legal bases too", () => {
  const basesOf = (reference: string) => {
    const { notice } = fromTilt({ dataDisclosed: [{ category: "name", legalBases: [{ reference }] }] });
    return notice.processing?.[0]?.["legal-bases"];
  };
  assert.deepEqual(basesOf("Art. 6 (1) a GDPR"), ["consent"]);
  assert.deepEqual(basesOf("Artikel 6 Absatz 1 Buchstabe b) und Artikel 6 Absatz 1 Buchstabe f)"), [
    "contract",
    "legitimate-interests",
  ]);
  assert.deepEqual(basesOf("Art. 6 Abs. 1 S. 1 lit. c"), ["legal-obligation"]);
  assert.equal(basesOf("Art. 16 Abs. 1 a"), undefined);
});

test("entries that differ in their category alone are one activity, and as many entries again", () => {
  const [entry] = tiltDocument.dataDisclosed;
  const two = { ...tiltDocument, dataDisclosed: [entry, { ...entry, _id: "2", category: "address" }] };
  const { notice } = fromTilt(two);
  assert.deepEqual(
    notice.processing?.map((activity) => activity["data-categories"]),
    [["name", "address"]],
  );
  assert.deepEqual(toTilt(notice).document, two);
});

test("what was kept aside is put back only where the notice still says the same", () => {
  const { notice } = fromTilt(tiltDocument);
  const changed = { ...notice, processing: [{ name: "Newsletter" }] };
  const { document, losses } = toTilt(changed, { sha256 });
  assert.equal(losses.length, 1);
  assert.equal(losses[0]?.reason, "outdated");
  assert.doesNotMatch(JSON.stringify(document), /XYZ-1|backups/u);
  const { meta, changesOfPurpose } = document as { meta: Record<string, unknown>; changesOfPurpose: unknown };
  assert.equal(meta._id, "example-1");
  assert.deepEqual(changesOfPurpose, tiltDocument.changesOfPurpose);
  assert.match(String(meta._hash), /^[0-9a-f]{64}$/u);
  assert.notEqual(meta._hash, tiltDocument.meta._hash);
});

test("a notice that says all that TILT asks for becomes a document that satisfies the published schema", () => {
  const notice: StructuredNotice = {
    language: "en",
    date: "2026-01-15",
    controllers: [{ name: "Example Oy", address: "Example Street 1", country: "FI", email: "privacy@example.com" }],
    "data-protection-officer": { name: "Jane Doe", address: "Street 2", country: "FI", email: "dpo@example.com" },
    processing: [
      {
        name: "Orders",
        purposes: ["delivering orders"],
        "legal-bases": ["contract"],
        "data-categories": ["name", "address"],
        retention: [{ period: "2 weeks", from: "the order" }],
        provision: [{ required: "to-enter-contract" }],
      },
    ],
    rights: { use: "Write to us.", access: true, portability: true },
    authority: "FI",
    "automated-decisions": "none",
  };
  const { document, losses } = toTilt(notice, { today: "2026-11-22", sha256 });
  assert.deepEqual(mistakesInTilt(document), []);
  assert.deepEqual(losses, []);
  const [first] = document.dataDisclosed as { storage: unknown }[];
  assert.deepEqual(first?.storage, [
    {
      temporal: [{ description: "the order", ttl: "P14D" }],
      purposeConditional: [],
      legalBasisConditional: [],
      aggregationFunction: "max",
    },
  ]);
  assert.equal((document.rightToInformation as { description: string }).description, "Write to us.");
});

test("what the schema asks for and the notice does not say is told, not made up", () => {
  const { document } = toTilt({ language: "en", controllers: [{ name: "Example Oy" }] });
  const missing = mistakesInTilt(document).map(({ path, key }) => `${path}/${key}`);
  assert.ok(missing.includes("/controller/country"));
  assert.ok(missing.includes("/controller/representative/email"));
  assert.ok(missing.includes("/dataProtectionOfficer/email"));
});

test("nothing of a complete notice is dropped in silence", () => {
  const notice = completeNotice();
  assert.ok(structuredNotice(notice), JSON.stringify(structuredNotice.errors));
  const { document, losses } = toTilt(notice);
  const written = JSON.stringify(document);
  const lost = new Set(losses.map(({ path }) => path));
  const texts = leavesOf(notice).filter(({ value }) => String(value).startsWith("text "));
  assert.ok(texts.length > 60);
  const silent = texts.filter(({ path, value }) => !lost.has(path) && !new RegExp(`${value}\\b`, "u").test(written));
  assert.deepEqual(silent, []);
  assert.ok(lost.has("/audience") && lost.has("/security") && lost.has("/processing/0/data-subjects/0"));
});

test("TILT has one language: the others are lost, and said to be", () => {
  const notice: StructuredNotice = {
    language: "en",
    translations: ["fi"],
    "automated-decisions": [{ logic: { en: "by score", fi: "pisteillä" } }],
  };
  const inFinnish = toTilt(notice, { language: "fi" });
  assert.deepEqual(inFinnish.document.automatedDecisionMaking, { inUse: true, logicInvolved: "pisteillä" });
  assert.equal((inFinnish.document.meta as { language: string }).language, "fi");
  assert.deepEqual(inFinnish.losses, [
    { path: "/translations/0", reason: "no-place" },
    { path: "/automated-decisions/0/logic/en", reason: "other-language" },
  ]);
});

test("that there is none of something, TILT cannot say", () => {
  const { losses } = toTilt({
    "data-protection-officer": "none",
    processing: [{ recipients: "none" }],
    transfers: "none",
  });
  assert.deepEqual(losses.map(({ path, reason }) => [path, reason]).sort(), [
    ["/data-protection-officer", "none"],
    ["/processing/0/recipients", "none"],
    ["/transfers", "none"],
  ]);
});

test("any JSON becomes a valid notice, and any object comes back equal", () => {
  const json = fc.jsonValue({ maxDepth: 6 });
  fc.assert(
    fc.property(json, (value) => assert.ok(structuredNotice(fromTilt(value).notice))),
    { numRuns: 200 },
  );
  const places = leavesOf(tiltDocument).map(({ path }) => path);
  const parts = places.flatMap((path) => path.split("/").map((_, at, keys) => keys.slice(0, at + 1).join("/")));
  const mutation = fc.tuple(fc.constantFrom(...new Set(parts)), json);
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) => {
      const mutated: unknown = mutations.reduce<unknown>(
        (document, [path, value]) => mutate(document, path, value),
        tiltDocument,
      );
      const { notice } = fromTilt(mutated);
      assert.ok(structuredNotice(notice), JSON.stringify(structuredNotice.errors));
      if (typeof mutated === "object" && mutated !== null && !Array.isArray(mutated)) {
        assert.deepEqual(toTilt(notice, { today: "2026-11-22", sha256 }).document, mutated);
      }
    }),
    { numRuns: 400 },
  );
});

function mutate(document: unknown, path: string, value: unknown): unknown {
  const [key, ...rest] = path.split("/").slice(1);
  if (key === undefined) return value;
  if (typeof document !== "object" || document === null) return document;
  const own = (document as Record<string, unknown>)[key];
  const inner = own === undefined ? value : mutate(own, ["", ...rest].join("/"), value);
  if (Array.isArray(document)) return document.map((each, index) => (String(index) === key ? inner : each));
  return { ...document, [key]: inner };
}

test("hostile documents end in a message, not in an exception", () => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(2000)}1${"}".repeat(2000)}`);
  assert.deepEqual(fromTilt({ meta: deep }), { notice: {}, losses: [{ path: "", reason: "too-deep" }] });
  const prototype: unknown = JSON.parse('{"__proto__":{"polluted":true},"meta":{"__proto__":{"name":"x"}}}');
  const { notice } = fromTilt(prototype);
  assert.deepEqual(JSON.stringify(toTilt(notice).document), JSON.stringify(prototype));
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  const many = {
    dataDisclosed: Array.from({ length: 3000 }, (_, index) => ({
      category: `c${index}`,
      purposes: [{ purpose: `p${index}` }],
    })),
  };
  assert.ok(structuredNotice(fromTilt(many).notice));
  for (const kept of [1, "x", { parts: 1 }, { parts: [1, { at: "/meta", values: { "": null }, fingerprint: "x" }] }]) {
    assert.doesNotThrow(() => toTilt({ "x-tilt": kept } as StructuredNotice, { today: "2026-11-22", sha256 }));
  }
});
