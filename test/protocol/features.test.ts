import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Range,
  SymbolInformation,
} from "vscode-languageserver-protocol";
import { requirementIds } from "../../server/src/completeness/requirements.ts";
import type { Checklist } from "../../server/src/service.ts";
import { LanguageClient, pushed } from "./languageClient.ts";
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
        ["How long we keep your data", "How long data are kept (vague)"],
        ["Transfers", "Transfers outside the EU/EEA, What the transfer rests on (vague)"],
        ["Your rights", "Right of access"],
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

  test("tells it in plain text to clients that know no Markdown", async () => {
    const client = await LanguageClient.overStdio({ capabilities: pushed, locale: "fi" });
    await client.open(uri, incomplete);
    assert.match(
      (await hoverOn(client, "as long as")) ?? "",
      /^[^*]+: epämääräinen\n[^*]+\n13\(2\)\(a\) art\.: https/u,
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
});

describe("a document that is no notice", () => {
  test("is left alone", async () => {
    const client = await LanguageClient.overStdio();
    const other = "file:///project/readme.md";
    await client.open(other, incomplete);
    assert.deepEqual(await client.diagnostics(other), []);
    for (const method of ["documentSymbol", "foldingRange", "documentLink"]) {
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

async function hoverOn(client: LanguageClient, place: string, offset = 1): Promise<string | undefined> {
  const before = incomplete.slice(0, incomplete.indexOf(place) + offset).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const hover = await client.ask<Hover | null>("textDocument/hover", uri, { position });
  return hover ? (hover.contents as { value: string }).value : undefined;
}

/** What stands at a range of one line. */
function textAt(text: string, range: Range | undefined): string {
  return text.split("\n")[range?.start.line ?? 0]?.slice(range?.start.character, range?.end.character) ?? "";
}
