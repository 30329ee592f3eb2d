// npm run registers: the facts of the registers that were last looked up more than a year ago, the oldest first.
// `npm run registers -- FOLDER` reads the YAML files of another folder.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";

const folder = process.argv[2] ?? new URL("../server/registers", import.meta.url).pathname;
const yearAgo = daysAgo(365);
const old = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => ({ name: basename(file, ".yaml"), facts: factsOf(join(folder, file)).filter(isOld).sort(byAge) }))
  .filter(({ facts }) => facts.length > 0);

for (const { name, facts } of old) {
  console.log(`\n${name}`);
  for (const { checked, id, what, source } of facts) console.log(`  ${checked}  ${id}  ${what}  ${source}`);
}
if (old.length === 0) console.log("All facts are younger than a year.");

/** The entries of a register: what carries the day it was looked up. */
function factsOf(path) {
  const entries = Object.entries(parse(readFileSync(path, "utf8"))).flatMap(([key, value]) =>
    Array.isArray(value) ? value : [{ id: key, ...value }],
  );
  return entries.map((entry) => ({
    checked: entry.checked,
    id: entry.id ?? entry.country,
    what: whatOf(entry),
    source: entry.source,
  }));
}

function whatOf({ names, former, name, current, entity, countries }) {
  const what = name ?? entity ?? current ?? Object.values(names ?? {})[0] ?? `${countries?.length} countries`;
  return Array.isArray(former) ? `${former[0]} → ${what}` : what;
}

function isOld({ checked }) {
  return checked < yearAgo;
}

function byAge(a, b) {
  return a.checked.localeCompare(b.checked) || a.id.localeCompare(b.id);
}

function daysAgo(days) {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
