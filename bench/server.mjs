// npm run bench:server: the language server over standard input and output on a notice of 40 KB, beside the Markdown
// language service that VS Code uses, on the same text in the same run. Prints the tables in bench/README.md.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import MarkdownIt from "markdown-it";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createLanguageService, DiagnosticLevel, githubSlugifier, LogLevel } from "vscode-markdown-languageservice";
import { notices } from "./notices.mjs";

const text = notices().join("\n\n").slice(0, 40_000);
const uri = "file:///bench/privacy-policy.md";
const rounds = 100;
/** A person types so that the last key is known only afterwards; keys come in such a distance (ms). */
const betweenKeys = 30;

const ours = await timeServer();
const theirs = await timePeer();
printTimes(ours, theirs);
await printMemory();

async function timeServer() {
  const { connection, stop } = await startServer();
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  await diagnose(connection);
  const times = { "change to diagnostics": [], hover: [], symbols: [], links: [], folding: [] };
  const position = positionOf("personal");
  for (let round = 0; round < rounds; round += 1) {
    await type(connection, round);
    times["change to diagnostics"].push(await timed(() => diagnose(connection)));
    times.hover.push(await timed(() => ask(connection, "hover", { position })));
    times.symbols.push(await timed(() => ask(connection, "documentSymbol")));
    times.links.push(await timed(() => ask(connection, "documentLink")));
    times.folding.push(await timed(() => ask(connection, "foldingRange")));
  }
  stop();
  return times;
}

/** A short word, key by key: the time counts from the last key. */
async function type(connection, round) {
  for (const [index, key] of [..."data "].entries()) {
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 10 * round + index + 2 },
      contentChanges: [{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: key }],
    });
    if (key !== " ") await new Promise((resolve) => setTimeout(resolve, betweenKeys));
  }
}

function diagnose(connection) {
  return ask(connection, "diagnostic");
}

function ask(connection, method, params = {}) {
  return connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
}

function positionOf(word) {
  const before = text.slice(0, text.indexOf(word)).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
}

async function timePeer() {
  const markdownIt = MarkdownIt({ html: true });
  let document = TextDocument.create(uri, "markdown", 0, text);
  const nothing = () => undefined;
  const event = () => ({ dispose: nothing });
  const listeners = [];
  const service = createLanguageService({
    workspace: {
      workspaceFolders: [],
      onDidChangeMarkdownDocument: (listener, self) => {
        listeners.push((changed) => listener.call(self, changed));
        return { dispose: nothing };
      },
      onDidCreateMarkdownDocument: event,
      onDidDeleteMarkdownDocument: event,
      getAllMarkdownDocuments: async () => [document],
      hasMarkdownDocument: () => true,
      openMarkdownDocument: async () => document,
      stat: async () => undefined,
      readDirectory: async () => [],
    },
    parser: { slugifier: githubSlugifier, tokenize: async (each) => markdownIt.parse(each.getText(), {}) },
    logger: { level: LogLevel.Off, log: nothing },
  });
  const { error } = DiagnosticLevel;
  const options = {
    validateReferences: error,
    validateFragmentLinks: error,
    validateFileLinks: error,
    validateMarkdownFileLinkFragments: error,
    validateUnusedLinkDefinitions: error,
    validateDuplicateLinkDefinitions: error,
    ignoreLinks: [],
  };
  const token = { isCancellationRequested: false, onCancellationRequested: event };
  const times = { "change to diagnostics": [], symbols: [], links: [], folding: [] };
  for (let round = 0; round < rounds; round += 1) {
    document = TextDocument.create(
      uri,
      "markdown",
      round + 1,
      `${text.slice(0, 100)}${"data ".repeat(round)}${text.slice(100)}`,
    );
    times["change to diagnostics"].push(
      await timed(() => {
        for (const changed of listeners) changed(document);
        return service.computeDiagnostics(document, options, token);
      }),
    );
    times.symbols.push(await timed(() => service.getDocumentSymbols(document, {}, token)));
    times.links.push(await timed(() => service.getDocumentLinks(document, token)));
    times.folding.push(await timed(() => service.getFoldingRanges(document, token)));
  }
  return times;
}

function printTimes(ours, theirs) {
  console.log(`${(text.length / 1000).toFixed(0)} KB, ${rounds} rounds, milliseconds: median (95th percentile)\n`);
  console.log("| | privacy-notice, over the wire | vscode-markdown-languageservice, called directly |\n|---|---|---|");
  for (const [name, times] of Object.entries(ours)) {
    console.log(`| ${name} | ${shown(times)} | ${theirs[name] ? shown(theirs[name]) : "–"} |`);
  }
  console.log("");
}

/** Heap in use after garbage collection, when a notice of 10 KB has been edited so often. */
async function printMemory() {
  const { connection, heap, stop } = await startServer();
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text: text.slice(0, 10_000) },
  });
  console.log("| edits | heap in use |\n|---|---|");
  let version = 1;
  for (const edits of [1_000, 10_000]) {
    while (version < edits) {
      version += 1;
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [editAt(version)],
      });
      if (version % 10 === 0) await diagnose(connection);
    }
    await diagnose(connection);
    console.log(`| ${edits} | ${((await heap()) / 1e6).toFixed(1)} MB |`);
  }
  stop();
}

/** A word written and, by the next edit, taken away. */
function editAt(version) {
  const start = { line: version % 40, character: 0 };
  if (version % 2 === 0) return { range: { start, end: start }, text: "data " };
  const line = (version - 1) % 40;
  return { range: { start: { line, character: 0 }, end: { line, character: 5 } }, text: "" };
}

async function startServer() {
  const file = (name) => new URL(name, import.meta.url).pathname;
  const args = ["--expose-gc", "--import", file("heapOnSignal.mjs"), file("../dist/server.js"), "--stdio"];
  const server = spawn(process.execPath, args);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification("initialized", {});
  const heap = async () => {
    server.kill("SIGUSR2");
    return Number((await once(server.stderr, "data"))[0]);
  };
  return { connection, heap, stop: () => server.kill() };
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function shown(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.floor(sorted.length * part)].toFixed(1);
  return `${at(0.5)} (${at(0.95)})`;
}
