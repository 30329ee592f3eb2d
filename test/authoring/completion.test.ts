import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ClientCapabilities, CompletionItem, CompletionList } from "vscode-languageserver-protocol";
import { checkNotice, completionsAt } from "../../server/src/service.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import type { NewNoticeResult } from "../../server/src/wire/protocol.ts";
import { LanguageClient, pulling } from "../protocol/languageClient.ts";

const withSnippets: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
  },
};
const languages = { md: "markdown", html: "html", txt: "plaintext" } as const;

let opened = 0;

/** What is offered at the `|` in a notice; the text without it is what the editor has. */
async function offered(
  client: LanguageClient,
  marked: string,
  {
    ending = "md",
    name = "privacy-policy",
    trigger,
  }: { ending?: keyof typeof languages; name?: string; trigger?: string } = {},
): Promise<CompletionItem[]> {
  opened += 1;
  const uri = `file:///project/${opened}/${name}.${ending}`;
  const offset = marked.indexOf("|");
  const before = marked.slice(0, offset).split("\n");
  await client.open(uri, marked.replace("|", ""), languages[ending]);
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const context = trigger ? { triggerKind: 2, triggerCharacter: trigger } : { triggerKind: 1 };
  const list = await client.ask<CompletionList | null>("textDocument/completion", uri, { position, context });
  return list?.items.toSorted((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? "")) ?? [];
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);
const edit = (item: CompletionItem | undefined) => {
  assert.ok(item?.textEdit && "range" in item.textEdit);
  return item.textEdit;
};
const named = (items: readonly CompletionItem[], label: string | RegExp) =>
  items.find((item) => (typeof label === "string" ? item.label === label : label.test(item.label)));

const start = `# Privacy policy

Birch Cove Ltd, 4 Quay Street, Galway, is the controller. Write to privacy@birchcove.example.

## Your rights

You may ask us for access to your data.
`;

describe("completion in prose", () => {
  test("on a new heading: headings, those of what is missing first", async () => {
    const client = await LanguageClient.overStdio({ capabilities: withSnippets });
    const items = await offered(client, `${start}\n## |\n`, { trigger: " " });
    const all = labels(items);
    assert.equal(all[0], "What we use your data for");
    assert.ok(all.indexOf("How long we keep your data") < all.indexOf("Right of access"));
    assert.deepEqual(edit(named(items, "How long we keep your data")), {
      range: { start: { line: 8, character: 3 }, end: { line: 8, character: 3 } },
      newText: "How long we keep your data",
    });
    assert.equal(named(items, "How long we keep your data")?.detail, "Art. 13(2)(a)");
    const html = await offered(client, "<h1>Privacy policy</h1>\n<h2>Ret|\n", { ending: "html" });
    assert.equal(edit(named(html, "How long we keep your data")).newText, "How long we keep your data</h2>");
  });

  test("on an empty line: whole sections, what is missing first, with tab stops", async () => {
    const client = await LanguageClient.overStdio({ capabilities: withSnippets });
    const items = await offered(client, `# Privacy policy\n\n${"Text. ".repeat(3)}\n\n|\n`);
    const retention = named(items, "How long we keep your data: For a fixed time");
    assert.match(
      edit(retention).newText,
      /^## How long we keep your data\n\nHow long .*\$\{2\|\[period\\, e\.g\. 2 years\],6 months,/,
    );
    assert.equal(retention?.insertTextFormat, 2);
    assert.match(JSON.stringify(retention?.documentation), /"kind":"markdown"/);
    assert.ok(labels(items).indexOf("Controller: The controller") < labels(items).indexOf("How we protect your data"));
  });

  test("to a client without tab stops: text with placeholders", async () => {
    const client = await LanguageClient.overStdio();
    const items = await offered(client, "# Privacy policy\n\n|\n");
    const retention = named(items, "How long we keep your data: For a fixed time");
    assert.equal(retention?.insertTextFormat, 1);
    assert.match(edit(retention).newText, /: \[which data\]: \[period, e\.g\. 2 years\] from \[/);
  });

  for (const [title, heading, wanted] of [
    ["legal bases", "Legal basis", ["Consent", "Contract", "The interest", "Art. 13(1)(c) GDPR"]],
    [
      "instruments and adequacy countries",
      "Transfers outside the EU and EEA",
      ["Standard contractual clauses", "Japan", "No transfers"],
    ],
    ["periods", "How long we keep your data", ["2 years", "By criteria"]],
    ["data categories", "What data we process", ["name and contact details"]],
    ["services and kinds of recipients", "Who receives your data", ["Mailchimp", "couriers", "No recipients"]],
    ["the rights", "Your rights", ["Right to erasure", "Right to object"]],
    ["authorities", "Right to complain to the supervisory authority", ["Data Protection Commission"]],
  ] as const) {
    test(`in a section on it: ${title}`, async () => {
      const client = await LanguageClient.overStdio({ capabilities: withSnippets });
      const items = await offered(client, `# Privacy policy\n\n## ${heading}\n\nThis is: |`);
      for (const label of wanted) assert.ok(named(items, label), `${label} in ${labels(items).join(", ")}`);
      assert.equal(named(items, "How long we keep your data: For a fixed time"), undefined);
    });
  }

  test("the authority of the controller's country comes first, with its address", async () => {
    const settings = { country: "FI" };
    const client = await LanguageClient.overStdio({ capabilities: withSnippets, settings: () => settings });
    const items = await offered(
      client,
      "# Tietosuojaseloste\n\n## Oikeus tehdä valitus valvontaviranomaiselle\n\nViranomainen: |",
      { name: "tietosuojaseloste" },
    );
    const [first] = items.filter(({ detail }) => detail !== undefined && !/\d/u.test(detail));
    assert.equal(first?.label, "Tietosuojavaltuutetun toimisto");
    assert.match(edit(first).newText, /^Tietosuojavaltuutetun toimisto\\\\\n.*Helsinki/);
  });

  test("a service stands with its entity and country", async () => {
    const client = await LanguageClient.overStdio({ capabilities: withSnippets });
    const items = await offered(client, "# Privacy policy\n\n## Who receives your data\n\n- Mail|");
    const service = named(items, "Mailchimp");
    assert.match(edit(service).newText, /^Mailchimp \(.+, United States\)/);
    assert.deepEqual(edit(service).range.start, { line: 4, character: 2 });
  });

  test("in a placeholder: its choices, in its place", async () => {
    const client = await LanguageClient.overStdio({ capabilities: withSnippets });
    for (const [placeholder, label] of [
      ["[period, |e.g. 2 years]", "2 years"],
      ["[|legal basis, e.g. performance of a contract]", /^your consent/],
      ["[country|]", "Japan"],
    ] as const) {
      const items = await offered(client, `# Privacy policy\n\nWe keep ${placeholder} of it.\n`);
      const choice = named(items, label);
      assert.equal(choice?.filterText, placeholder.replace("|", ""));
      const { start: from, end: to } = edit(choice).range;
      assert.deepEqual([from.character, to.character], [8, 8 + placeholder.length - 1], placeholder);
    }
  });

  test("after a space in a sentence, and in what is no notice, nothing is offered", async () => {
    const client = await LanguageClient.overStdio({ capabilities: withSnippets });
    assert.deepEqual(await offered(client, "# Privacy policy\n\n## Legal basis\n\nWe |", { trigger: " " }), []);
    assert.deepEqual(await offered(client, "# Shopping\n\n|", { name: "shopping-list" }), []);
  });

  test("anywhere in any text it answers with edits that hold the cursor", () => {
    const text = `${start}\n## \n[x] [ ] [] ][ \n<h2>\n\ud83d\ude00 [country]\r\n## Transfers\rin`;
    for (const format of ["markdown", "html", "plaintext"] as const) {
      const checked = checkNotice({ text, format, settings: defaultSettings, today: "2026-11-22" });
      for (let offset = 0; offset <= text.length; offset += 1) {
        const options = {
          locale: "en",
          settings: defaultSettings,
          snippets: true,
          documentation: "plaintext",
          isAfterSpace: false,
        } as const;
        const { line, character } = checked.lines.position(offset);
        for (const item of completionsAt(checked, offset, options).items.slice(0, 3)) {
          const { range } = edit(item);
          assert.ok(range.start.line === line && range.end.line === line, `${format} ${offset}`);
          assert.ok(range.start.character <= character && character <= range.end.character, `${format} ${offset}`);
        }
      }
    }
  });
});

test("completion takes less than 16 ms at the median on 40 KB", () => {
  const text = `${start}\n${"## Who receives your data\n\nWe give your data to couriers.\n\n".repeat(700)}x`;
  assert.ok(text.length > 40_000);
  const checked = checkNotice({ text, format: "markdown", settings: defaultSettings, today: "2026-11-22" });
  const options = {
    locale: "en",
    settings: defaultSettings,
    snippets: true,
    documentation: "markdown",
    isAfterSpace: false,
  } as const;
  const times = Array.from({ length: 21 }, () => {
    const before = performance.now();
    completionsAt(checked, text.length, options);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  assert.ok((times[10] ?? Number.POSITIVE_INFINITY) < 16, `${times[10]} ms`);
});

test("the server makes new notices, from whatever it is sent", async () => {
  const client = await LanguageClient.overStdio();
  const ask = (params: object) =>
    client.connection.sendRequest<NewNoticeResult | null>("privacyNotice/newNotice", params);
  const answers = { articles: ["14"], country: "FI", audience: "jäsenet", recipients: [] };
  const made = await ask({ language: "fi", format: "markdown", answers });
  assert.equal(made?.fileName, "tietosuojaseloste.md");
  assert.match(made?.text ?? "", /^# Tietosuojaseloste: jäsenet$[\s\S]*Tietosuojavaltuutetun toimisto/m);
  assert.equal(await ask({ language: "xx", format: "markdown", answers: {} }), null);
  assert.equal(await ask({ language: "__proto__", format: "constructor", answers: {} }), null);
  const odd = await ask({
    language: "en",
    format: "yaml",
    answers: { country: 7, purposes: "all", recipients: [{}, " \n"], __proto__: { audience: "x" } },
  });
  assert.match(odd?.text ?? "", /^format: 1\nlanguage: en\n/);
});
