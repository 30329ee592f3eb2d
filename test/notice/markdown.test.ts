import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readNotice } from "../../server/src/notice/read.ts";
import { outlined } from "./outlined.ts";

/** Text with the indentation of its first line taken from every line. */
function md(strings: TemplateStringsArray): string {
  const text = strings.raw.join("").replace(/^\n/, "");
  const indent = /^ */.exec(text)?.[0] ?? "";
  return text.replaceAll(new RegExp(`^${indent}`, "gm"), "").trimEnd();
}

function outlines(source: string, expected: string): void {
  assert.equal(outlined(source, "markdown"), expected);
}

describe("headings in Markdown", () => {
  test("ATX and setext headings nest by level", () => {
    outlines(
      md`
        Tietosuojaseloste
        =================
        Päivitetty tänään.

        Rekisterinpitäjä
        ----------------
        Kuusen Kahvila Oy

        ### Yhteyshenkilö ###
        Maija Mäntynen
      `,
      md`
        1 Tietosuojaseloste
          paragraph Päivitetty tänään.
          2 Rekisterinpitäjä
            paragraph Kuusen Kahvila Oy
            3 Yhteyshenkilö
              paragraph Maija Mäntynen
      `,
    );
  });

  test("a bold line is a heading, alone or above text", () => {
    outlines(
      md`
        **1. Ändamål**

        Vi skickar varorna.

        __Rättslig grund__
        Avtal med kunden.

        2\. **Lagring**:

        I två år.
      `,
      md`
        7 1. Ändamål
          paragraph Vi skickar varorna.
        7 Rättslig grund
          paragraph Avtal med kunden.
        7 2. Lagring:
          paragraph I två år.
      `,
    );
  });

  test("a bold label heads its own line", () => {
    outlines(
      md`
        ## Lyhyesti
        **Rekisterinpitäjä:** Kuusen Kahvila Oy
        **Säilytysaika**: kaksi vuotta

        Kysy lisää meiltä.
      `,
      md`
        2 Lyhyesti
          paragraph Kysy lisää meiltä.
          8 Rekisterinpitäjä:
            paragraph Kuusen Kahvila Oy
          8 Säilytysaika:
            paragraph kaksi vuotta
      `,
    );
  });

  test("a bold label that introduces a list heads the list too", () => {
    outlines(
      md`
        **Your rights:** you may ask us

        - for a copy
        - to erase it
      `,
      md`
        8 Your rights:
          paragraph you may ask us
          item <you may ask us> for a copy
          item <you may ask us> to erase it
      `,
    );
  });

  test("bold statements, addresses and bold words inside a sentence are no headings", () => {
    outlines(
      md`
        **We never sell what we know about you.**

        **Kuusen Kahvila Oy**<br>**Kuusitie 1**<br>**00100 Helsinki**

        We keep it for **two years** only.
      `,
      md`
        paragraph We never sell what we know about you.
        paragraph Kuusen Kahvila Oy Kuusitie 1 00100 Helsinki
        paragraph We keep it for two years only.
      `,
    );
  });

  test("one-item ordered lists are headings, longer ones are lists", () => {
    outlines(
      md`
        1. Rekisterinpitäjä

        Kuusen Kahvila Oy

        2. Tarkoitus
        3. Peruste

        Sopimus. Tarvitsemme näistä yhden:

        1. nimi
        2. osoite
      `,
      md`
        7 Rekisterinpitäjä
          paragraph Kuusen Kahvila Oy
        7 Tarkoitus
        7 Peruste
          paragraph Sopimus. Tarvitsemme näistä yhden:
          item <Tarvitsemme näistä yhden:> nimi
          item <Tarvitsemme näistä yhden:> osoite
      `,
    );
  });

  test("an ordered list whose items hold paragraphs divides the notice", () => {
    outlines(
      md`
        1. Controller

           Spruce Café Ltd

        2. Retention

           Two years.

        See you soon.
      `,
      md`
        paragraph See you soon.
        8 Controller
          paragraph Spruce Café Ltd
        8 Retention
          paragraph Two years.
      `,
    );
  });

  test("numbered and capital lines are headings where text follows", () => {
    outlines(
      md`
        # Seloste

        1\. Rekisterinpitäjä

        Kuusen Kahvila Oy

        TIETOJEN SUOJAUS

        Lukittu kaappi.
      `,
      md`
        1 Seloste
          7 1. Rekisterinpitäjä
            paragraph Kuusen Kahvila Oy
          7 TIETOJEN SUOJAUS
            paragraph Lukittu kaappi.
      `,
    );
  });

  test("where nothing marks headings, a short line above text is one", () => {
    outlines(
      md`
        Rekisterinpitäjä

        Kuusen Kahvila Oy vastaa tiedoistasi ja niiden käsittelystä kahvilassa.

        Säilytysaika

        Kaksi vuotta.
      `,
      md`
        7 Rekisterinpitäjä
          paragraph Kuusen Kahvila Oy vastaa tiedoistasi ja niiden käsittelystä kahvilassa.
        7 Säilytysaika
          paragraph Kaksi vuotta.
      `,
    );
  });
});

describe("lists in Markdown", () => {
  test("a list is introduced by the sentence before it, a nested list by the item that holds it", () => {
    outlines(
      md`
        ## Uppgifter
        Vi är ett kafé. Vi sparar:

        - kontakt:
          - namn
          - e-post
        - köp
      `,
      md`
        2 Uppgifter
          paragraph Vi är ett kafé. Vi sparar:
          item <Vi sparar:> kontakt:
          item <kontakt:> namn
          item <kontakt:> e-post
          item <Vi sparar:> köp
      `,
    );
  });

  test("an item that begins with a bold line is a section of its own", () => {
    outlines(
      md`
        - **Access**
          Ask us for a copy.
        - **Erasure:** ask us to erase.
      `,
      md`
        item Erasure: ask us to erase.
        8 Access
          paragraph Ask us for a copy.
      `,
    );
  });

  test("a table of contents is furniture, a list of links to others is not", () => {
    outlines(
      md`
        - [Purpose](#purpose)
        - [Rights](#rights)

        # Notice
        We use:

        - [Snowmail](https://snowmail.example/privacy)
        - [Frostpay](https://frostpay.example/privacy)
      `,
      md`
        1 Notice
          paragraph We use:
          item <We use:> Snowmail
          item <We use:> Frostpay
        aside Purpose
        aside Rights
      `,
    );
  });
});

describe("tables in Markdown", () => {
  test("numbered labels head their rows, whatever stands over the columns", () => {
    outlines(
      md`
        | Kohta | Sisältö |
        |---|---|
        | 1. Rekisterinpitäjä | Kuusen Kahvila Oy |
        | 2. Säilytysaika | 3 vuotta |
      `,
      md`
        8 1. Rekisterinpitäjä
          cell [Sisältö] Kuusen Kahvila Oy
        8 2. Säilytysaika
          cell [Sisältö] 3 vuotta
      `,
    );
  });

  test("numbered bold labels, line by line, are headings and no list", () => {
    outlines(
      md`
        **1. Rekisterinpitäjä:** Kuusen Kahvila Oy
        **2. Säilytysaika:** 3 vuotta
      `,
      md`
        8 1. Rekisterinpitäjä:
          paragraph Kuusen Kahvila Oy
        8 2. Säilytysaika:
          paragraph 3 vuotta
      `,
    );
  });

  test("two columns under an empty header are labels and values", () => {
    outlines(
      md`
        |  |  |
        |--|--|
        | <b>Rekisterinpitäjä</b> | Kuusen Kahvila Oy<br>Kuusitie 1 |
        | <p>Sisältö</p> | Tallennamme: <ul><li>- nimen</li><li>- osoitteen</li></ul> |
        | Suostumus | |

        |  |  |
        |--|--|
        |  | Voit perua sen. |
      `,
      md`
        8 Rekisterinpitäjä
          cell Kuusen Kahvila Oy Kuusitie 1
        8 Sisältö
          cell Tallennamme:
          item <Tallennamme:> nimen
          item <Tallennamme:> osoitteen
        8 Suostumus
          cell Voit perua sen.
      `,
    );
  });

  test("headers introduce the cells of their columns, also beside empty cells", () => {
    outlines(
      md`
        | Data | Basis | Kept for |
        |---|---|---|
        | Orders | contract | 6 years |
        | Letters | | 1 year |
      `,
      md`
        cell [Data] Orders
        cell [Basis] contract
        cell [Kept for] 6 years
        cell [Data] Letters
        cell [Kept for] 1 year
      `,
    );
  });

  test("rows with bold labels are sections under the headers of their columns", () => {
    outlines(
      md`
        | Uppgift | Tid |
        |---|---|
        | **Köp** | 6 år |
        | **Brev** | 1 år |
      `,
      md`
        8 Köp
          cell [Tid] 6 år
        8 Brev
          cell [Tid] 1 år
      `,
    );
  });
});

describe("text in Markdown", () => {
  test("marks, entities, escapes and tags that cut words leave one text", () => {
    const { root } = readNotice(
      "Sinulla on **oi**keus \\(heti\\) ri<span>ght</span>s &auml;&#228; so&shy;py `x`  \nja [li*nk*ki](u.md).",
      "markdown",
    );
    const text = root.blocks[0]?.text;
    assert.equal(text?.value, "Sinulla on oikeus (heti) rights ää sopy x ja linkki.");
    assert.deepEqual(
      text?.links.map(({ start, end, target }) => [text.value.slice(start, end), target]),
      [["linkki", "u.md"]],
    );
  });

  test("brackets without a target are text", () => {
    outlines(
      "Mail [email protected] or [our form] or [us][home] ![logo].\n\n[home]: https://example.org",
      "paragraph Mail [email protected] or [our form] or us ![logo].",
    );
  });

  test("images give their alternative text, also in a link", () => {
    const { root } = readNotice("[![Kuusen Kahvila](logo.png)](https://example.fi) Oy", "markdown");
    assert.equal(root.blocks[0]?.text.value, "Kuusen Kahvila Oy");
    assert.equal(root.blocks[0]?.text.links[0]?.end, 14);
  });

  test("code, comments, build tags and module lines are no content; variables are", () => {
    outlines(
      md`
        import { Box } from "./box.js";

        {% include head.html %}
        <!-- Säilytysaika: 2 vuotta -->

            indented code

        Kahvila {{ company }} {{> partial }}on auki.
      `,
      "paragraph Kahvila {{ company }} on auki.",
    );
  });

  test("HTML blocks and Markdown between them are one text", () => {
    outlines(
      md`
        <details>
        <summary>Evästeet</summary>

        Vain **välttämättömät**.

        </details>

        > Lainaus
      `,
      md`
        paragraph Lainaus
        8 Evästeet
          paragraph Vain välttämättömät.
      `,
    );
  });

  test("a long paragraph right above a rule is no heading", () => {
    const sentence = "We keep what you tell us for two years after your last visit. ".repeat(4).trim();
    outlines(`${sentence}\n---\nBye.`, `paragraph ${sentence}\nparagraph Bye.`);
  });
});
