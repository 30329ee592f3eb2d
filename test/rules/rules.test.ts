import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { requirementIds } from "../../server/src/completeness/requirements.ts";
import { compileLanguage } from "../../server/src/disclosures/compiledLanguage.ts";
import { disclose } from "../../server/src/disclosures/disclose.ts";
import { recognise } from "../../server/src/disclosures/recognise.ts";
import { readNotice } from "../../server/src/notice/read.ts";
import { namesForRecognition, registersFrom } from "../../server/src/registers/load.ts";
import { allRules } from "../../server/src/rules/all.ts";
import type { Detection, RuleContext } from "../../server/src/rules/rule.ts";
import { finish } from "../../server/src/steps.ts";
import { pack } from "./pack.ts";

interface Fires {
  readonly text: string;
  /** What stands at the places where it fires. */
  readonly at: readonly string[];
  readonly country?: string;
  readonly severity?: string;
  /** What the message names. */
  readonly names?: Readonly<Record<string, string>>;
}

interface Case {
  readonly fires: readonly Fires[];
  readonly silent: readonly (string | { readonly text: string; readonly country: string })[];
}

const folder = new URL("../../server/registers/", import.meta.url);
const registers = registersFrom(
  Object.fromEntries(
    readdirSync(folder).map((file) => [file.replace(".yaml", ""), parse(readFileSync(new URL(file, folder), "utf8"))]),
  ),
);
const language = compileLanguage(pack, namesForRecognition(registers));

function detect(id: string, text: string, country?: string): Detection[] {
  const notice = readNotice(text, "markdown");
  const recognition = finish(recognise(notice, language));
  const disclosures = disclose(recognition, new Set([...requirementIds, ...Object.keys(pack.concepts)]));
  const context: RuleContext = {
    notice,
    recognition,
    disclosures,
    registers,
    today: "2026-11-22",
    maximumAge: 24,
    ...(country && { country }),
  };
  const rule = allRules.find((each) => each.id === id);
  assert.ok(rule, id);
  return [...rule.detect(context)];
}

const transfer = "## Transfers\n\nData are transferred to the United States under standard contractual clauses.";

const cases: Readonly<Record<string, Case>> = {
  "authority-contact-outdated": {
    fires: [
      {
        text: "## Complaints\n\nYou may complain to the Data Protection Ombudsman, Ratapihantie 9, 6. krs, 00520 Helsinki.",
        at: ["Ratapihantie 9, 6. krs, 00520 Helsinki"],
        names: { current: "Lintulahdenkuja 4, 00530 Helsinki" },
      },
      {
        text: "You may complain to the Data Protection Ombudsman.\n\nPL 800, 00521 Helsinki\n\nTel. 029 561 6670",
        at: ["PL 800, 00521 Helsinki", "029 561 6670"],
      },
      { text: "You may complain to us (+358 (0)29 561 6670).", at: ["358 (0)29 561 6670"] },
      {
        text: "Complain to Datainspektionen, [datainspektionen@datainspektionen.se](mailto:datainspektionen@datainspektionen.se).",
        at: ["Datainspektionen", "datainspektionen@datainspektionen.se"],
      },
      {
        text: "See https://www.datainspektionen.se/kontakt for more.",
        at: ["https://www.datainspektionen.se/kontakt"],
      },
      {
        text: "You may complain to the Information Commissioner's Office.",
        at: ["Information Commissioner's Office"],
        severity: "info",
      },
      {
        text: "You may complain to the Data Protection Commissioner.",
        at: ["Data Protection Commissioner"],
        country: "IE",
      },
    ],
    silent: [
      "You may complain to the Data Protection Ombudsman, Lintulahdenkuja 4, 00530 Helsinki, PL 800, 00531 Helsinki, 029 566 6700.",
      "## Controller\n\nExample Oy, Ratapihantie 9, Helsinki",
      "Integritetsskyddsmyndigheten (Datainspektionen) is the authority that you may complain to.",
      "You may complain to Integritetsskyddsmyndigheten, formerly Datainspektionen.",
      { text: "You may complain to the Data Protection Commissioner.", country: "FI" },
    ],
  },
  "authority-renamed": {
    fires: [
      {
        text: "# Viestintävirasto\n\nWe inform Viestintävirastolle about breaches.",
        at: ["Viestintävirasto", "Viestintävirastolle"],
        names: { current: "Liikenne- ja viestintävirasto Traficom" },
      },
    ],
    silent: [
      "We inform the Liikenne- ja viestintävirasto about breaches.",
      "We inform Traficom (Viestintävirasto until 2018) about breaches.",
      "We inform the agency, formerly Viestintävirasto, about breaches.",
    ],
  },
  "authority-mismatch": {
    fires: [{ text: "You may complain to the CNIL.", country: "FI", at: ["CNIL"], names: { country: "FI" } }],
    silent: [
      "You may complain to the CNIL.",
      { text: "You may complain to the Data Protection Ombudsman or to the CNIL.", country: "FI" },
      { text: "You may complain to Datatilsynet.", country: "NO" },
      { text: "You may complain to the LfDI BW.", country: "DE" },
      { text: "The CNIL has given advice on cookies.", country: "FI" },
    ],
  },
  "repealed-law": {
    fires: [
      {
        text: "# Rekisteriseloste, henkilötietolaki (523/1999) 10 §\n\nText.",
        at: ["henkilötietolaki"],
        names: { successor: "tietosuojalaki (1050/2018)" },
      },
      {
        text: "We follow Directive 95/46/EC and Personuppgiftslagen. And PuL.",
        at: ["95/46/EC", "Personuppgiftslagen", "PuL"],
      },
      { text: "Impressum nach § 5 TMG.", at: ["TMG"] },
      { text: "We follow the PUL.", at: ["PUL"], country: "SE" },
      {
        text: "Ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych.",
        at: ["29 sierpnia 1997 r. o ochronie danych osobowych"],
      },
    ],
    silent: [
      "We follow the tietosuojalaki (1050/2018) and the Data Protection Act 2018.",
      "The henkilötietolaki (523/1999) was repealed in 2019.",
      "TMG Oy keeps the books.",
      { text: "PUL is a club.", country: "FI" },
      "Regulation (EU) 2016/679 on the protection of natural persons and on Directive 95/46/EC.",
      "The pul of it. Henkilötietolajit are listed. Call +47 95 46 12 34.",
      "Ustawa z dnia 29 sierpnia 1997 r. Ordynacja podatkowa.",
    ],
  },
  "transfer-instrument-invalid": {
    fires: [
      { text: "Our mail service is certified under the EU-U.S. Privacy Shield.", at: ["Privacy Shield"] },
      { text: "We use the clauses of Decision 2010/87/EU.", at: ["2010/87"] },
    ],
    silent: [
      "Our mail service is certified under the EU-U.S. Data Privacy Framework.",
      "The Privacy Shield was replaced in 2023.",
      "Since Schrems II we do not rely on the Privacy Shield.",
      "We use the clauses of Decision (EU) 2021/914 instead of Decision 2010/87/EU.",
    ],
  },
  "transfer-contradiction": {
    fires: [
      {
        text: `Data are not transferred outside the EU.\n\n## Newsletter\n\nAddresses are transferred to the United States.`,
        at: ["Data are not transferred outside the EU."],
      },
      {
        text: "Data are not transferred outside the EU.\n\nWe use Google Analytics, Google Tag Manager and Mailchimp.",
        at: ["Google Analytics", "Mailchimp"],
        severity: "info",
        names: { service: "Google Analytics" },
      },
      {
        text: "Data are not transferred outside the EU unless technically necessary.\n\nWe use Mailchimp.",
        at: ["Mailchimp"],
        severity: "info",
      },
    ],
    silent: [
      "Data are not transferred outside the EU unless technically necessary.",
      "Data are not transferred outside the EU.\n\nWe use Klarna.",
      "Data are not transferred outside the EU.\n\nWe use Mailchimp under the standard contractual clauses.",
      "Data in Mailchimp are not transferred outside the EU.\n\n## Other\n\nAddresses are transferred to the United States.",
      "Data are not transferred outside the EU. Some may be transferred with your permission.",
    ],
  },
  "transfer-copy-missing": {
    fires: [{ text: transfer, at: ["standard contractual clauses"] }],
    silent: [
      `${transfer} Ask us for a copy of them.`,
      "Data are transferred to the United States under the Data Privacy Framework.",
      "Data are transferred under the [standard contractual clauses](https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj).",
    ],
  },
  "recipients-contradiction": {
    fires: [
      {
        text: "## Recipients\n\nWe do not disclose data to anyone.\n\n## Invoices\n\nExample Accounting Ltd receives them.",
        at: ["We do not disclose data to anyone."],
        names: { found: "Example Accounting Ltd" },
      },
    ],
    silent: [
      "## Recipients\n\nExample Accounting Ltd receives them. We do not disclose data to anyone besides.",
      "## Recipients\n\nWe do not disclose data to anyone for marketing.\n\n## Invoices\n\nExample Accounting Ltd receives them.",
      "## Recipients\n\nWe do not disclose data to anyone.",
    ],
  },
  "basis-contradiction": {
    fires: [
      { text: "## Consent\n\nWe process your order under our contract.", at: ["Consent"] },
      {
        text: "We process data by your consent. Your consent is a condition for the site.",
        at: ["Your consent is a condition for the site."],
      },
    ],
    silent: [
      "## Consent\n\nWe ask for your consent; the rest is under our contract.",
      "## Legal bases\n\nWe process your order under our contract.",
      "## How to give and to withdraw your consent\n\nWe process your order under our contract.",
    ],
  },
  "basis-not-linked": {
    fires: [
      {
        text: "## Purposes\n\n- orders\n- newsletter\n\n## Legal bases\n\n- contract\n- your consent",
        at: ["Legal bases"],
      },
      {
        text: "## Purposes and legal bases\n\nWe use data for orders, questions and news. The bases are:\n\n- contract\n- your consent",
        at: ["contract\n- your consent"],
      },
    ],
    silent: [
      "## Purposes and legal bases\n\n- orders: contract\n- newsletter: your consent",
      "## Purposes and legal bases\n\nWe use data for this:\n\n- orders: contract\n- news – your consent",
      "## Purposes and legal bases\n\nWe use your data to deliver orders. The bases are:\n\n- contract\n- your consent",
      "## Purposes\n\n- orders\n- newsletter\n\n## Legal bases\n\n- contract",
      "## Purposes\n\n- orders\n- newsletter\n\n## Legal bases\n\nWe handle orders under our contract and send the newsletter with consent.",
    ],
  },
  "special-category-basis-missing": {
    fires: [{ text: "We keep health data of guests.", at: ["health data"], names: { found: "health data" } }],
    silent: ["We keep health data of guests (Art. 9(2)(a)).", "We keep names of guests."],
  },
  "joint-arrangement-missing": {
    fires: [{ text: "A and B are joint controllers.", at: ["joint controllers"] }],
    silent: ["A and B are joint controllers. Under our arrangement A answers requests.", "A is the controller."],
  },
  "retention-incomplete": {
    fires: [
      {
        text: "## How long\n\nOrders are kept for two years. Other data are kept as long as necessary.",
        at: ["Other data are kept as long as necessary."],
      },
      {
        text: "## How long\n\n### Orders\n\nTwo years.\n\n### Mail\n\nAs long as necessary.\n\n### Notes\n\nAs long as necessary.",
        at: ["As long as necessary."],
      },
    ],
    silent: [
      "## How long\n\nData are kept as long as necessary. Orders are kept for two years.",
      "## How long\n\nData are kept as long as necessary.\n\n### Orders\n\nTwo years.",
      "## How long\n\nData are kept as long as necessary.",
      "## How long\n\nOrders are kept for two years.\n\n## Security\n\nBackups are kept as long as necessary.",
    ],
  },
  "retention-open-ended": {
    fires: [{ text: "We keep data until you ask.", at: ["We keep data until you ask."] }],
    silent: ["We keep data until you ask, but at most two years.", "We keep data for two years."],
  },
  "objection-not-prominent": {
    fires: [
      { text: "## Your rights\n\nYou may\n\n- access your data\n- object to processing", at: ["object to processing"] },
      {
        text: "You may access your data and object to processing. We rely on legitimate interest.",
        at: ["You may access your data and object to processing."],
      },
    ],
    silent: [
      "## Right to object\n\n- You may object to processing.",
      "You may access your data.\n\nYou may object to processing.",
      "We rely on your consent.\n\n- You may object to processing.",
    ],
  },
  "section-empty": {
    fires: [
      {
        text: "# Privacy notice\n\n## How long\n\n## Complaints\n\nYou may complain to us.",
        at: ["How long"],
        names: { heading: "How long" },
      },
      {
        text: "## Recipients\n\nWe disclose data to:\n\n## Complaints\n\nYou may complain to us.",
        at: ["We disclose data to:"],
      },
      { text: "## Transfers\n\nNo.\n\n## Recipients", at: ["Recipients"] },
    ],
    silent: [
      "# Privacy notice\n\n## How long\n\n### Orders\n\nTwo years.",
      "## Transfers\n\n## Data are not transferred outside the EU\n\n## Purposes\n\nOrders.",
      "## Controller\n\n**Example Oy**\n\n## Purposes\n\nOrders.",
      "## Who we are\n\n![](card.png)\n\n## Purposes\n\nOrders.",
      "**1. Recipients**\n\n**2. Transfers**\n\n## 1. Recipients\n\nNone.\n\n## 2. Transfers\n\nNone.",
      "## Other\n\n## Purposes\n\nOrders.",
    ],
  },
  "section-mismatch": {
    fires: [
      { text: "## How long\n\nExample Accounting Ltd receives the invoices.", at: ["How long"] },
      { text: "## Right to object\n\nYou have access. Write to us. It is quick. It is free.", at: ["Right to object"] },
    ],
    silent: [
      "## Right to object\n\nYou have access. You may object to it. It is quick. It is free.",
      "## Right to object\n\nWrite to us. It is quick. You have access. It is free.",
      "## How long\n\nTwo years. Example Accounting Ltd receives the invoices.",
      "## Recipients\n\nData are transferred to the United States.",
      "## How long\n\nThat depends. It is not easy to say. Example Accounting Ltd receives the invoices.",
      "## Other matters\n\nExample Accounting Ltd receives the invoices.",
    ],
  },
  "section-duplicate": {
    fires: [
      { text: "## How long\n\nTwo years.\n\n## Recipients\n\nNone.\n\n## How long\n\nThree years.", at: ["How long"] },
    ],
    silent: [
      "## How long\n\nTwo years.\n\n## Recipients\n\nNone.\n\n## How long\n\nThree years.\n\n## Recipients\n\nMany.",
      "## Members\n\n### How long\n\nTwo years.\n\n## Guests\n\n### How long\n\nTwo years.",
    ],
  },
  "placeholder-left": {
    fires: [
      {
        text: "# Privacy notice of [company]\n\nUpdated xx.xx.2024. Ask {{ contact }} of Your Company Name.",
        at: ["[company]", "xx.xx.2024", "{{ contact }}", "Your Company Name"],
      },
    ],
    silent: [
      "Write to info [at] example.fi or [us](https://example.fi), see [1] and [settings] (https://example.fi/s).",
      "Mail [info@example.fi] for more.",
    ],
  },
  "plain-language": {
    fires: [{ text: "## Purposes\n\nWe might use your data for research.", at: ["might"] }],
    silent: ["## Security\n\nWe might improve our locks."],
  },
  "date-missing": {
    fires: [
      { text: "# Privacy notice\n\nWe use your data to deliver since 2019.", at: ["Privacy notice"] },
      { text: "# Privacy notice\n\nThe Regulation has applied since 25 May 2018.", at: ["Privacy notice"] },
      { text: "# Privacy notice\n\nWe updated this under (EU) 2016/679.", at: ["Privacy notice"] },
      { text: "# Camp, 4.–6.7.2025\n\nWe keep names.", at: ["Camp, 4.–6.7.2025"] },
      { text: "# Privacy notice\n\n- Sign up before 12.5.2025\n- Name", at: ["Privacy notice"] },
      { text: "# Privacy notice\n\nErased on 31.12.2026.", at: ["Privacy notice"] },
      { text: "# Privacy notice\n\n© 2024 Example Oy", at: ["Privacy notice"] },
      { text: "# Privacy notice\n\nhttps://example.fi/2021/03/notice-2021-03-04.pdf", at: ["Privacy notice"] },
      {
        text: "---\ntitle: Privacy notice\nimage: /assets/2021-04-05.jpg\n---\n\nText.",
        at: ["Privacy notice"],
      },
      {
        text: `---\ntitle: Privacy notice\n---\n\n${"We keep your name. ".repeat(20)}\n\n# Cookies\n\nNone.`,
        at: ["Privacy notice"],
      },
      {
        text: "---\ntitle: Example privacy notice\n---\n\nPrivacy notice of Example<br>\nExample Oy, 1 Test Street, Espoo\n\nText.",
        at: ["Privacy notice of Example<br>"],
      },
    ],
    silent: [
      "# Privacy notice\n\nText.\n\nHelsinki 7.10.2020",
      "# Privacy notice 7.10.2020\n\nText.",
      "# Privacy notice\n\nUpdated on 7.10.2020.",
      "# Privacy notice 10/2020\n\n7.10.2020\n\nText.",
      "---\ndate: 2024-05-01\n---\n\n# Privacy notice\n\nText.",
    ],
  },
  "notice-stale": {
    fires: [
      { text: "Updated on 7.10.2020. Updated again on 8.11.2024.", at: ["8.11.2024"], names: { months: "24" } },
      { text: "# Privacy notice\n\n7.10.2020\n\nText.", at: ["7.10.2020"] },
    ],
    silent: ["Updated on 7.10.2020. Updated again on 23.11.2024.", "Updated in 2024.", "Made on 1.1.2010."],
  },
};

for (const [id, { fires, silent }] of Object.entries(cases)) {
  describe(id, () => {
    for (const { text, at, country, severity, names } of fires) {
      test(`fires: ${text}`, () => {
        const found = detect(id, text, country);
        assert.deepEqual(
          found.map(({ span }) => text.slice(span.start, span.end)),
          at,
        );
        if (severity) assert.equal(found[0]?.severity, severity);
        for (const [name, value] of Object.entries(names ?? {})) assert.equal(found[0]?.values?.[name], value);
      });
    }
    for (const each of silent) {
      const { text, country } = typeof each === "string" ? { text: each, country: undefined } : each;
      test(`silent: ${text}`, () => {
        assert.deepEqual(
          detect(id, text, country).map(({ span }) => text.slice(span.start, span.end)),
          [],
        );
      });
    }
  });
}

test("every rule has cases", () => {
  assert.deepEqual(allRules.map(({ id }) => id).sort(), Object.keys(cases).sort());
});

test("a place is never longer than three lines", () => {
  const text = `We keep data\n${"for years and years\n".repeat(6)}until you ask.`;
  const [found] = detect("retention-open-ended", text);
  assert.ok(found);
  assert.equal(text.slice(found.span.start, found.span.end).split("\n").length, 3);
});
