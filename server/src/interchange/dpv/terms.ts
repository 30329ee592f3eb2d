import type { Basis, Condition } from "../../structured/structuredNotice.ts";

/**
 * The vocabularies that a document uses: the Data Privacy Vocabulary 2 (https://w3id.org/dpv), its terms for the GDPR
 * and for countries, and Dublin Core and FOAF for what the vocabulary leaves to others.
 */
export const context = {
  dpv: "https://w3id.org/dpv#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  loc: "https://w3id.org/dpv/loc#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

export const legalBases: Readonly<Record<Basis, string>> = {
  consent: "eu-gdpr:A6-1-a",
  contract: "eu-gdpr:A6-1-b",
  "legal-obligation": "eu-gdpr:A6-1-c",
  "vital-interests": "eu-gdpr:A6-1-d",
  "public-task": "eu-gdpr:A6-1-e",
  "legitimate-interests": "eu-gdpr:A6-1-f",
};

export const conditions: Readonly<Record<Condition, string>> = {
  "explicit-consent": "eu-gdpr:A9-2-a",
  "employment-law": "eu-gdpr:A9-2-b",
  "vital-interests": "eu-gdpr:A9-2-c",
  "non-profit-body": "eu-gdpr:A9-2-d",
  "made-public": "eu-gdpr:A9-2-e",
  "legal-claims": "eu-gdpr:A9-2-f",
  "substantial-public-interest": "eu-gdpr:A9-2-g",
  "health-care": "eu-gdpr:A9-2-h",
  "public-health": "eu-gdpr:A9-2-i",
  research: "eu-gdpr:A9-2-j",
};

/** By id of the register of transfer instruments; those of the United Kingdom are no terms of the GDPR. */
export const instruments: Readonly<Record<string, string>> = {
  adequacy: "eu-gdpr:A45-3",
  dpf: "eu-gdpr:A45-3",
  scc: "eu-gdpr:A46-2-c",
  bcr: "eu-gdpr:A46-2-b",
  "public-instrument": "eu-gdpr:A46-2-a",
  "code-of-conduct": "eu-gdpr:A46-2-e",
  certification: "eu-gdpr:A46-2-f",
  "own-clauses": "eu-gdpr:A46-3-a",
  "derogation-consent": "eu-gdpr:A49-1-a",
  "derogation-contract": "eu-gdpr:A49-1-b",
  "derogation-public-interest": "eu-gdpr:A49-1-d",
  "derogation-legal-claims": "eu-gdpr:A49-1-e",
  "derogation-vital-interests": "eu-gdpr:A49-1-f",
  "derogation-register": "eu-gdpr:A49-1-g",
  "derogation-compelling-interests": "eu-gdpr:A49-2",
};

export const rights = {
  access: "eu-gdpr:A15",
  rectification: "eu-gdpr:A16",
  erasure: "eu-gdpr:A17",
  restriction: "eu-gdpr:A18",
  portability: "eu-gdpr:A20",
  objection: "eu-gdpr:A21",
  "withdraw-consent": "eu-gdpr:A7-3",
} as const;

export const rightToComplain = "eu-gdpr:A77";

/** By the role of a recipient. */
export const recipients: Readonly<Record<string, string>> = {
  processor: "dpv:DataProcessor",
  controller: "dpv:DataController",
  "joint-controller": "dpv:JointDataControllers",
  authority: "dpv:Authority",
};

/** What makes giving data due. */
export const obligations: Readonly<Record<string, string>> = {
  "by-law": "dpv:LegalObligation",
  "by-contract": "dpv:ContractPerformance",
  "to-enter-contract": "dpv:EnterIntoContract",
};
