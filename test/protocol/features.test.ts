import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type {
  CodeLens,
  Command,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
} from "vscode-languageserver-protocol";
import { requirementIds } from "../../server/src/completeness/requirements.ts";
import type { Checklist } from "../../server/src/service.ts";
import type { RuleExplanation } from "../../server/src/wire/protocol.ts";
import { LanguageClient, pulling, pushed } from "./languageClient.ts";
import { incomplete } from "./notices.ts";

const uri = "file:///project/privacy-policy.md";

describe("a notice", () => {
  test("is outlined by its sections and what they answer", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete);
    const [notice] = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", uri);
    assert.equal(notice?.name, "Privacy policy");
    assert.deepEqual(
      notice?.children?.map(({ name, detail }) => [name, detail]),
      [
        ["How long we keep your data", "Art. 13(2)(a) · vague"],
        ["Transfers", "Art. 13(1)(f) · vague"],
        ["Your rights", "Art. 13(2)(b) · disclosed"],
      ],
    );
    assert.equal(textAt(incomplete, notice?.children?.[1]?.selectionRange), "Transfers");
  });

  test("is outlined without a tree for clients that know none", async () => {
    const client = await LanguageClient.overStdio({ capabilities: pushed });
    await client.open(uri, incomplete);
    const symbols = await client.ask<SymbolInformation[]>("textDocument/documentSymbol", uri);
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ["Privacy policy", undefined],
        ["How long we keep your data", "Privacy policy"],
        ["Transfers", "Privacy policy"],
        ["Your rights", "Privacy policy"],
      ],
    );
  });

  test("folds by section and metadata", async () => {
    const client = await LanguageClient.overStdio();
    const text = `---\ntitle: Privacy\n---\n${incomplete}`;
    await client.open(uri, text);
    const folds = await client.ask<FoldingRange[]>("textDocument/foldingRange", uri);
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 2],
        [3, 17],
        [7, 9],
        [11, 13],
        [15, 17],
      ],
    );
  });

  test("links its addresses and the articles that it cites", async () => {
    const client = await LanguageClient.overStdio();
    const text = `${incomplete}\nMore: www.birchcove.example/privacy. The basis is Art. 6(1)(f). The Act, Article 4.\n`;
    await client.open(uri, text);
    const links = await client.ask<DocumentLink[]>("textDocument/documentLink", uri);
    assert.deepEqual(
      links.map(({ range, target }) => [textAt(text, range), target]),
      [
        ["privacy@birchcove.example", "mailto:privacy@birchcove.example"],
        ["Article 15", "https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_15"],
        ["www.birchcove.example/privacy", "https://www.birchcove.example/privacy"],
        ["Art. 6(1)(f)", "https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_6"],
      ],
    );
  });

  test("links the articles that a Finnish one cites to the Finnish text", async () => {
    const client = await LanguageClient.overStdio();
    const text = readFileSync(new URL("../../examples/tietosuojaseloste.md", import.meta.url), "utf8");
    const cited = `${text}\nTarkastusoikeus perustuu tietosuoja-asetuksen 15 artiklaan ja etu 6 artiklan 1 kohdan f alakohtaan.\n`;
    await client.open("file:///project/tietosuojaseloste.md", cited);
    const links = await client.ask<DocumentLink[]>("textDocument/documentLink", "file:///project/tietosuojaseloste.md");
    const articles = links.map(({ range, target }) => [textAt(cited, range), target?.split("/").at(-1)]);
    assert.deepEqual(articles.slice(-2), [
      ["15 artiklaan", "fin#art_15"],
      ["6 artiklan 1 kohdan f alakohtaan", "fin#art_6"],
    ]);
  });

  test("tells on a heading and on evidence what they answer, and how well", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete);
    for (const place of ["How long we keep", "as long as necessary"]) {
      const hover = await hoverOn(client, place);
      assert.match(hover ?? "", /^\*\*How long data are kept: vague\*\* · \[Art\. 13\(2\)\(a\)\]\(https:\/\/eur-lex/u);
      assert.match(hover ?? "", /Readers should be able to work it out/u);
    }
    assert.match((await hoverOn(client, "Privacy Shield")) ?? "", /What the transfer rests on|no longer valid/u);
    assert.equal(await hoverOn(client, "You may ask us for access", -1), undefined);
  });

  test("tells what authorities hold insufficient, from the rule's page", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete);
    const hover = (await hoverOn(client, "as long as necessary")) ?? "";
    assert.match(hover, /\n\n\*What is not enough\*\n\n- "As long as necessary"/u);
    assert.match(hover, /decision on Klarna/u);
    assert.doesNotMatch(hover, /Good wording|We keep order data/u);
  });

  test("tells what the registers know of what it names", async () => {
    const client = await LanguageClient.overStdio();
    const text = `${incomplete}
We use Google Analytics and Matomo Cloud. Data go to Japan, Brazil, India and Sweden, under standard contractual clauses.
The supervisory authority is the Data Protection Commission. The Finnish Data Protection Act applies, and once Directive 95/46/EC.
FICORA supervises communications. You trust in us.
`;
    await client.open(uri, text);
    const on = (place: string) => hoverOn(client, place, 1, text);
    for (const [place, ...said] of [
      [
        "Google Analytics",
        /^\*\*Google Analytics\*\* · \[as of .*\]\(https/u,
        /Google Ireland/u,
        /2023\/1795, July 10, 2023/u,
      ],
      ["Japan", /adequacy decision on Japan .*2019\/419.*only for business operators/u],
      ["India", /third country without an adequacy decision/u],
      ["Sweden", /Sweden is in the EU\/EEA/u],
      ["standard contractual", /ground for transfers in force \(Art\. 46\(2\)\(c\)\)/u],
      ["Privacy Shield", /has not been valid since July 16, 2020: Court of Justice, C-311\/18/u],
      ["Data Protection Commission", /its name of today\. .*dataprotection\.ie/u],
      ["Finnish Data Protection", /1050\/2018\) is in force/u],
      ["95/46", /has not been in force since May 25, 2018\. In its place: Regulation \(EU\) 2016\/679/u],
      ["FICORA", /former name\. Since January 1, 2019: .*Traficom/u],
    ] as [string, ...RegExp[]][]) {
      const hover = (await on(place)) ?? "";
      for (const pattern of said) assert.match(hover, pattern, place);
    }
    assert.doesNotMatch((await on("us.\n")) ?? "", /United States/u);
  });

  test("tells it in plain text to clients that know no Markdown", async () => {
    const client = await LanguageClient.overStdio({ capabilities: pushed, locale: "fi" });
    await client.open(uri, incomplete);
    assert.match(
      (await hoverOn(client, "as long as")) ?? "",
      /^[^*]+: epämääräinen\n[^*]+\n13\(2\)\(a\) art\.: https[^*]+\nMikä ei riitä:\n- /u,
    );
    assert.match(
      (await hoverOn(client, "Privacy Shield")) ?? "",
      /^[^*]+16\. heinäkuuta 2020 alkaen: unionin tuomioistuin/u,
    );
  });
});

test("the checklist has each requirement with its status, evidence and finding", async () => {
  const client = await LanguageClient.overStdio();
  await client.open(uri, incomplete);
  const list = await client.connection.sendRequest<Checklist>("privacyNotice/checklist", { uri });
  assert.deepEqual(
    list.items.map(({ requirement }) => requirement),
    requirementIds,
  );
  assert.equal(list.met, list.items.filter(({ status }) => status === "disclosed").length);
  assert.equal(list.due, list.items.filter(({ status }) => status !== "not-applicable").length);
  const item = (id: string) => list.items.find(({ requirement }) => requirement === id);
  assert.equal(item("retention")?.status, "vague");
  assert.match(item("retention")?.message ?? "", /stays open/u);
  assert.equal(item("right-access")?.article, "Art. 13(2)(b)");
  assert.ok(incomplete.includes(item("right-access")?.quote ?? "–"));
  assert.equal(item("complaint")?.statusName, "missing");
  assert.deepEqual(item("complaint")?.evidence, []);
  assert.deepEqual([item("complaint")?.group, item("complaint")?.groupName], ["rights", "Rights and complaints"]);
  const groups = list.items.map(({ group }) => group);
  assert.deepEqual(
    groups.filter((group, index) => group !== groups[index - 1]),
    ["controller", "purposes", "recipients", "retention", "rights", "other"],
  );
});

describe("a document that is no notice", () => {
  test("is left alone", async () => {
    const client = await LanguageClient.overStdio();
    const other = "file:///project/readme.md";
    await client.open(other, incomplete);
    assert.deepEqual(await client.diagnostics(other), []);
    for (const method of ["documentSymbol", "foldingRange", "documentLink", "codeLens"]) {
      assert.equal(await client.ask(`textDocument/${method}`, other), null);
    }
    assert.equal(await client.ask("textDocument/hover", other, { position: { line: 0, character: 3 } }), null);
  });

  test("is checked once its front matter says that it is one", async () => {
    const client = await LanguageClient.overStdio();
    const other = "file:///project/readme.md";
    await client.open(other, incomplete);
    assert.deepEqual(await client.diagnostics(other), []);
    await client.change(other, 2, `---\nprivacy-notice: true\n---\n${incomplete}`);
    assert.ok((await client.diagnostics(other)).length > 5);
  });
});

describe("from one place of a requirement to the others", () => {
  const text = `${incomplete}\n## Contact\n\nThe period: as long as we need them we keep your data. Ask us for access to your data.\n`;
  const at = (place: string) => ({ position: positionIn(text, place) });

  test("the definition is the heading that announces it", async () => {
    const capabilities = { ...pulling, textDocument: { ...pulling.textDocument, definition: { linkSupport: true } } };
    const client = await LanguageClient.overStdio({ capabilities });
    await client.open(uri, text);
    const links = await client.ask<LocationLink[]>("textDocument/definition", uri, at("as long as necessary"));
    assert.deepEqual(
      links.map(({ targetUri, targetSelectionRange }) => [targetUri, textAt(text, targetSelectionRange)]),
      [[uri, "How long we keep your data"]],
    );
    assert.match(textAt(text, links[0]?.originSelectionRange), /as long as/u);
    const nowhere = { position: { line: 1, character: 0 } };
    assert.deepEqual(await client.ask("textDocument/definition", uri, nowhere), []);
  });

  test("without such a heading it is the first evidence, and a plain location for clients that know no links", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, text);
    const [definition] = await client.ask<Location[]>(
      "textDocument/definition",
      uri,
      at("us for access to your data.\n"),
    );
    assert.match(textAt(text, definition?.range), /access to your data/u);
    assert.equal(definition?.range.start.line, 14);
  });

  test("the references are its headings and its evidence, the definition when that is asked for", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, text);
    const references = async (includeDeclaration: boolean) => {
      const params = { ...at("How long we keep"), context: { includeDeclaration } };
      const locations = await client.ask<Location[]>("textDocument/references", uri, params);
      return locations.map(({ range }) => range.start.line);
    };
    assert.deepEqual(await references(true), [4, 6, 18]);
    assert.deepEqual(await references(false), [6, 18]);
  });
});

describe("code lenses", () => {
  test("stand on headings, with the article and how well it is answered", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete);
    const lenses = await client.ask<CodeLens[]>("textDocument/codeLens", uri);
    assert.deepEqual(
      lenses.map(({ range, command }) => [textAt(incomplete, range), command?.title, command?.command]),
      [
        ["Privacy policy", "Art. 13(1)(a) · disclosed", ""],
        ["How long we keep your data", "Art. 13(2)(a) · vague", ""],
        ["Transfers", "Art. 13(1)(f) · vague", ""],
        ["Your rights", "Art. 13(2)(b) · disclosed", ""],
      ],
    );
  });

  test("show the places of a requirement in a client that can", async () => {
    const client = await LanguageClient.overStdio({ initializationOptions: { showsPlaces: true } });
    await client.open(uri, incomplete);
    const lenses = await client.ask<CodeLens[]>("textDocument/codeLens", uri);
    const command = lenses[1]?.command as Command;
    const [from, position, locations] = command.arguments as [string, Position, Location[]];
    assert.equal(command.command, "privacyNotice.showPlaces");
    assert.deepEqual([from, position], [uri, { line: 4, character: 3 }]);
    assert.deepEqual(
      locations.map(({ range }) => range.start.line),
      [4, 6],
    );
  });

  test("are not given where the settings say so", async () => {
    const client = await LanguageClient.overStdio({ settings: () => ({ codeLens: false }) });
    await client.open(uri, incomplete);
    assert.deepEqual(await client.ask("textDocument/codeLens", uri), []);
  });
});

test("a selection grows from the word to the sentence, the paragraph, the sections and all", async () => {
  const client = await LanguageClient.overStdio();
  await client.open(uri, incomplete);
  const grown = async (place: string) => {
    const params = { positions: [positionIn(incomplete, place)] };
    const [first] = await client.ask<SelectionRange[]>("textDocument/selectionRange", uri, params);
    const texts: string[] = [];
    for (let step = first; step; step = step.parent) texts.push(wholeTextAt(incomplete, step.range));
    return texts;
  };
  const rights = "You may ask us for access to your data. See Article 15 GDPR.";
  assert.deepEqual(await grown("access to"), [
    "access",
    "You may ask us for access to your data.",
    rights,
    `## Your rights\n\n${rights}`,
    incomplete.trimEnd(),
    incomplete,
  ]);
  assert.deepEqual((await grown("Transfers"))[0], "Transfers");
});

for (const [name, languageId] of [
  ["privacy-notice.html", "html"],
  ["rekisteriseloste.txt", "plaintext"],
] as const) {
  test(`a selection grows anywhere in ${name}, and never shrinks or stays`, async () => {
    const client = await LanguageClient.overStdio();
    const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");
    await client.open(`file:///project/${name}`, text, languageId);
    const positions = text
      .split("\n")
      .flatMap((line, at) => [0, line.length >> 1].map((character) => ({ line: at, character })));
    const params = { positions };
    const ranges = await client.ask<SelectionRange[]>("textDocument/selectionRange", `file:///project/${name}`, params);
    assert.equal(ranges.length, positions.length);
    for (const range of ranges) {
      for (let step: SelectionRange | undefined = range; step?.parent; step = step.parent) {
        const [inner, outer] = [wholeTextAt(text, step.range), wholeTextAt(text, step.parent.range)];
        assert.ok(outer.includes(inner) && outer.length > inner.length, inner);
      }
    }
    assert.ok(ranges.some(({ parent }) => parent?.parent?.parent?.parent));
  });
}

test("a rule's page is told in the language of the interface", async () => {
  const client = await LanguageClient.overStdio({ locale: "fi" });
  const explain = (rule: string) =>
    client.connection.sendRequest<RuleExplanation>("privacyNotice/explainRule", { rule });
  assert.equal((await explain("retention-vague")).title, "Säilytysaika");
  assert.match((await explain("retention")).text, /^## Mitä laki edellyttää/u);
  for (const unknown of ["nothing", "constructor", "__proto__"]) assert.equal(await explain(unknown), null);
});

async function hoverOn(
  client: LanguageClient,
  place: string,
  offset = 1,
  text = incomplete,
): Promise<string | undefined> {
  const position = positionIn(text, place, offset);
  const hover = await client.ask<Hover | null>("textDocument/hover", uri, { position });
  return hover ? (hover.contents as { value: string }).value : undefined;
}

/** The position `offset` units into the first place that reads so. */
function positionIn(text: string, place: string, offset = 1): Position {
  const before = text.slice(0, text.indexOf(place) + offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function wholeTextAt(text: string, { start, end }: Range): string {
  const lines = text.split("\n").slice(start.line, end.line + 1);
  const last = lines.pop() ?? "";
  return [...lines, last.slice(0, end.character)].join("\n").slice(start.character);
}

/** What stands at a range of one line. */
function textAt(text: string, range: Range | undefined): string {
  return text.split("\n")[range?.start.line ?? 0]?.slice(range?.start.character, range?.end.character) ?? "";
}
