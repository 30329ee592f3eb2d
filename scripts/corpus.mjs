// npm run corpus: scores the checker on the labelled notices of ../shared/corpus, where they are present.
// `npm run corpus -- finnish --by file` scores one corpus and passes the rest on to the scorer. Beside the scorer's
// figures it prints findings by rule, and the ten documents that went worst with the reasons: of half A only, so that
// half B stays unread and can show over-fitting (`--both` prints both). `npm run corpus -- tilt` takes the public TILT
// documents there and back.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judge, printRules, printWorst } from "./judgement.mjs";

const root = new URL("..", import.meta.url).pathname;
const corpus = join(root, "../shared/corpus");
const known = ["seeds", "finnish", "transparency-en", "other"];
const both = process.argv.includes("--both");
const [first, ...rest] = process.argv.slice(2).filter((argument) => argument !== "--both");
const wanted = known.includes(first) ? [first] : known;
const passedOn = known.includes(first) ? rest : first === undefined ? [] : [first, ...rest];

if (!existsSync(corpus)) {
  console.log(`No corpus at ${corpus}: nothing was scored.`);
  process.exit(0);
}
mkdirSync(join(root, "out"), { recursive: true });
if (first === "tilt")
  await import("./tilt-round-trip.mjs").then(({ printRoundTrips }) => printRoundTrips(join(corpus, "tilt")));
else for (const name of wanted) score(name);

function score(name) {
  const folder = join(corpus, name);
  const report = join(root, `out/corpus-${name}.json`);
  writeFileSync(report, check(folder));
  const options = name === "other" && !passedOn.includes("--lang") ? [...passedOn, "--lang", "en"] : passedOn;
  console.log(`\n## ${[name, ...options].join(" ")}\n`);
  spawnSync(process.execPath, [join(corpus, "score.mjs"), folder, report, ...options], { stdio: "inherit" });
  const language = options[options.indexOf("--lang") + 1];
  const judged = judge(
    folder,
    JSON.parse(readFileSync(report, "utf8")),
    options.includes("--lang") ? language : undefined,
  );
  printRules(judged);
  printWorst(both ? judged : judged.filter(({ half }) => half === "A"));
}

function check(folder) {
  const files = readdirSync(folder)
    .filter((file) => file !== "gold.json")
    .map((file) => join(folder, file));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "dist/cli.js"), "check", "--format", "json", ...files],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status === 2) console.log(stderr);
  return stdout;
}
