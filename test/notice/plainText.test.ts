import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { outlined } from "./outlined.ts";

function outlines(source: string, ...expected: string[]): void {
  assert.equal(outlined(source, "plaintext"), expected.join("\n"));
}

const wrapped = `Privacy notice
==============

Who we are
Spruce Café Ltd runs a small café by the harbour and keeps the names of
its regular guests in a notebook.

How long we keep it
-------------------
Two years after the last visit, counted from the day on which you wrote
your name.
`;

describe("headings in plain text", () => {
  test("numbered lines, with and without text right below", () => {
    outlines(
      "Tietosuojaseloste\n\n1. Rekisterinpitäjä\n\nKuusen Kahvila Oy\nKuusitie 1\n00100 Helsinki\n\n4.1 Tietojen siirto EU:n tai ETA:n ulkopuolelle\nTietoja ei siirretä.\n\nII. Oikeudet\n\nKysy meiltä.\n\n§ 5 Muuta\n\nEi muuta.",
      "1 Tietosuojaseloste",
      "  2 1. Rekisterinpitäjä",
      "    paragraph Kuusen Kahvila Oy Kuusitie 1 00100 Helsinki",
      "    3 4.1 Tietojen siirto EU:n tai ETA:n ulkopuolelle",
      "      paragraph Tietoja ei siirretä.",
      "  2 II. Oikeudet",
      "    paragraph Kysy meiltä.",
      "  2 § 5 Muuta",
      "    paragraph Ei muuta.",
    );
  });

  test("short lines alone, capitals, labels with a colon", () => {
    outlines(
      "Integritetspolicy\n\nPersonuppgiftsansvarig\n\nGrankaféet AB\nGrangatan 1\n\nÄNDAMÅL\n\nVi säljer kaffe.\n\nLagring:\nI två år.",
      "1 Integritetspolicy",
      "  2 Personuppgiftsansvarig",
      "    paragraph Grankaféet AB Grangatan 1",
      "  2 ÄNDAMÅL",
      "    paragraph Vi säljer kaffe.",
      "  2 Lagring:",
      "    paragraph I två år.",
    );
  });

  test("underlined lines and lines above wrapped text", () => {
    outlines(
      wrapped,
      "1 Privacy notice",
      "  2 Who we are",
      "    paragraph Spruce Café Ltd runs a small café by the harbour and keeps the names of its regular guests in a notebook.",
      "  2 How long we keep it",
      "    paragraph Two years after the last visit, counted from the day on which you wrote your name.",
    );
  });

  test("labels with values, names, addresses and telephone numbers are no headings", () => {
    outlines(
      "Tietosuojaseloste\n\nYhteystiedot\n\nNimi: Kuusen Kahvila Oy\n\nMaija Mäntynen\n\npuh. 044 123 4567\n\n10 vuotta toimintaa",
      "1 Tietosuojaseloste",
      "  paragraph Yhteystiedot",
      "  paragraph Nimi: Kuusen Kahvila Oy",
      "  paragraph Maija Mäntynen",
      "  paragraph puh. 044 123 4567",
      "  paragraph 10 vuotta toimintaa",
    );
  });

  test("numbered lines in a row are a list", () => {
    outlines(
      "Seloste\n\nTallennamme:\n\n1. Nimi\n2. Osoite\n3. Puhelin",
      "1 Seloste",
      "  paragraph Tallennamme:",
      "  item <Tallennamme:> Nimi",
      "  item <Tallennamme:> Osoite",
      "  item <Tallennamme:> Puhelin",
    );
  });
});

describe("lists in plain text", () => {
  test("bullets of every kind, nested by indentation, introduced across a blank line", () => {
    outlines(
      "Seloste\n\nKäsittelemme näitä:\n\n• yhteystiedot\n  – nimi\n  – sähköposti\n• ostot\n\nLisäksi:\na) kuvat\nb) äänet\n\n(1) yksi asia\n(2) toinen asia",
      "1 Seloste",
      "  paragraph Käsittelemme näitä:",
      "  item <Käsittelemme näitä:> yhteystiedot",
      "  item <yhteystiedot> nimi",
      "  item <yhteystiedot> sähköposti",
      "  item <Käsittelemme näitä:> ostot",
      "  paragraph Lisäksi:",
      "  item <Lisäksi:> kuvat",
      "  item <Lisäksi:> äänet",
      "  item yksi asia",
      "  item toinen asia",
    );
  });

  test("an item goes on with indented lines and lines in small letters", () => {
    outlines(
      "Titel\n\n- namn och\n  adress\n- köp\noch brev\nVi säljer inget.",
      "1 Titel",
      "  item namn och adress",
      "  item köp och brev",
      "  paragraph Vi säljer inget.",
    );
  });
});

describe("pages of an export", () => {
  const head = "Kuusen Kahvila Oy\n\nKuusitie 1\n\n00100 Helsinki";

  test("a page's head that cuts a list is furniture, and the list goes on", () => {
    outlines(
      `Seloste\n\nTallennamme:\n\n- nimen\n\n${head}\n\n- osoitteen\n\nSäilytämme niitä vuoden.\n\n${head}\n\nKysy lisää.`,
      "1 Seloste",
      "  paragraph Tallennamme:",
      "  item <Tallennamme:> nimen",
      "  item <Tallennamme:> osoitteen",
      "  paragraph Säilytämme niitä vuoden.",
      "  paragraph Kysy lisää.",
      ...["Kuusen Kahvila Oy", "Kuusitie 1", "00100 Helsinki", "Kuusen Kahvila Oy", "Kuusitie 1", "00100 Helsinki"].map(
        (line) => `aside ${line}`,
      ),
    );
  });

  test("page numbers that count up are furniture, and the sentence they cut goes on", () => {
    outlines(
      "Notice\n\nWe keep your name\n\nPage 1 of 2\n\nfor two years.\n\nPage 2 of 2",
      "1 Notice",
      "  paragraph We keep your name for two years.",
      "aside Page 1 of 2",
      "aside Page 2 of 2",
    );
  });

  test("the same address under two headings is content", () => {
    outlines(
      `Seloste\n\n1. Rekisterinpitäjä\n\n${head}\n\n2. Yhteyshenkilö\n\n${head}`,
      "1 Seloste",
      "  2 1. Rekisterinpitäjä",
      ...["Kuusen Kahvila Oy", "Kuusitie 1", "00100 Helsinki"].map((line) => `    paragraph ${line}`),
      "  2 2. Yhteyshenkilö",
      ...["Kuusen Kahvila Oy", "Kuusitie 1", "00100 Helsinki"].map((line) => `    paragraph ${line}`),
    );
  });
});
