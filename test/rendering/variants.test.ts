import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stringify } from "yaml";
import type { RequirementId } from "../../server/src/completeness/requirements.ts";
import { registers } from "../../server/src/registers.ts";
import { checkPage, rendered } from "./rendering.ts";

/** Something that a notice can say, in each language, and the requirement that it then discloses. */
interface Feature {
  readonly name: string;
  readonly requirement: RequirementId;
  readonly says: (language: "en" | "fi") => object;
}

const feature = (requirement: RequirementId, name: string, says: Feature["says"] | object): Feature => {
  return { name, requirement, says: typeof says === "function" ? (says as Feature["says"]) : () => says };
};

const controller = {
  name: "Kuusiranta Oy",
  address: "Koivukuja 4, 33100 Tampere",
  email: "tietosuoja@kuusiranta.example",
};
const inForce = registers.instruments.filter(({ until }) => !until).map(({ id }) => id);
const byLanguage = (en: string, fi: string) => (language: string) => (language === "fi" ? fi : en);
const interest = byLanguage("preventing misuse of our service", "palvelumme väärinkäytösten estäminen");
const law = byLanguage("the Accounting Act (1336/1997)", "kirjanpitolaki (1336/1997)");
const consequences = byLanguage("we cannot deliver the order", "emme voi toimittaa tilausta");

const features: readonly Feature[] = [
  feature("controller-identity", "a controller", { controllers: [controller] }),
  feature("controller-contact", "an address alone", {
    controllers: [{ name: "Kuusiranta Oy", address: controller.address }],
  }),
  feature("controller-contact", "a form alone", {
    controllers: [{ name: "Kuusiranta Oy", form: "https://kuusiranta.example/form" }],
  }),
  feature("controller-contact", "a contact person", {
    controllers: [
      { name: "Kuusiranta Oy", "contact-person": { name: "Maija Metsä", email: "maija@kuusiranta.example" } },
    ],
  }),
  feature("representative", "a representative", {
    controllers: [
      {
        name: "Northwind Inc.",
        address: "1 Main Street, Springfield",
        country: "US",
        email: "privacy@northwind.example",
        representative: { name: "Deputy GmbH", address: "Hauptstraße 1, 10115 Berlin", email: "eu@deputy.example" },
      },
    ],
  }),
  feature("dpo-contact", "an officer", {
    "data-protection-officer": { name: "Maija Metsä", email: "dpo@kuusiranta.example" },
  }),
  feature("dpo-contact", "an officer without a name", {
    "data-protection-officer": { email: "dpo@kuusiranta.example" },
  }),
  feature("dpo-contact", "no officer", { "data-protection-officer": "none" }),
  ...["consent", "contract", "legal-obligation", "vital-interests", "public-task", "legitimate-interests"].map(
    (basis) => {
      return feature("legal-basis", `the basis ${basis}`, { processing: [{ "legal-bases": [basis] }] });
    },
  ),
  feature("legal-basis", "a basis with its law", (language) => ({
    processing: [{ "legal-bases": [{ basis: "legal-obligation", law: law(language) }] }],
  })),
  feature("legitimate-interests", "an interest", (language) => ({
    processing: [{ "legal-bases": [{ basis: "legitimate-interests", interest: interest(language) }] }],
  })),
  feature("purposes", "purposes of one activity", (language) => ({
    processing: [{ purposes: [byLanguage("delivering your orders", "tilaustesi toimittaminen")(language)] }],
  })),
  feature("data-categories", "data of one activity", (language) => ({
    processing: [{ "data-categories": [byLanguage("name and e-mail address", "nimi ja sähköpostiosoite")(language)] }],
  })),
  feature("recipients", "no recipients", { recipients: "none" }),
  feature("recipients", "a recipient by name", { recipients: ["Pilvikonsepti Oy"] }),
  feature("recipients", "a category", (language) => ({
    recipients: [{ category: byLanguage("couriers", "kuljetusyritykset")(language), role: "processor" }],
  })),
  feature("transfers", "no transfers", { transfers: "none" }),
  feature("transfers", "a transfer to a country", { transfers: [{ country: "IN" }] }),
  feature("transfers", "a transfer to an organisation", { transfers: [{ organisation: "World Health Organization" }] }),
  feature("transfers", "a transfer to a recipient", { transfers: [{ recipient: "Northwind Inc." }] }),
  ...inForce.map((instrument) => {
    return feature("transfer-safeguards", `the instrument ${instrument}`, {
      transfers: [{ country: "US", instrument }],
    });
  }),
  feature("retention", "a period", { retention: [{ period: "2 years" }] }),
  feature("retention", "a period in days for some data", (language) => ({
    retention: [
      { data: byLanguage("customer data", "asiakastiedot")(language), period: "90 days" },
      { period: "1 month" },
    ],
  })),
  feature("retention", "a period from an event", (language) => ({
    retention: [
      {
        period: "2 years",
        from: byLanguage("the end of the customer relationship", "asiakassuhteen päättymisestä")(language),
      },
    ],
  })),
  feature("retention", "criteria", (language) => ({
    retention: [{ criteria: byLanguage("until you cancel the newsletter", "kunnes perut uutiskirjeen")(language) }],
  })),
  feature("retention", "a law", (language) => ({ retention: [{ law: law(language) }] })),
  feature("source", "the person", { sources: ["person"] }),
  feature("source", "a register", (language) => ({
    sources: [{ description: byLanguage("the Population Information System", "väestötietojärjestelmä")(language) }],
  })),
  feature("source", "a public source", (language) => ({
    sources: [
      { description: byLanguage("the trade register", "kaupparekisteri")(language), "publicly-available": true },
    ],
  })),
  ...["by-law", "by-contract", "to-enter-contract", "no"].map((required) => {
    return feature("provision-obligation", `provision ${required}`, (language) => ({
      provision: [{ required, consequences: consequences(language) }],
    }));
  }),
  ...["access", "rectification", "erasure", "restriction", "portability", "objection"].map((right) => {
    return feature(`right-${right}` as RequirementId, `the right ${right}`, { rights: { [right]: true } });
  }),
  feature("withdraw-consent", "withdrawal of consent", {
    processing: [{ "legal-bases": ["consent"] }],
    rights: { "withdraw-consent": true },
  }),
  feature("complaint", "an authority of the register", { authority: "FI" }),
  feature("authority-contact", "an authority of the register", { authority: "FI" }),
  feature("authority-contact", "an authority of another country", { authority: "SE" }),
  feature("authority-contact", "an authority written out", {
    authority: { name: "Tietosuojavaltuutetun toimisto", email: "tietosuoja@om.fi", form: "https://tietosuoja.fi" },
  }),
  feature("automated-decisions", "no automated decisions", { "automated-decisions": "none" }),
  feature("automated-decisions", "automated decisions", (language) => ({
    "automated-decisions": [
      {
        decision: byLanguage("whether credit is granted", "myönnetäänkö luottoa")(language),
        logic: byLanguage(
          "Payment history and income are weighed.",
          "Maksuhistoria ja tulot otetaan huomioon.",
        )(language),
        consequences: byLanguage(
          "Without a sufficient score no credit is granted.",
          "Luottoa ei myönnetä, jos pisteet eivät riitä.",
        )(language),
        review: byLanguage(
          "You may ask that a person decides.",
          "Voit pyytää, että ihminen päättää asiasta.",
        )(language),
      },
    ],
  })),
];

describe("what a YAML notice says, its page discloses", () => {
  for (const language of ["en", "fi"] as const) {
    for (const target of ["markdown", "html"] as const) {
      for (const { name, requirement, says } of features) {
        test(`${name}: ${requirement}, ${target} in ${language}`, () => {
          const yaml = stringify({ language, controllers: [controller], ...says(language) });
          const page = checkPage(rendered(yaml, language, target), language, target, ["13", "14"]);
          assert.equal(page.disclosures[requirement].status, "disclosed", page.notice.source);
        });
      }
    }
  }
});
