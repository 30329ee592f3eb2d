// npm run bench: the whole check (read, recognise, check) beside markdownlint linting the same texts in this process.
// Prints the tables that stand in bench/README.md. Figures of one run are to be compared with each other, no others.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { lint } from "markdownlint/sync";
import { checkNotice } from "../server/src/service.ts";
import { defaultSettings } from "../server/src/settings.ts";
import { notices } from "./notices.mjs";

const texts = notices();
/** Both take turns, so that a slow spell of the machine meets both; each warms up at the beginning of its turn. */
const turns = 4;
const roundsInTurn = 3;

comparePeers();
growWithLength();
spawnSync(process.execPath, [new URL("memory.mjs", import.meta.url).pathname], { stdio: "inherit" });

function check(text) {
  return checkNotice({ text, format: "markdown", settings: defaultSettings, today: "2026-11-22" });
}

function comparePeers() {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const ours = [];
  const theirs = [];
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(...rounds(() => forEachText(check)));
    theirs.push(...rounds(() => forEachText((text) => lint({ strings: { text } }))));
  }
  console.log(
    `${texts.length} notices, ${size.toFixed(2)} MB, ${turns} turns of ${roundsInTurn} rounds after a warm-up, median\n`,
  );
  console.log("| | time | speed |\n|---|---|---|");
  for (const [name, times] of [
    ["privacy-notice, whole check", ours],
    ["markdownlint, lint", theirs],
  ]) {
    console.log(`| ${name} | ${median(times).toFixed(0)} ms | ${(size / (median(times) / 1000)).toFixed(2)} MB/s |`);
  }
  console.log(`| **ratio** | **${(median(ours) / median(theirs)).toFixed(2)}** | |\n`);
}

function growWithLength() {
  const whole = texts.join("\n\n");
  console.log("| length | time | per 100 KB |\n|---|---|---|");
  for (const length of [125_000, 250_000, 500_000, 1_000_000]) {
    const text = whole.repeat(Math.ceil(length / whole.length)).slice(0, length);
    check(text);
    const time = median(Array.from({ length: 5 }, () => timed(() => check(text))));
    console.log(`| ${length / 1000} KB | ${time.toFixed(0)} ms | ${(time / (length / 100_000)).toFixed(1)} ms |`);
  }
  console.log("");
}

function rounds(run) {
  run();
  return Array.from({ length: roundsInTurn }, () => timed(run));
}

function forEachText(run) {
  for (const text of texts) run(text);
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
