// What a report says of labelled notices beside what their labels say, document by document.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const rank = { missing: 0, "not-applicable": 1, vague: 2, disclosed: 3 };
const worstShown = 10;

/** The documents of a corpus that are in `language` (all without it): what was judged wrongly in each. */
export function judge(folder, report, language) {
  const gold = Object.entries(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  const files = filesOf(report);
  return gold
    .filter(([name, { lang }]) => name !== "about" && (!language || !lang || lang === language))
    .map(([name, labels]) => {
      const file = existsSync(join(folder, name)) ? name : `${name}.md`;
      const half = createHash("sha256").update(file).digest()[0] % 2 ? "A" : "B";
      const said = files.get(file) ?? { statuses: {}, findings: [] };
      const lines = readFileSync(join(folder, file), "utf8").split(/\r?\n/);
      return { file, half, cells: wrongCells(labels, said), ...judgedFindings(labels, said, lines) };
    });
}

/** Findings that labels ask for and such as they forbid, by rule. */
export function printRules(judged) {
  const rules = new Map();
  const count = (rule, kind) => {
    const row = rules.get(rule) ?? { came: 0, missed: 0, wrong: 0 };
    rules.set(rule, { ...row, [kind]: row[kind] + 1 });
  };
  for (const { came, missed, wrong } of judged) {
    for (const rule of came) count(rule, "came");
    for (const rule of missed) count(rule, "missed");
    for (const rule of wrong) count(rule, "wrong");
  }
  if (rules.size === 0) return;
  console.log("\nfindings by rule\n");
  for (const [rule, { came, missed, wrong }] of [...rules].sort()) {
    const precision = came / Math.max(1, came + wrong);
    const recall = came / Math.max(1, came + missed);
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    const figures = `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
    console.log(`${rule.padEnd(34)} ${figures} | came ${came} missed ${missed} wrong ${wrong}`);
  }
}

/** The documents with most mistakes, and which. */
export function printWorst(judged) {
  const mistakes = ({ cells, missed, wrong }) => cells.length + missed.length + wrong.length;
  const worst = judged
    .filter((document) => mistakes(document) > 0)
    .sort((a, b) => mistakes(b) - mistakes(a))
    .slice(0, worstShown);
  console.log(`\nthe ${worst.length} documents that went worst\n`);
  for (const document of worst) {
    const { file, half, cells, missed, wrong } = document;
    console.log(`${file} (half ${half}): ${mistakes(document)}`);
    for (const { id, want, got } of cells) console.log(`  ${id}: ${got}, should be ${want}`);
    for (const rule of missed) console.log(`  ${rule}: did not come`);
    for (const rule of wrong) console.log(`  ${rule}: came wrongly`);
  }
}

/** By file name; a file of several parts is one, with the best status of each requirement. */
function filesOf(report) {
  const files = new Map();
  for (const { path, disclosures, findings } of report.files) {
    const said = files.get(basename(path)) ?? { statuses: {}, findings: [] };
    for (const [id, { status }] of Object.entries(disclosures)) {
      const known = said.statuses[id] ?? "missing";
      said.statuses[id] = rank[status] > rank[known] ? status : known;
    }
    files.set(basename(path), { ...said, findings: [...said.findings, ...findings] });
  }
  return files;
}

/** Requirements reported as a gap where the labels know none, or the other way round. */
function wrongCells({ status, requirements }, { statuses }) {
  const ids = status ? Object.keys(status) : Object.keys(statuses);
  return ids.flatMap((id) => {
    const want = status ? status[id] : requirements.includes(id) ? "disclosed" : "missing";
    const got = statuses[id] ?? "missing";
    if (want === "not-applicable" || want === "ambiguous") return [];
    const isGap = got === "missing" || got === (status ? "vague" : "not-applicable");
    return (want !== "disclosed") === isGap ? [] : [{ id, want, got }];
  });
}

function judgedFindings({ findings = [], never = [], status = {} }, said, lines) {
  const left = [...said.findings];
  const [came, missed] = [[], []];
  for (const { rule, quote } of findings) {
    const at = left.findIndex((finding) => finding.rule === rule && holds(finding, quote, lines));
    (at < 0 ? missed : came).push(rule);
    if (at >= 0) left.splice(at, 1);
  }
  const forbidden = never.filter((rule) => said.findings.some((finding) => finding.rule === rule));
  const untrue = said.findings.flatMap(({ rule, severity }) => {
    const want = status[rule.replace(/-(?:missing|vague)$/, "")];
    const isLoud = severity === "error" || severity === "warning";
    return want === "disclosed" || (want === "not-applicable" && isLoud) ? [rule] : [];
  });
  return { came, missed, wrong: [...forbidden, ...untrue] };
}

/** Whether a finding stands on the quote, give or take two lines. */
function holds({ range: { start, end } }, quote, lines) {
  if (end.line - start.line > 2) return false;
  return (
    !quote ||
    lines
      .slice(start.line, end.line + 1)
      .join("\n")
      .includes(quote)
  );
}
