// npm run corpus: scores the checker on the labelled notices of ../shared/corpus, where they are present.
// `npm run corpus -- finnish --by file` scores one corpus and passes the rest on to the scorer.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const corpus = join(root, "../shared/corpus");
const known = ["seeds", "finnish", "transparency-en", "other"];
const [first, ...rest] = process.argv.slice(2);
const wanted = known.includes(first) ? [first] : known;
const passedOn = known.includes(first) ? rest : process.argv.slice(2);

if (!existsSync(corpus)) {
  console.log(`No corpus at ${corpus}: nothing was scored.`);
  process.exit(0);
}
mkdirSync(join(root, "out"), { recursive: true });
for (const name of wanted) score(name);

function score(name) {
  const folder = join(corpus, name);
  const files = readdirSync(folder)
    .filter((file) => file !== "gold.json")
    .map((file) => join(folder, file));
  const check = spawnSync(process.execPath, [join(root, "dist/cli.js"), "check", "--format", "json", ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (check.status === 2) console.log(check.stderr);
  const report = join(root, `out/corpus-${name}.json`);
  writeFileSync(report, check.stdout);
  const language = name === "other" && !passedOn.includes("--lang") ? ["--lang", "en"] : [];
  console.log(`\n## ${name} ${language.join(" ")}`);
  spawnSync(process.execPath, [join(corpus, "score.mjs"), folder, report, ...language, ...passedOn], {
    stdio: "inherit",
  });
}
