import { templatesOf } from "../../server/src/languages.ts";

/** What someone would write in the open places, by section and slot; those of Finland's authority are real. */
const samples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    "notice.audience": "members",
    "controller-identity.name": "Kuusiranta Verkkokauppa Oy",
    "controller-identity.identifier": "0000000-0",
    "controller-contact.address": "Koivukuja 4, 33100 Tampere",
    "controller-contact.country": "Finland",
    "controller-contact.email": "privacy@kuusiranta.example",
    "controller-contact.phone": "+358 3 555 0100",
    "controller-contact.form": "https://tietosuoja.fi",
    "contact-person.name": "Maija Metsä",
    "joint-controllers.arrangement": "requests go to the first of us",
    "representative.name": "Esimerkki Edustus Oy",
    "dpo-contact.name": "Maija Metsä",
    "purposes.purpose": "delivering your orders",
    "legal-basis": "performance of a contract with you (Art. 6(1)(b) GDPR)",
    "legal-basis.law": "the Accounting Act (1336/1997)",
    "legitimate-interests.interest": "preventing misuse of our service",
    "data-subjects.person": "customers",
    "data-categories.category": "name and e-mail address",
    "recipients.name": "Esimerkkimaksut Oy",
    "recipients.category": "couriers",
    "recipients.details": "independent controller",
    "recipients.purpose": "delivery of orders",
    "transfers.country": "Japan",
    "transfers.organisation": "the World Health Organization",
    "transfers.recipient": "Northwind Mailings Inc.",
    "safeguards-copy.copy": "you get one from us on request.",
    "retention.data": "orders",
    "retention.period": "2 years",
    "retention.from": "the delivery of the order",
    "retention.criteria": "until you cancel the newsletter",
    "retention.law": "the Accounting Act (1336/1997)",
    "source.description": "the Population Information System",
    "source.data": "changes of address",
    "provision-obligation.law": "the Accounting Act (1336/1997)",
    "provision-obligation.consequences": "we cannot deliver the order",
    "rights.use": "write to privacy@kuusiranta.example.",
    "authority-contact.name": "Office of the Data Protection Ombudsman",
    "automated-decisions.decision": "whether you can pay by invoice",
    "automated-decisions.logic": "we look at your earlier payments; unpaid invoices count against you.",
    "automated-decisions.consequences": "without a positive decision you pay in advance.",
    "automated-decisions.review": "You can ask our customer service to have a person look at the decision.",
    "security.security": "Only those who need the data have access to them.",
    "changes.changes": "We tell customers of changes by e-mail.",
    "date.date": "22 November 2026",
    "dpo-contact": "Our data protection officer: Maija Metsä, dpo@kuusiranta.example",
    transfers: "We do not transfer your data outside the European Union or the European Economic Area.",
    "provision-obligation":
      "You are not obliged to provide your data. If you do not provide the data, we cannot deliver the order.",
    "automated-decisions":
      "We do not make decisions about you that are based solely on automated processing, including profiling.",
  },
  fi: {
    "notice.audience": "jäsenet",
    "controller-identity.name": "Kuusiranta Verkkokauppa Oy",
    "controller-identity.identifier": "0000000-0",
    "controller-contact.address": "Koivukuja 4, 33100 Tampere",
    "controller-contact.country": "Suomi",
    "controller-contact.email": "tietosuoja@kuusiranta.example",
    "controller-contact.phone": "+358 3 555 0100",
    "controller-contact.form": "https://tietosuoja.fi",
    "contact-person.name": "Maija Metsä",
    "joint-controllers.arrangement": "pyynnöt voi lähettää ensin mainitulle",
    "representative.name": "Esimerkki Edustus Oy",
    "dpo-contact.name": "Maija Metsä",
    "purposes.purpose": "tilaustesi toimittaminen",
    "legal-basis": "sopimuksen täytäntöönpano (tietosuoja-asetuksen 6 artiklan 1 kohdan b alakohta)",
    "legal-basis.law": "kirjanpitolaki (1336/1997)",
    "legitimate-interests.interest": "palvelun väärinkäytösten estäminen",
    "data-subjects.person": "asiakkaat",
    "data-categories.category": "nimi ja sähköpostiosoite",
    "recipients.name": "Esimerkkimaksut Oy",
    "recipients.category": "kuljetusyritykset",
    "recipients.details": "itsenäinen rekisterinpitäjä",
    "recipients.purpose": "tilausten toimitus",
    "transfers.country": "Japani",
    "transfers.organisation": "Maailman terveysjärjestö",
    "transfers.recipient": "Northwind Mailings Inc.",
    "safeguards-copy.copy": "saat sen meiltä pyynnöstä.",
    "retention.data": "tilaukset",
    "retention.period": "2 vuotta",
    "retention.from": "tilauksen toimituksesta",
    "retention.criteria": "kunnes perut uutiskirjeen",
    "retention.law": "kirjanpitolaki (1336/1997)",
    "source.description": "väestötietojärjestelmä",
    "source.data": "osoitteenmuutokset",
    "provision-obligation.law": "kirjanpitolaki (1336/1997)",
    "provision-obligation.consequences": "emme voi toimittaa tilausta",
    "rights.use": "lähetä pyyntö osoitteeseen tietosuoja@kuusiranta.example.",
    "authority-contact.name": "Tietosuojavaltuutetun toimisto",
    "automated-decisions.decision": "voitko maksaa laskulla",
    "automated-decisions.logic":
      "otamme huomioon aiemmat maksusi; maksamattomat laskut vaikuttavat päätökseen kielteisesti.",
    "automated-decisions.consequences": "kielteisen päätöksen jälkeen maksat tilauksen ennakkoon.",
    "automated-decisions.review": "Voit pyytää asiakaspalvelua antamaan päätöksen ihmisen tarkistettavaksi.",
    "security.security": "Tietoihin pääsevät vain ne, jotka tarvitsevat niitä.",
    "changes.changes": "Kerromme muutoksista asiakkaille sähköpostitse.",
    "date.date": "22.11.2026",
    "dpo-contact": "Tietosuojavastaavamme: Maija Metsä, tietosuojavastaava@kuusiranta.example",
    transfers: "Emme siirrä tietojasi Euroopan unionin tai Euroopan talousalueen ulkopuolelle.",
    "provision-obligation": "Tietojen antaminen on vapaaehtoista. Jos et anna tietoja, emme voi toimittaa tilausta.",
    "automated-decisions":
      "Emme tee sinua koskevia päätöksiä, jotka perustuvat pelkästään automaattiseen käsittelyyn, kuten profilointiin.",
  },
};

/** A text with every `[hint]` of the packs filled in; what nobody has a sample for stays. */
export function filledIn(text: string, language: string): string {
  const templates = templatesOf(language);
  let filled = text;
  for (const [name, sample] of Object.entries(samples[language] ?? {})) {
    const [section = "", slot] = name.split(".");
    const hint = slot === undefined ? templates?.sections[section]?.open : templates?.slots[section]?.[slot]?.hint;
    if (hint !== undefined) filled = filled.replaceAll(`[${hint}]`, sample);
  }
  return filled;
}

/** What a snippet inserts, by the syntax of VS Code, with the choice of that number at tab stops that offer some. */
export function expanded(body: readonly string[], choice = 0): string {
  return body
    .join("\n")
    .replace(/\$\{\d+(?:\|((?:\\.|[^\\|])*)\||:((?:\\.|[^\\}])*))\}|\\([\\$}])/gu, (_, choices, words, escaped) => {
      if (choices !== undefined) return choiceOf(choices, choice);
      return escaped ?? String(words).replace(/\\(.)/gu, "$1");
    });
}

function choiceOf(choices: string, index: number): string {
  const each = [...choices.matchAll(/(?:\\.|[^\\,])+/gu)].map(([choice]) => choice.replace(/\\(.)/gu, "$1"));
  return each[index] ?? each[0] ?? "";
}
