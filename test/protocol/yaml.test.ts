import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, test } from "node:test";
import fc from "fast-check";
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  Position,
} from "vscode-languageserver-protocol";
import { LanguageClient, pulling, pushed } from "./languageClient.ts";

const notice = "file:///project/customers.notice.yaml";
const configuration = "file:///project/.privacy-notice.yaml";
const capabilities: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
  },
};

const rich = await LanguageClient.overStdio({ capabilities });
const poor = await LanguageClient.overStdio({ capabilities: pushed });

describe("completion in a YAML notice", () => {
  test("offers the keys of the top, documented, and with them a first item to fill in", async () => {
    const { labels, item } = await completion("language: en\ncontr|\n");
    assert.ok(
      ["controllers", "processing", "rights", "authority", "not-applicable"].every((key) => labels.includes(key)),
    );
    assert.ok(!labels.includes("language"), "is there already");
    const controllers = item("controllers");
    assert.equal(
      controllers.textEdit?.newText,
      "controllers:\n  - name: $1\n    address: $2\n    country: $3\n    email: $4",
    );
    assert.deepEqual(controllers.documentation, {
      kind: "markdown",
      value: "Who decides on the processing, Art. 13(1)(a). Several: joint controllers, Art. 26.",
    });
    assert.match(
      item("processing").textEdit?.newText ?? "",
      /purposes:\n {6}- \$2\n[\s\S]*period: \$5\n {8}from: \$6$/u,
    );
  });

  test("offers in an item what it does not have yet, and all that it usually has", async () => {
    const { labels, item } = await completion("controllers:\n  - name: Example Oy\n    |\n");
    assert.ok(labels.includes("email") && !labels.includes("name") && !labels.includes("purposes"));
    assert.match(item("Controller").textEdit?.newText ?? "", /^address: .*\ncountry: .*\nemail: /u);
    assert.deepEqual((await completion("transfers:\n  |\n")).labels, ["- Transfer"]);
    assert.ok((await completion("transfers: |\n")).labels.includes("none"));
  });

  test("offers values by what they mean", async () => {
    const bases = await completion("processing:\n  - name: Orders\n    legal-bases:\n      - |\n");
    assert.equal(plain(bases.item("contract")), "Necessary for a contract with the person, Art. 6(1)(b).");
    const instruments = await completion("transfers:\n  - instrument: |\n");
    assert.equal(plain(instruments.item("scc")), "standard contractual clauses, Art. 46(2)(c)");
    const authorities = await completion("authority: |\n");
    assert.equal(plain(authorities.item("FI")), "Office of the Data Protection Ombudsman");
    const rules = await completion("rules:\n  |\n");
    assert.equal(plain(rules.item("date-missing")), "No date of the notice");
    assert.deepEqual((await completion("rules:\n  date-missing: |\n")).labels, [
      ...["error", "warning", "info", "hint", '"off"'],
    ]);
  });

  test("writes texts so that they stay texts", async () => {
    const { item } = await completion("title: |\n");
    assert.equal(item('"Privacy notice: customers"').textEdit?.newText, '"Privacy notice: customers"');
  });

  test("leaves people alone where they write what they want", async () => {
    for (const marked of ["# A comm|ent\n", "title: A # lan|\n", "introduction: >\n  We use |\n"]) {
      assert.deepEqual((await completion(marked)).labels, [], marked);
    }
  });

  test("documents in plain text for clients that know no Markdown", async () => {
    const { item } = await completion("controllers:\n  - |", { capabilities: pushed });
    assert.equal(typeof item("Controller").documentation, "string");
    assert.doesNotMatch(String(item("Controller").documentation), /[`]/u);
  });
});

describe("hover in a YAML notice", () => {
  test("tells what a key means, and what values it takes", async () => {
    const told = (await hover("contr|ollers:\n  - name: Example Oy\n")) ?? "";
    assert.ok(
      told.endsWith(
        "#### Controllers\n\nWho decides on the processing, Art. 13(1)(a). Several: joint controllers, Art. 26.",
      ),
    );
    assert.match(
      (await hover("rights:\n  acc|ess: true\n")) ?? "",
      /^#### Access\n\nThe right of access, Art\. 15\./mu,
    );
    const values = (await hover("transfers:\n  - instrument: s|cc\n")) ?? "";
    assert.match(values, /\* `scc`: standard contractual clauses/u);
  });

  test("tells it in plain text to clients that know no Markdown", async () => {
    const told = await hover("trans|lations: [fi]\n", { capabilities: pushed });
    assert.match(told ?? "", /^Further languages\n\nThe other languages .* by its tag: \{en: …, fi: …\}\./mu);
  });
});

test("a configuration file is completed and explained by its own schema", async () => {
  const { labels, item } = await completion("|", { uri: configuration });
  assert.ok(labels.includes("overrides") && !labels.includes("controllers"));
  assert.equal(item("include").textEdit?.newText.split("\n")[0], "include:");
  assert.match((await hover("maximum-|age: 12\n", { uri: configuration })) ?? "", /^#### Maximum age\n/u);
});

test("a YAML file that is neither is left alone until someone asks to check it", async () => {
  const uri = "file:///project/privacy.yaml";
  const client = await LanguageClient.overStdio({ capabilities });
  await client.open(uri, "\n", "yaml");
  const position = { line: 0, character: 0 };
  for (const method of ["completion", "hover", "documentSymbol", "foldingRange", "documentLink"]) {
    assert.equal(await client.ask(`textDocument/${method}`, uri, { position }), null, method);
  }
  await client.connection.sendNotification("privacyNotice/askToCheck", { uri, check: true });
  const items = await client.ask<CompletionItem[]>("textDocument/completion", uri, { position });
  assert.ok(items.some(({ label }) => label === "controllers"));
});

test("prose is not completed by a schema", async () => {
  const client = await LanguageClient.overStdio({ capabilities });
  await client.open("file:///project/privacy-policy.md", "\n");
  const position = { line: 0, character: 0 };
  const uri = "file:///project/privacy-policy.md";
  const { items } = await client.ask<CompletionList>("textDocument/completion", uri, { position });
  assert.ok(items.length > 0 && !items.some(({ label }) => label === "controllers"));
});

const outlined = `# Who we are
# and what we do
language: en
controllers:
  - name: Example Oy
    email: privacy@example.com
processing:
  - name: {en: Orders, fi: Tilaukset}
    purposes: &purposes
      - delivering orders
  - purposes: *purposes
    legal-bases: [contract]
    description:
      en: The basis is Art. 6(1)(b).
      fi: Peruste on 6 artiklan 1 kohdan b alakohta. Lisää osoitteessa www.example.com.

authority: FI
`;

describe("a YAML notice", () => {
  test("is outlined by its keys, and by the names of its items", async () => {
    const client = await opened(outlined);
    const symbols = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", notice);
    assert.deepEqual(symbols.map(shape), [
      "language = en",
      { controllers: [{ "Example Oy": ["name = Example Oy", "email = privacy@example.com"] }] },
      {
        processing: [
          { Orders: [{ name: ["en = Orders", "fi = Tilaukset"] }, { purposes: ["delivering orders"] }] },
          {
            "delivering orders": [
              "purposes",
              { "legal-bases": ["contract"] },
              {
                description: [
                  "en = The basis is Art. 6(1)(b).",
                  "fi = Peruste on 6 artiklan 1 kohdan b alakohta. Lisää osoitteess…",
                ],
              },
            ],
          },
        ],
      },
      "authority = FI",
    ]);
    const [controller] = symbols[1]?.children ?? [];
    assert.deepEqual(controller?.range, range(4, 4, 5, 30));
    assert.deepEqual(controller?.selectionRange, range(4, 4, 4, 20));
  });

  test("folds by key, item and comment", async () => {
    const client = await opened(outlined);
    const folds = await client.ask<FoldingRange[]>("textDocument/foldingRange", notice);
    assert.deepEqual(
      folds.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [
        [0, 1, "comment"],
        [3, 5, undefined],
        [4, 5, undefined],
        [6, 14, undefined],
        [7, 9, undefined],
        [8, 9, undefined],
        [10, 14, undefined],
        [12, 14, undefined],
      ],
    );
  });

  test("links its addresses, and the articles that a text cites in its own language", async () => {
    const client = await opened(outlined);
    const links = await client.ask<DocumentLink[]>("textDocument/documentLink", notice);
    const lines = outlined.split("\n");
    assert.deepEqual(
      links.map(({ range: { start, end }, target }) => [
        lines[start.line]?.slice(start.character, end.character),
        target,
      ]),
      [
        ["privacy@example.com", "mailto:privacy@example.com"],
        ["Art. 6(1)(b)", "https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_6"],
        ["6 artiklan 1 kohdan b alakohta", "https://eur-lex.europa.eu/eli/reg/2016/679/oj/fin#art_6"],
        ["www.example.com", "https://www.example.com"],
      ],
    );
  });
});

test("where another server answers for YAML, this one does not", async () => {
  const client = await LanguageClient.overStdio({ capabilities, initializationOptions: { yamlAnswered: true } });
  for (const uri of [notice, configuration]) {
    await client.open(uri, "# nothing yet\n", "yaml");
    const position = { line: 0, character: 2 };
    for (const method of ["completion", "hover", "documentSymbol", "foldingRange", "documentLink"]) {
      assert.equal(await client.ask(`textDocument/${method}`, uri, { position }), null, method);
    }
  }
});

test("a schema that a file names is not fetched: ours holds", async () => {
  const asked: (string | undefined)[] = [];
  const web = createServer(({ url }, response) => {
    asked.push(url);
    response.end("{}");
  });
  await new Promise<void>((resolve) => web.listen(0, "localhost", resolve));
  after(() => web.close());
  const address = `http://localhost:${(web.address() as AddressInfo).port}/schema.json`;
  for (const named of [
    `# yaml-language-server: $schema=${address}\n`,
    `# $schema: ${address}\n`,
    `$schema: ${address}\n`,
  ]) {
    assert.ok((await completion(`${named}contr|\n`)).labels.includes("controllers"), named);
    assert.match((await hover(`${named}contr|ollers: []\n`)) ?? "", /Who decides on the processing/u);
  }
  assert.deepEqual(asked, []);
});

test("YAML that is broken, huge or hostile is answered, not thrown at", async () => {
  const client = await LanguageClient.overStdio({ capabilities });
  const bomb = [..."abcdefghi"].map((name, index, names) => {
    return `${name}: &${name} [${Array(9)
      .fill(index ? `*${names[index - 1]}` : "x")
      .join(", ")}]`;
  });
  const hostile = [
    ...[
      "a: [\n",
      "controllers:\n\t- name",
      "- - - ?",
      "&a [*a]",
      "a: &a\n  b: *a\n",
      "<<: *x\n",
      "%YAML 9\n---\n",
      "\u0000: \ufeff",
    ],
    ...[
      "{".repeat(5_000),
      "- ".repeat(5_000),
      bomb.join("\n"),
      "__proto__:\n  - constructor: {toString: 1}\n",
      "? [a]\n: b\n",
    ],
    ...["a: !!binary x\nb: !<tag> y\n", "a: 1\r---\rb: 2\r...\r", "x".repeat(600_000)],
  ];
  let version = 1;
  const ask = async (text: string, offset: number) => {
    version += 1;
    await client.change(notice, version, text);
    const position = positionOf(text, offset);
    for (const method of ["completion", "hover", "documentSymbol", "foldingRange", "documentLink"]) {
      await client.ask(`textDocument/${method}`, notice, { position });
    }
  };
  await client.open(notice, "", "yaml");
  for (const text of hostile) for (const offset of [0, 7, text.length]) await ask(text, offset);
  const piece = fc.constantFrom(
    ...["controllers", "name", "rights", ":", " ", "\n", "  ", "- ", "|", ">", '"', "'"],
    "{",
    "}",
    "[",
    "]",
    "#",
    "&a",
    "*a",
    "<<",
    ",",
    "---\n",
    "é😀",
  );
  for (const pieces of fc.sample(fc.array(piece, { maxLength: 25 }), 60)) {
    const text = pieces.join("");
    await ask(text, Math.floor(text.length / 2));
    await ask(text, text.length);
  }
});

interface Asking {
  readonly uri?: string;
  readonly capabilities?: ClientCapabilities;
}

/** A client that has a document open which reads `text`. */
async function opened(text: string, { uri = notice, capabilities: own = capabilities }: Asking = {}) {
  const client = own === capabilities ? rich : poor;
  await client.close(uri);
  await client.open(uri, text, "yaml");
  return client;
}

/** What is offered at the mark `|` (the last one). */
async function completion(marked: string, asking: Asking = {}) {
  const { text, position } = unmarked(marked);
  const client = await opened(text, asking);
  const items = await client.ask<CompletionItem[]>("textDocument/completion", asking.uri ?? notice, { position });
  return {
    labels: items.map(({ label }) => label),
    item(label: string): CompletionItem {
      const found = items.find((item) => item.label === label);
      assert.ok(found, `${label} is not offered`);
      return found;
    },
  };
}

async function hover(marked: string, asking: Asking = {}): Promise<string | undefined> {
  const { text, position } = unmarked(marked);
  const client = await opened(text, asking);
  const told = await client.ask<Hover | null>("textDocument/hover", asking.uri ?? notice, { position });
  return told ? (told.contents as MarkupContent).value.trim() : undefined;
}

function unmarked(marked: string): { text: string; position: Position } {
  const offset = marked.lastIndexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, position: positionOf(text, offset) };
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function plain({ documentation }: CompletionItem): string | undefined {
  return typeof documentation === "object" ? documentation.value : documentation;
}

type Shape = string | { [name: string]: Shape[] };

function shape({ name, detail, children }: DocumentSymbol): Shape {
  return children?.length ? { [name]: children.map(shape) } : detail ? `${name} = ${detail}` : name;
}

function range(startLine: number, start: number, endLine: number, end: number) {
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}
