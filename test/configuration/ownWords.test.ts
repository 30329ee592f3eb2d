import assert from "node:assert/strict";
import { describe, test } from "node:test";
import languagePacks from "../../server/generated/languages.json" with { type: "json" };
import type { LanguagePack } from "../../server/src/disclosures/languagePack.ts";
import { looksLikeNotice } from "../../server/src/looksLikeNotice.ts";
import { checkNotice } from "../../server/src/service.ts";
import { resolve } from "./world.ts";

const notice = `# Tietosuojaseloste

## Arkistointi

Pelitiedot ovat tallessa kaksi vuotta.

## Rekisteröidyistä kerätyt tiedot

Pelipaikka

## Vastaanottajat

Tiedot luovutetaan valmennustiimille.

## Siirrot

Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle. Käytämme Membran jäsenrekisteriä.
`;

/** The notice checked under a configuration. */
function check(configuration: string, text = notice) {
  const { settings, problems } = resolve(configuration);
  assert.deepEqual(problems, []);
  return checkNotice({ text, format: "markdown", settings: { ...settings, articles: ["14"] }, today: "2026-11-22" });
}

/** What a check finds by a rule: the texts there. */
function places(rule: string, configuration: string): string[] {
  const { findings } = check(configuration);
  return findings.filter((each) => each.rule === rule).map(({ span }) => notice.slice(span.start, span.end));
}

describe("a house's own words", () => {
  test("announce a requirement in headings", () => {
    const { announced } = check("words: { fi: { headings: { retention: [arkistointi] } } }");
    const of = (sections: typeof announced, title: string) =>
      [...sections].flatMap(([{ heading }, topics]) => (heading?.value === title ? [...topics] : []));
    assert.deepEqual(of(check("").announced, "Arkistointi"), []);
    assert.deepEqual(of(announced, "Arkistointi"), ["retention"]);
  });

  test("make a page look like a notice", () => {
    const text =
      "# Sivu\n\n## Arkistointi\n\nKaksi vuotta.\n\n## Miksi\n\nPelejä varten.\n\n## Kenelle tiedot annetaan\n\nEi.";
    const looks = (configuration: string) =>
      looksLikeNotice(text, "markdown", { ...resolve(configuration).settings, language: "fi" });
    assert.equal(looks(""), false);
    assert.equal(looks("words: { fi: { headings: { retention: [arkistointi], purposes: [miksi] } } }"), true);
  });

  for (const [meaning, requirement, word] of [
    ["data-categories", "data-categories", "pelipaik*"],
    ["recipients", "recipients", "valmennustiim*"],
  ] as const) {
    test(`disclose ${requirement}`, () => {
      assert.notEqual(check("").disclosures[requirement].status, "disclosed");
      const { disclosures } = check(`words: { fi: { ${meaning}: [${word}] } }`);
      assert.equal(disclosures[requirement].status, "disclosed");
    });
  }

  test("name organisations without a legal form", () => {
    const text = "# Privacy notice\n\n## Sharing\n\nWe share your data with the green scouts.";
    const status = (configuration: string) => check(configuration, text).disclosures.recipients.status;
    assert.notEqual(status("language: en"), "disclosed");
    assert.equal(status("language: en\nwords: { en: { organisations: [Green Scouts] } }"), "disclosed");
  });

  test("count for their own language alone, and for nothing else than what they say", () => {
    const { findings } = check("");
    assert.deepEqual(check("words: { en: { recipients: [valmennustiim*] } }").findings, findings);
    assert.deepEqual(
      check("words: { fi: { recipients: [pelipaik*] } }").disclosures["data-categories"].status,
      "missing",
    );
  });

  test("are plain text: the notation of packs means nothing in them", () => {
    for (const word of ["(valmennustiimille|x)", "<recipient-kind>", "^", "tiedot ... valmennustiimille", "~ a ~"]) {
      const { settings } = resolve(`words: { fi: { recipients: ["${word}"] } }`);
      const { disclosures } = checkNotice({ text: notice, format: "markdown", settings, today: "2026-11-22" });
      assert.equal(disclosures.recipients.status, "vague", word);
    }
  });

  test("belong to sets that each pack has", () => {
    for (const { language, words } of Object.values(languagePacks as unknown as Record<string, LanguagePack>)) {
      for (const set of Object.values(words.ownWords)) assert.ok(words.sets[set], `${language}: ${set}`);
    }
  });

  test("of many houses in turn are kept apart", () => {
    for (let round = 0; round < 2; round += 1) {
      for (const word of ["valmennustiim*", "toimitsij*", "kapteen*", "tuomar*", "joukkueenjohtaj*", "lääkint*"]) {
        const { disclosures } = check(`words: { fi: { recipients: [${word}] } }`);
        assert.equal(disclosures.recipients.status, word === "valmennustiim*" ? "disclosed" : "vague", word);
      }
    }
  });
});

describe("a house's own services", () => {
  const service = (more: string) => `services: [{ name: Membra*, provider: Membra Oy, ${more} }]`;

  test("are told by name, and asked about like the register's", () => {
    assert.deepEqual(places("transfer-contradiction", ""), []);
    assert.deepEqual(places("transfer-contradiction", service("country: US")), ["Membran"]);
    assert.deepEqual(places("transfer-contradiction", service("country: FI, parent-country: US")), ["Membran"]);
    assert.deepEqual(places("transfer-contradiction", service("country: FI")), []);
    const [finding] = check(service("country: FI, parent-country: US")).findings.filter(
      ({ rule }) => rule === "transfer-contradiction",
    );
    assert.deepEqual(finding?.values, { service: "Membran", entity: "Membra Oy", country: "US" });
  });

  test("under other names too", () => {
    const configuration = "services: [{ name: Jäsenpalvelu, also: [membra*], provider: Membra Oy, country: US }]";
    assert.deepEqual(places("transfer-contradiction", configuration), ["Membran"]);
  });

  test("take the place of the register's that bears their name", () => {
    const text = "# Privacy notice\n\n## Transfers\n\nNo data are transferred outside the EEA. We use Mailchimp.\n";
    const told = (configuration: string) =>
      check(configuration, text).findings.flatMap(({ rule, values }) =>
        rule === "transfer-contradiction" ? [values.entity ?? ""] : [],
      );
    assert.equal(told("").length, 1);
    assert.deepEqual(told("services: [{ name: mailchimp, provider: Posti Oy, country: FI }]"), []);
    assert.deepEqual(told("services: [{ name: mailchimp, provider: Post Inc, country: US }]"), ["Post Inc"]);
  });
});
