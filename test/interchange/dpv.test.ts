import assert from "node:assert/strict";
import { test } from "node:test";
import { toDpv } from "../../server/src/interchange/dpv/toDpv.ts";
import { leavesOf } from "../../server/src/interchange/json.ts";
import type { StructuredNotice } from "../../server/src/structured/structuredNotice.ts";
import { completeNotice } from "./documents.ts";

const notice: StructuredNotice = {
  language: "en",
  translations: ["fi"],
  url: "https://example.com/privacy",
  title: { en: "Privacy notice", fi: "Tietosuojaseloste" },
  controllers: [{ name: "Example Oy", country: "FI", email: "privacy@example.com" }],
  processing: [
    {
      name: "Orders",
      purposes: ["delivering orders"],
      "legal-bases": ["contract", { basis: "consent", condition: "explicit-consent" }],
      retention: [{ period: "2 years", from: "the order" }],
      sources: ["person"],
    },
  ],
  transfers: [{ country: "US", instrument: "scc" }],
  rights: { access: true },
  authority: "FI",
};

test("a notice in the terms of the vocabulary", () => {
  const { document, losses } = toDpv(notice);
  assert.deepEqual(losses, []);
  assert.equal(document["@type"], "dpv:PrivacyNotice");
  assert.deepEqual(document["dcterms:title"], [
    { "@value": "Privacy notice", "@language": "en" },
    { "@value": "Tietosuojaseloste", "@language": "fi" },
  ]);
  const en = (text: string) => ({ "@value": text, "@language": "en" });
  assert.deepEqual(document["dpv:hasProcess"], [
    {
      "@type": "dpv:Process",
      "dcterms:title": en("Orders"),
      "dpv:hasPurpose": [{ "@type": "dpv:Purpose", "dcterms:title": en("delivering orders") }],
      "dpv:hasLegalBasis": [
        { "@type": "eu-gdpr:A6-1-b" },
        { "@type": "eu-gdpr:A6-1-a" },
        { "@type": "eu-gdpr:A9-2-a" },
      ],
      "dpv:hasStorageCondition": [
        {
          "@type": "dpv:StorageDuration",
          "dpv:hasDuration": [
            {
              "@type": "dpv:TemporalDuration",
              "dcterms:extent": { "@type": "xsd:duration", "@value": "P2Y" },
              "dpv:isAfter": { "@type": "dpv:Context", "dcterms:title": en("the order") },
            },
          ],
        },
      ],
      "dpv:hasDataSource": [{ "@type": "dpv:DataSubjectDataSource" }],
    },
    {
      "@type": "dpv:Process",
      "dpv:hasProcessing": { "@type": "dpv:Transfer" },
      "dpv:hasThirdCountry": { "@id": "loc:US", "@type": "dpv:ThirdCountry" },
      "dpv:hasLegalBasis": { "@type": "eu-gdpr:A46-2-c", "dcterms:identifier": "scc" },
    },
  ]);
  assert.deepEqual(document["dpv:hasRight"], [{ "@type": "eu-gdpr:A15" }, { "@type": "eu-gdpr:A77" }]);
});

test("nothing of a complete notice is dropped in silence, and all of it is JSON-LD", () => {
  const { document, losses } = toDpv(completeNotice());
  const written = JSON.stringify(document);
  const lost = new Set(losses.map(({ path }) => path));
  const texts = leavesOf(completeNotice()).filter(({ value }) => String(value).startsWith("text "));
  const silent = texts.filter(({ path, value }) => !lost.has(path) && !new RegExp(`${value}\\b`, "u").test(written));
  assert.deepEqual(silent, []);
  assert.ok(lost.has("/changes") && lost.has("/public-body"));
  assertNode(document, new Set(Object.keys(document["@context"] as object)));
});

test("that there is none of something, the vocabulary cannot say", () => {
  const { losses } = toDpv({ "automated-decisions": "none", processing: [{ transfers: "none" }] });
  assert.deepEqual(losses, [
    { path: "/automated-decisions", reason: "none" },
    { path: "/processing/0/transfers", reason: "none" },
  ]);
});

/** Every key is a keyword or a compact IRI of the context, every type too; values are literals or nodes. */
function assertNode(node: unknown, prefixes: ReadonlySet<string>): void {
  if (Array.isArray(node)) for (const each of node) assertNode(each, prefixes);
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  const types = [(node as Record<string, unknown>)["@type"] ?? []].flat() as string[];
  for (const [key, value] of Object.entries(node)) {
    if (key === "@context") continue;
    if (!key.startsWith("@")) assert.ok(prefixes.has(key.split(":")[0] ?? ""), key);
    assertNode(value, prefixes);
  }
  for (const type of types) assert.ok(prefixes.has(type.split(":")[0] ?? ""), type);
  if (Object.hasOwn(node, "@value")) {
    assert.ok(Object.keys(node).every((key) => ["@value", "@language", "@type"].includes(key)));
  }
}
