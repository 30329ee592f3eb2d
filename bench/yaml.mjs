// npm run bench:yaml: on generated YAML notices, the whole check beside yaml-language-server validating by the same schema,
// and our completion, hover and the like. Figures of one run are to be compared with each other, no others.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server";
import { SchemaService } from "../server/src/authoring/yaml/schemaService.ts";
import { checkNotice, yamlFoldingOf, yamlLinksOf, yamlSymbolsOf } from "../server/src/service.ts";
import { defaultSettings } from "../server/src/settings.ts";
import { generatedYamlNotice } from "./generatedYamlNotice.mjs";

const rounds = 15;

await validation(generatedYamlNotice(2_000));
await editing(generatedYamlNotice(1_500));

async function validation(text) {
  const validate = peerValidation();
  const problems = await validate(text);
  if (problems.length > 0) throw new Error(`The generated notice does not fit its schema: ${problems[0].message}`);
  const request = { format: "yaml", settings: defaultSettings, today: "2026-11-22" };
  const own = [];
  const peer = [];
  for (let round = -3; round < rounds; round += 1) {
    const changed = `${text}# ${round}\n`;
    const times = [
      await timeOf(() => checkNotice({ ...request, text: changed })),
      await timeOf(() => validate(changed)),
    ];
    if (round < 0) continue;
    own.push(times[0]);
    peer.push(times[1]);
  }
  own.sort((a, b) => a - b);
  peer.sort((a, b) => a - b);
  console.log(`Checking ${describe(text)}, median (95th percentile)\n`);
  console.log("| | time |\n|---|---|");
  console.log(`| the whole check | ${shown(own)} |`);
  console.log(`| yaml-language-server, validation by the same schema | ${shown(peer)} |`);
  console.log(`| ratio of the medians | ${(middle(own) / middle(peer)).toFixed(2)} |\n`);
}

/** The peer validating a text, as its server does after each change. */
function peerValidation() {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error("Nothing is fetched.")),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  const schema = JSON.parse(readFileSync(new URL("../server/generated/notice.schema.json", import.meta.url), "utf8"));
  service.configure({
    validate: true,
    yamlVersion: "1.2",
    schemas: [{ uri: "bench:notice", fileMatch: ["*.notice.yaml"], schema }],
  });
  let version = 0;
  return (text) => {
    version += 1;
    return service.doValidation(TextDocument.create("file:///project/x.notice.yaml", "yaml", version, text), false);
  };
}

async function editing(text) {
  const service = new SchemaService({
    markdown: { completion: true, hover: true },
    report: (error) => {
      throw error;
    },
  });
  const changed = (round) => `${text}# ${round}\n`;
  const line = text.slice(0, text.indexOf("legal-bases:", text.length / 2)).split("\n").length - 1;
  const key = { line, character: 6 };
  const end = (marked) => ({ line: marked.split("\n").length - 1, character: 0 });
  const rows = {
    "completion after a change": (round) => service.completeAt("notice", changed(round), end(changed(round))),
    "hover after a change": (round) => service.hoverAt("notice", changed(round), key),
    "hover again": () => service.hoverAt("notice", text, key),
    outline: (round) => yamlSymbolsOf(changed(round)),
    folding: (round) => yamlFoldingOf(changed(round)),
    links: (round) => yamlLinksOf(changed(round)),
  };
  console.log(`Editing ${describe(text)}, median (95th percentile)\n`);
  console.log("| | time |\n|---|---|");
  for (const [name, run] of Object.entries(rows)) console.log(`| ${name} | ${shown(await timesOf(run))} |`);
}

async function timesOf(run) {
  for (let round = 0; round < 3; round += 1) await run(-1 - round);
  const times = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOf(() => run(round)));
  return times.sort((a, b) => a - b);
}

async function timeOf(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function middle(times) {
  return times[Math.floor(times.length / 2)];
}

function shown(times) {
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
  return `${at(0.5)} ms (${at(0.95)})`;
}

function describe(text) {
  return `a notice of ${text.split("\n").length - 1} lines, ${(text.length / 1000).toFixed(0)} KB`;
}
