import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { templatesOf } from "../../../server/src/languages.ts";
import type { Format } from "../../../server/src/notice/notice.ts";
import type { Settings } from "../../../server/src/settings.ts";
import { checkedAs, edited, preferredFix, rulesOf } from "./mending.ts";

interface Case {
  readonly rule: string;
  readonly text: string;
  /** What the text reads with the preferred fix. */
  readonly mended: string;
  readonly format?: Format;
  readonly settings?: Partial<Settings>;
  /** Rules that speak of the same hole until someone has filled it in, besides `placeholder-left`. */
  readonly unfilled?: readonly string[];
}

const access = "You can access your data.";
const right = textOf("right-restriction");
const erasure = textOf("right-erasure");

function textOf(id: string): string {
  const variant = templatesOf("en")?.sections[id]?.variants?.plain;
  return variant && "text" in variant ? variant.text : assert.fail(id);
}

const retention =
  "How long we keep the data: [period, e.g. 2 years] from [what it is counted from, e.g. the end of the customer relationship]";
const purposes = "We use your data to deliver your orders.";
const unfilled = ["retention-missing"];

const cases: Readonly<Record<string, Case>> = {
  "a section goes in at its place in the law's order, written as its neighbours are": {
    rule: "retention-missing",
    text: `# Privacy notice\n\n## Purposes\n\n${purposes}\n\n## Your rights\n\n${access}\n`,
    mended: `# Privacy notice\n\n## Purposes\n\n${purposes}\n\n## How long we keep your data\n\n${retention}\n\n## Your rights\n\n${access}\n`,
    unfilled,
  },
  "what follows a numbered section is counted on, with its parts": {
    rule: "retention-missing",
    text: `# Privacy notice\n\n## 1. Purposes\n\n${purposes}\n\n## 2. Your rights\n\n### 2.1 Right of access\n\n${access}\n\n## 3. Changes\n\nNone.\n`,
    mended: `# Privacy notice\n\n## 1. Purposes\n\n${purposes}\n\n## 2. How long we keep your data\n\n${retention}\n\n## 3. Your rights\n\n### 3.1 Right of access\n\n${access}\n\n## 4. Changes\n\nNone.\n`,
    unfilled,
  },
  "where the numbers have a gap, what stands behind it keeps its number": {
    rule: "retention-missing",
    text: `# Privacy notice\n\n## 1. Purposes\n\n${purposes}\n\n## 2. Your rights\n\n${access}\n\n## 5. Changes\n\nNone.\n`,
    mended: `# Privacy notice\n\n## 1. Purposes\n\n${purposes}\n\n## 2. How long we keep your data\n\n${retention}\n\n## 3. Your rights\n\n${access}\n\n## 5. Changes\n\nNone.\n`,
    unfilled,
  },
  "with CRLF": {
    rule: "retention-missing",
    text: `# Privacy notice\r\n\r\n## Purposes\r\n\r\n${purposes}\r\n\r\n## Your rights\r\n\r\n${access}\r\n`,
    mended: `# Privacy notice\r\n\r\n## Purposes\r\n\r\n${purposes}\r\n\r\n## How long we keep your data\r\n\r\n${retention}\r\n\r\n## Your rights\r\n\r\n${access}\r\n`,
    unfilled,
  },
  "with the line endings of the place where they are mixed": {
    rule: "retention-missing",
    text: `# Privacy notice\n\n## Purposes\n\n${purposes}\n\n## Your rights\r\n\r\n${access}\r\n`,
    mended: `# Privacy notice\n\n## Purposes\n\n${purposes}\n\n## How long we keep your data\n\n${retention}\n\n## Your rights\r\n\r\n${access}\r\n`,
    unfilled,
  },
  "where the title has the level of the sections": {
    rule: "retention-missing",
    text: `# Privacy notice\n\n# Purposes\n\n${purposes}\n\n# Your rights\n\n${access}\n`,
    mended: `# Privacy notice\n\n# Purposes\n\n${purposes}\n\n# How long we keep your data\n\n${retention}\n\n# Your rights\n\n${access}\n`,
    unfilled,
  },
  "underlined headings": {
    rule: "retention-missing",
    text: `Privacy notice\n==============\n\nPurposes\n--------\n\n${purposes}\n\nYour rights\n-----------\n\n${access}\n`,
    mended: `Privacy notice\n==============\n\nPurposes\n--------\n\n${purposes}\n\nHow long we keep your data\n--------------------------\n\n${retention}\n\nYour rights\n-----------\n\n${access}\n`,
    unfilled,
  },
  "bold lines": {
    rule: "retention-missing",
    text: `# Privacy notice\n\n**Purposes**\n\n${purposes}\n\n**Your rights**\n\n${access}\n`,
    mended: `# Privacy notice\n\n**Purposes**\n\n${purposes}\n\n**How long we keep your data**\n\n${retention}\n\n**Your rights**\n\n${access}\n`,
    unfilled,
  },
  "a table's rows": {
    rule: "retention-missing",
    text: `# Privacy notice\n\n| | |\n|---|---|\n| **Purposes** | ${purposes} |\n| **Your rights** | ${access} |\n`,
    mended: `# Privacy notice\n\n| | |\n|---|---|\n| **Purposes** | ${purposes} |\n| How long we keep your data | ${retention} |\n| **Your rights** | ${access} |\n`,
    unfilled,
  },
  "a table's rows in HTML": {
    rule: "retention-missing",
    format: "html",
    text: `<table>\n <tr><th>Purposes</th><td>${purposes}</td></tr>\n <tr><th>Your rights</th><td>${access}</td></tr>\n</table>\n`,
    mended: `<table>\n <tr><th>Purposes</th><td>${purposes}</td></tr>\n <tr><th>How long we keep your data</th><td>${retention}</td></tr>\n <tr><th>Your rights</th><td>${access}</td></tr>\n</table>\n`,
    unfilled,
  },
  "numbers before bold lines": {
    rule: "retention-missing",
    text: `1. **Purposes**\n\n${purposes}\n\n2. **Your rights**\n\n${access}\n`,
    mended: `1. **Purposes**\n\n${purposes}\n\n2. **How long we keep your data**\n\n${retention}\n\n3. **Your rights**\n\n${access}\n`,
    unfilled,
  },
  "a document without headings": {
    rule: "retention-missing",
    text: `${purposes}\n\n${access}\n`,
    mended: `${purposes}\n\n${access}\n\n## How long we keep your data\n\n${retention}\n`,
    unfilled,
  },
  "an empty document": {
    rule: "retention-missing",
    text: "",
    mended: `## How long we keep your data\n\n${retention}\n`,
    unfilled,
  },
  "a comment on the section below stays with it": {
    rule: "retention-missing",
    text: `# Privacy notice\n\n## Purposes\n\n${purposes}\n\n<!-- privacy-notice-disable-next-line right-erasure-missing -- Told elsewhere. -->\n## Your rights\n\n${access}\n`,
    mended: `# Privacy notice\n\n## Purposes\n\n${purposes}\n\n## How long we keep your data\n\n${retention}\n\n<!-- privacy-notice-disable-next-line right-erasure-missing -- Told elsewhere. -->\n## Your rights\n\n${access}\n`,
    unfilled,
  },
  HTML: {
    rule: "retention-missing",
    format: "html",
    text: `<body>\n  <h1>Privacy notice</h1>\n  <h2 id="why">Purposes</h2>\n  <p>${purposes}</p>\n  <h2>Your rights</h2>\n  <p>${access}</p>\n</body>\n`,
    mended: `<body>\n  <h1>Privacy notice</h1>\n  <h2 id="why">Purposes</h2>\n  <p>${purposes}</p>\n  <h2>How long we keep your data</h2>\n  <p>${retention}</p>\n  <h2>Your rights</h2>\n  <p>${access}</p>\n</body>\n`,
    unfilled,
  },
  "HTML in sections, behind the last of them": {
    rule: "right-restriction-missing",
    format: "html",
    text: `<h1>Privacy notice</h1>\n<section>\n  <h2>Purposes</h2>\n  <p>${purposes}</p>\n</section>\n`,
    mended: `<h1>Privacy notice</h1>\n<section>\n  <h2>Purposes</h2>\n  <p>${purposes}</p>\n</section>\n<section>\n  <h2>Your rights</h2>\n  <ul><li>${right}</li></ul>\n</section>\n`,
  },
  "plain text with numbers": {
    rule: "retention-missing",
    format: "plaintext",
    text: `PRIVACY NOTICE\n\n1. Purposes\n\n${purposes}\n\n2. Your rights\n\n${access}\n\n3. Changes\n\nWe tell you of changes on this page.\n`,
    mended: `PRIVACY NOTICE\n\n1. Purposes\n\n${purposes}\n\n2. How long we keep your data\n\n${retention}\n\n3. Your rights\n\n${access}\n\n4. Changes\n\nWe tell you of changes on this page.\n`,
    unfilled,
  },
  "plain text in capitals": {
    rule: "retention-missing",
    format: "plaintext",
    text: `PRIVACY NOTICE\n\nPURPOSES\n\n${purposes}\n\nYOUR RIGHTS\n\n${access}\n`,
    mended: `PRIVACY NOTICE\n\nPURPOSES\n\n${purposes}\n\nHOW LONG WE KEEP YOUR DATA\n\n${retention}\n\nYOUR RIGHTS\n\n${access}\n`,
    unfilled,
  },
  "a right goes into the list of rights, at its place": {
    rule: "right-erasure-missing",
    text: `# Privacy notice\n\n## Your rights\n\n* ${access}\n* ${right}\n`,
    mended: `# Privacy notice\n\n## Your rights\n\n* ${access}\n* ${erasure}\n* ${right}\n`,
  },
  "a right goes into a list in HTML": {
    rule: "right-restriction-missing",
    format: "html",
    text: `<h1>Privacy notice</h1>\n<h2>Your rights</h2>\n<ul>\n  <li>${access}</li>\n</ul>\n`,
    mended: `<h1>Privacy notice</h1>\n<h2>Your rights</h2>\n<ul>\n  <li>${access}</li>\n  <li>${right}</li>\n</ul>\n`,
  },
  "a right goes into a list in plain text": {
    rule: "right-restriction-missing",
    format: "plaintext",
    text: `PRIVACY NOTICE\n\nYOUR RIGHTS\n\n - ${access}\n - ${erasure}\n`,
    mended: `PRIVACY NOTICE\n\nYOUR RIGHTS\n\n - ${access}\n - ${erasure}\n - ${right}\n`,
  },
  "a right goes behind what is said on rights": {
    rule: "right-restriction-missing",
    text: `# Privacy notice\n\n## Your rights\n\n${access}\n\n## Changes\n\nNone.\n`,
    mended: `# Privacy notice\n\n## Your rights\n\n${access}\n\n${right}\n\n## Changes\n\nNone.\n`,
  },
  "a right becomes a section where the others are": {
    rule: "right-restriction-missing",
    text: `# Privacy notice\n\n## Your rights\n\n### Right of access\n\n${access}\n\n### Right to object\n\nYou can object to the processing of your data.\n`,
    mended: `# Privacy notice\n\n## Your rights\n\n### Right of access\n\n${access}\n\n### Right to restriction of processing\n\n${right}\n\n### Right to object\n\nYou can object to the processing of your data.\n`,
  },
  "the contact of the country's authority goes behind the right to complain": {
    rule: "authority-contact-vague",
    settings: { country: "FI" },
    text: "# Privacy notice\n\n## Complaints\n\nYou can lodge a complaint with the supervisory authority.\n",
    mended:
      "# Privacy notice\n\n## Complaints\n\nYou can lodge a complaint with the supervisory authority.\n\nOffice of the Data Protection Ombudsman, Lintulahdenkuja 4, 00530 Helsinki, E-mail: tietosuoja@om.fi, Phone: +358 29 566 6700, Web: https://tietosuoja.fi\n",
  },
  "an address that an authority no longer has is replaced, with its town": {
    rule: "authority-contact-outdated",
    text: "# Privacy notice\n\n## Complaints\n\nYou can complain to the Data Protection Ombudsman, Ratapihantie 9, 00520 Helsinki.\n",
    mended:
      "# Privacy notice\n\n## Complaints\n\nYou can complain to the Data Protection Ombudsman, Lintulahdenkuja 4, 00530 Helsinki.\n",
  },
  "a law that was repealed is replaced, with its number": {
    rule: "repealed-law",
    text: "# Privacy notice\n\n## Security\n\nWe follow the Finnish Personal Data Act (523/1999).\n",
    mended: "# Privacy notice\n\n## Security\n\nWe follow the tietosuojalaki (1050/2018).\n",
  },
  "an instrument that is no longer valid is replaced": {
    rule: "transfer-instrument-invalid",
    text: "# Privacy notice\n\n## Transfers\n\nData are transferred to the United States under the EU-US Privacy Shield Framework.\n",
    mended:
      "# Privacy notice\n\n## Transfers\n\nData are transferred to the United States under the EU-U.S. Data Privacy Framework.\n",
  },
  "a vague sentence on retention takes a concrete form": {
    rule: "retention-vague",
    text: "# Privacy notice\n\n## How long we keep your data\n\nWe keep them as long as necessary. Then we delete them.\n",
    mended: `# Privacy notice\n\n## How long we keep your data\n\n${retention}. Then we delete them.\n`,
    unfilled,
  },
  "an empty section is filled": {
    rule: "section-empty",
    text: "# Privacy notice\n\n## Automated decision-making\n\n## Your rights\n\nYou can access your data.\n",
    mended:
      "# Privacy notice\n\n## Automated decision-making\n\n[There are none / The decision]\n\n## Your rights\n\nYou can access your data.\n",
    unfilled: ["automated-decisions-missing"],
  },
  "a directive is given room for its reason": {
    rule: "directive-reason-missing",
    text: "# Privacy notice\n\n<!-- privacy-notice-disable-next-line retention-vague -->\nWe keep your data as long as necessary.\n",
    mended:
      "# Privacy notice\n\n<!-- privacy-notice-disable-next-line retention-vague -- […] -->\nWe keep your data as long as necessary.\n",
  },
  "of a directive for several rules that which does nothing is taken away": {
    rule: "directive-unused",
    text: "# Privacy notice\n\n<!-- privacy-notice-disable-next-line purposes-vague, retention-vague -- Told. -->\nWe keep your data as long as necessary.\n",
    mended:
      "# Privacy notice\n\n<!-- privacy-notice-disable-next-line retention-vague -- Told. -->\nWe keep your data as long as necessary.\n",
  },
  "a directive that does nothing is taken away": {
    rule: "directive-unused",
    text: "# Privacy notice\n\n<!-- privacy-notice-disable-next-line retention-vague -- Told elsewhere. -->\n## Your rights\n\nYou can access your data.\n",
    mended: "# Privacy notice\n\n## Your rights\n\nYou can access your data.\n",
  },
};

describe("the preferred fix", () => {
  for (const [
    name,
    { rule, text, mended, format = "markdown", settings = { language: "en" }, unfilled = [] },
  ] of Object.entries(cases)) {
    test(name, () => {
      const checked = checkedAs(text, format, { language: "en", ...settings });
      const fix = preferredFix(checked, rule) ?? assert.fail(`${rule} is not among ${rulesOf(checked).join(", ")}`);
      const result = edited(text, fix.edits);
      assert.equal(result, mended);
      const after = rulesOf(checkedAs(result, format, { language: "en", ...settings }));
      const before = rulesOf(checked);
      const left = after.filter((each) => !unfilled.includes(each) && each !== "placeholder-left");
      assert.deepEqual(
        left.filter((each) => each === rule || !before.includes(each)),
        [],
      );
      if (unfilled.length > 0) assert.ok(after.includes("placeholder-left"));
    });
  }
});
