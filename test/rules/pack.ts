import type { LanguagePack } from "../../server/src/disclosures/languagePack.ts";

/** A small English pack: what the rules need to be told, in few words. */
export const pack: LanguagePack = {
  language: "en",
  name: "English",
  words: {
    ownWords: { "data-categories": "data", recipients: "recipient" },
    sets: { "legal-form": ["ltd", "oy"], placeholder: ["your company name"] },
    known: { country: { FI: ["finland"], US: ["united states"] }, authority: { FI: ["data protection ombudsman"] } },
    units: { hour: ["hours"], day: ["days"], week: ["weeks"], month: ["months"], year: ["year", "years"] },
    numbers: { 2: ["two"] },
    months: [
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december",
    ].map((month) => [month]),
    abbreviations: ["art", "no", "ltd"],
  },
  concepts: {
    notice: { headings: ["privacy notice"] },
    rights: { headings: ["your rights"] },
    "controller-identity": { headings: ["controller", "who we are"] },
    purposes: { headings: ["purposes"], statements: [{ says: ["we use ~ data (to|for)"], status: "disclosed" }] },
    "legal-basis": {
      headings: ["legal (basis|bases)", "consent", "contract"],
      statements: [
        { says: ["consent"], notUnder: ["rights"], basis: "6(1)(a)", status: "disclosed" },
        { says: ["contract"], basis: "6(1)(b)", status: "disclosed" },
        { says: ["legal obligation"], basis: "6(1)(c)", status: "disclosed" },
        { says: ["legitimate interest"], basis: "6(1)(f)", status: "disclosed" },
      ],
    },
    recipients: {
      headings: ["recipients"],
      statements: [
        { says: ["not disclose* ~ to anyone", "to no one"], status: "disclosed", claim: "nobody" },
        { says: ["<organisation> ~ receives"], status: "disclosed", claim: "named" },
      ],
    },
    transfers: {
      headings: ["transfers"],
      statements: [
        { says: ["not transferred outside the eu"], status: "disclosed", claim: "no-transfer" },
        { says: ["unless technically necessary", "may be transferred"], claim: "may-transfer" },
        { says: ["are transferred to (the)? <country>"], status: "disclosed", claim: "transfer" },
      ],
    },
    "transfer-safeguards": { statements: [{ says: ["<instrument>"], status: "disclosed" }] },
    "safeguards-copy": { statements: [{ says: ["copy of"], claim: "copy" }] },
    retention: {
      headings: ["how long"],
      statements: [
        { says: ["<period>"], status: "disclosed" },
        { says: ["as long as necessary"], status: "vague" },
        { says: ["until you ask"], status: "disclosed", claim: "open-ended" },
      ],
    },
    complaint: {
      headings: ["complain*"],
      statements: [{ says: ["complain* ~ to"], status: "disclosed", claim: "tells" }],
    },
    "right-access": { statements: [{ says: ["access"], status: "disclosed" }] },
    "right-objection": {
      headings: ["right to object"],
      statements: [
        { says: ["object"], notUnder: ["right-objection"], status: "disclosed" },
        { says: ["object to"], status: "disclosed" },
        { says: ["write to us"], under: ["right-objection"], status: "disclosed" },
      ],
    },
    "special-categories": {
      statements: [
        { says: ["health data"], claim: "collected" },
        { says: ["art 9"], claim: "condition" },
      ],
    },
    "joint-controllers": {
      statements: [
        { says: ["joint controllers"], claim: "joint" },
        { says: ["our arrangement"], claim: "arrangement" },
      ],
    },
    "direct-marketing": { statements: [{ says: ["marketing"], claim: "marketing" }] },
    refusal: { statements: [{ says: ["consent is a condition"], claim: "no-refusal" }] },
    hedges: { statements: [{ says: ["might"], claim: "hedge" }] },
    repeal: { statements: [{ says: ["(repealed|replaced|formerly)"], claim: "repeal" }] },
    date: { statements: [{ says: ["updated ~ <date>"], claim: "date" }] },
  },
};
