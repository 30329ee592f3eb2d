import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readNotice } from "../../server/src/notice/read.ts";
import { outlined } from "./outlined.ts";

function outlines(source: string, ...expected: string[]): void {
  assert.equal(outlined(source, "html"), expected.join("\n"));
}

describe("pages", () => {
  test("head, scripts and pictures are skipped; title and language are kept", () => {
    const source = `<!doctype html><html lang="sv"><head><title>Kafé</title>{{> meta }}<style>p{}</style></head>
      <body><script>var a = "<p>x</p>";</script><svg><title>logo</title></svg><noscript>Slå på</noscript><p>Hej</p></body></html>`;
    const notice = readNotice(source, "html");
    assert.equal(notice.title?.value, "Kafé");
    assert.equal(notice.declaredLanguage, "sv");
    assert.equal(outlined(source, "html"), "paragraph Hej");
  });

  test("navigation, page header and footer are furniture, a section's header is not", () => {
    outlines(
      "<header>Kuusen Kahvila</header><nav><a href=/a>Etusivu</a></nav><main><header><h1>Seloste</h1></header><p>Tervetuloa meidän kahvilaamme</p></main><div role='navigation'>Murupolku</div><footer>Kuusitie 1</footer>",
      "1 Seloste",
      "  paragraph Tervetuloa meidän kahvilaamme",
      "aside Kuusen Kahvila",
      "aside Etusivu",
      "aside Murupolku",
      "aside Kuusitie 1",
    );
  });

  test("the only main heading counts even in the page's header", () => {
    outlines(
      "<header><h1>Seloste</h1>Kahvila</header><h2>Tarkoitus</h2><p>Kahvin myynti ja kahvilan hoito.</p>",
      "1 Seloste",
      "  2 Tarkoitus",
      "    paragraph Kahvin myynti ja kahvilan hoito.",
      "aside Kahvila",
    );
  });

  test("a text that stands in furniture as a whole is content after all", () => {
    outlines(
      "<nav>Etusivu</nav><aside><h2>Säilytys</h2><p>Kaksi vuotta.</p></aside>",
      "2 Säilytys",
      "  paragraph Kaksi vuotta.",
      "aside Etusivu",
    );
  });

  test("two documents in one file, on one line", () => {
    outlines(
      "<html><head><title>A</title></head><body><h1>Seloste</h1><p>Yksi</p></body></html><html><head><title>B</title></head><body><h1>Policy</h1><p>Två</p></body></html>",
      "1 Seloste",
      "  paragraph Yksi",
      "1 Policy",
      "  paragraph Två",
    );
  });
});

describe("headings in HTML", () => {
  test("bold paragraphs, bold lines and one-item lists", () => {
    outlines(
      "<p><strong>Tarkoitus</strong></p><p>Myynti.</p><p><b>Peruste</b><br>Sopimus.</p><ol start=3><li><b>Säilytys</b></li></ol><p>2 v</p><p><span style='font-weight: bold'>Oikeudet</span></p>Kysy.",
      "7 Tarkoitus",
      "  paragraph Myynti.",
      "7 Peruste",
      "  paragraph Sopimus.",
      "7 Säilytys",
      "  paragraph 2 v",
      "7 Oikeudet",
      "  paragraph Kysy.",
    );
  });

  test("two line breaks end a paragraph", () => {
    outlines(
      "<div><b>1. Tarkoitus</b><br><br>Myynti.<br/>\n<br/>Laskutus.</div>",
      "7 1. Tarkoitus",
      "  paragraph Myynti.",
      "  paragraph Laskutus.",
    );
  });

  test("terms, disclosure widgets and label cells head what belongs to them", () => {
    outlines(
      "<dl><dt>Peruste<dd>Sopimus<dd>Laki</dl><details><summary><h3>Evästeet</h3></summary><p>Ei ole</p></details><table><tr><th>Säilytys</th><td>2 v</td></tr><tr><td colspan=2>Muuta</td></tr></table><p>Loppu</p>",
      "8 Peruste",
      "  paragraph Sopimus",
      "  paragraph Laki",
      "3 Evästeet",
      "  paragraph Ei ole",
      "  paragraph Loppu",
      "  8 Säilytys",
      "    cell 2 v",
      "  8 Muuta",
    );
  });

  test("a table that holds headings lays out the page", () => {
    outlines(
      "<table><tr><td><h2>Meny</h2></td><td><h2>Ändamål</h2><p>Handel</p></td></tr></table>",
      "2 Meny",
      "2 Ändamål",
      "  cell Handel",
    );
  });

  test("a table with headers gives them to its cells", () => {
    outlines(
      "<table><thead><tr><th>Data<th>Why<th>Kept<tbody><tr><td>Name<td>Orders<td>2 y</table>",
      "cell [Data] Name",
      "cell [Why] Orders",
      "cell [Kept] 2 y",
    );
  });
});

describe("text in HTML", () => {
  test("cut words, entities for every letter, soft hyphens and hard spaces", () => {
    outlines(
      "<p>ri<span>ght</span>s <em>o</em>f&nbsp;ac&shy;cess&#44; &#x6F;&#105;keus &Auml;&auml;ni &unknown; AT&T</p>",
      "paragraph rights of access, oikeus Ääni &unknown; AT&T",
    );
  });

  test("unclosed and crossed tags lose no text and make no headings of what follows", () => {
    outlines(
      "<ul><li>a<li>b <b>c</ul><p><b>Tarkoitus<p>Myynti <i>ja</b> laskutus</i><h2>Aika<p>2 v</div></td>",
      "item a",
      "item b c",
      "7 Tarkoitus",
      "  paragraph Myynti ja laskutus",
      "2 Aika",
      "  paragraph 2 v",
    );
  });

  test("attributes with signs and quotes stay attributes", () => {
    outlines(`<p data-a="1 > 2" data-b='"<p>x</p>"' title=x>Hei</p><a href="">`, "paragraph Hei");
  });

  test("links keep their targets, decoded", () => {
    const { root } = readNotice(
      "<p>Skriv <a class=x href='mailto:a@b.example?x=1&amp;y=2'>till <b>oss</b></a>.</p>",
      "html",
    );
    assert.deepEqual(root.blocks[0]?.text.links, [{ start: 6, end: 14, target: "mailto:a@b.example?x=1&y=2" }]);
  });

  test("lines with bullets make a list", () => {
    outlines(
      "<p>Tallennamme:<br>- nimen<br>- osoitteen</p>",
      "paragraph Tallennamme:",
      "item <Tallennamme:> nimen",
      "item <Tallennamme:> osoitteen",
    );
  });

  test("a nested list that stands beside its item belongs to it", () => {
    outlines("<ul><li>kontakt</li><ul><li>namn</li></ul></ul>", "item kontakt", "item <kontakt> namn");
  });
});
