/**
 * Reads the pages of the rules and requirements, and writes the English ones into `docs/rules/`.
 *
 *     node scripts/rule-pages.mjs [--check] [FACTS.json]
 *
 * FACTS.json (by default `server/generated/rules.json`, if it is there) holds what the code knows of the rules: an
 * array of `{ id, severity, article, requirement, fixable }`. It becomes the table on top of each page.
 * `--check` writes nothing and exits with 1 if the documentation differs from what would be written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const languages = ["en", "fi"];

/** The sections of a page on a notice's text and of a page on the tool itself, in their order; the rest is optional. */
const sections = {
  notice: {
    en: ["What the law asks", "What is not enough", "Good wording", "Wording that is flagged", "Source"],
    fi: ["Mitä laki edellyttää", "Mikä ei riitä", "Hyvä muotoilu", "Muotoilu, josta huomautetaan", "Lähteet"],
  },
  tool: {
    en: ["What it means", "What to do", "Source"],
    fi: ["Mitä tämä tarkoittaa", "Mitä tehdä", "Lähteet"],
  },
};

/** Keys of the front matter, besides `name`: those of a requirement's page and those of a rule's. */
const messageKeys = { requirement: ["missing", "vague"], rule: ["message", "messageService"] };

/**
 * All pages by language and id: the front matter's keys and the Markdown below it as `body`. Throws with every problem
 * found where the languages differ or a page has not the shape that the others have.
 */
export function readRulePages(root) {
  const pages = Object.fromEntries(languages.map((language) => [language, readPages(root, language)]));
  const problems = languages.flatMap((language) =>
    Object.entries(pages[language]).flatMap(([id, page]) =>
      [...problemsOf(page, language), ...differences(page, pages.en[id])].map((it) => `${language}/${id}.md: ${it}`),
    ),
  );
  for (const id of Object.keys(pages.en)) {
    for (const language of languages) if (!pages[language][id]) problems.push(`${language}/${id}.md: is missing`);
  }
  if (problems.length > 0) throw new Error(`The rule pages need a look:\n${problems.join("\n")}`);
  return pages;
}

/** The ids of the rules that a page explains. */
export function rulesOf(id, page) {
  if (page.message) return [id];
  return messageKeys.requirement.filter((key) => page[key]).map((key) => `${id}-${key}`);
}

function readPages(root, language) {
  const folder = join(root, "l10n/rules", language);
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return Object.fromEntries(files.sort().map((name) => [name.slice(0, -3), readPage(join(folder, name))]));
}

function readPage(file) {
  const match = /^---\n([\s\S]*?)\n---\n\s*([\s\S]*)$/.exec(readFileSync(file, "utf8"));
  if (!match) throw new Error(`${file}: no front matter`);
  return { ...parse(match[1]), body: match[2] };
}

function problemsOf(page, language) {
  const kind = page.message ? "rule" : "requirement";
  const allowed = ["name", ...messageKeys[kind], "body"];
  const problems = Object.entries(page)
    .filter(([key, value]) => !allowed.includes(key) || typeof value !== "string")
    .map(([key]) => `"${key}" is no text that a ${kind}'s page has`);
  if (!page.name) problems.push("has no name");
  if (!page.message && !page.missing) problems.push("has no message");
  if (!kindOf(page, language)) problems.push(`has other sections than expected: ${headings(page).join(", ")}`);
  const expected = kindOf(page, language) === "notice" ? "passes,flagged" : "";
  if (String(snippets(page)) !== expected) problems.push(`has the snippets "${snippets(page)}", not "${expected}"`);
  return problems;
}

/** What a translation must share with the English page. */
function differences(page, english) {
  if (!english) return ["has no English page"];
  const problems = [];
  if (String(Object.keys(page)) !== String(Object.keys(english))) problems.push("has other keys than the English page");
  for (const key of Object.values(messageKeys).flat()) {
    if (String(placeholders(page[key])) !== String(placeholders(english[key])))
      problems.push(`${key}: other placeholders`);
  }
  if (headings(page).length !== headings(english).length) problems.push("has other sections than the English page");
  return problems;
}

/** Whether the page is one on a notice's text or on the tool, by its sections; `undefined` if neither. */
function kindOf(page, language) {
  const found = String(headings(page));
  const { notice, tool } = sections;
  if (found === String(notice[language])) return "notice";
  if ([tool[language], tool[language].slice(0, -1)].some((expected) => found === String(expected))) return "tool";
  return undefined;
}

const headings = (page) =>
  [...page.body.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
const snippets = (page) => [...page.body.matchAll(/^```notice (.*)$/gm)].map(([, tag]) => tag);
const placeholders = (message = "") => [...new Set(message.match(/\{\w+\}/g))].sort();

/** The documentation's files by name: a page for each English one, and the index. */
function documentation(pages, facts) {
  const files = Object.entries(pages).map(([id, page]) => [
    `${id}.md`,
    `# ${page.name}\n\n\`${id}\`\n\n${factsTable(id, page, facts)}${page.body}`,
  ]);
  return Object.fromEntries([...files, ["README.md", index(pages, facts)]]);
}

function factsTable(id, page, facts) {
  const known = rulesOf(id, page).flatMap((rule) => facts.filter((fact) => fact.id === rule));
  if (known.length === 0) return "";
  return table(
    ["Rule", "Default severity", "Article", "Quick fix"],
    known.map(({ id: rule, severity, article, fixable }) => [
      `\`${rule}\``,
      severity,
      article ?? "–",
      fixable ? "yes" : "no",
    ]),
  );
}

function index(pages, facts) {
  const severityOf = (rule) => facts.find((fact) => fact.id === rule)?.severity;
  const rows = (wanted) =>
    Object.entries(pages)
      .filter(([, page]) => Boolean(page.message) === wanted)
      .map(([id, page]) => [
        `[${page.name}](${id}.md)`,
        rulesOf(id, page)
          .map((rule) => `\`${rule}\`${severityOf(rule) ? ` (${severityOf(rule)})` : ""}`)
          .join(", "),
      ]);
  return [
    "# Rules\n\n<!-- Generated by scripts/rule-pages.mjs from l10n/rules/en. -->\n\n",
    "## Requirements\n\nWhat Art. 13 and 14 GDPR ask a notice to tell.\n\n",
    table(["Requirement", "Rules"], rows(false)),
    "## Other rules\n\nWhat else can be wrong.\n\n",
    table(["What", "Rule"], rows(true)),
  ]
    .join("")
    .trimEnd()
    .concat("\n");
}

const table = (head, rows) =>
  `${[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\n`;

function main(args) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const check = args.includes("--check");
  const given = args.find((arg) => !arg.startsWith("--"));
  const factsFile = given ?? join(root, "server/generated/rules.json");
  const facts = given || existsSync(factsFile) ? JSON.parse(readFileSync(factsFile, "utf8")) : [];
  const folder = join(root, "docs/rules");
  const wanted = documentation(readRulePages(root).en, facts);
  const existing = existsSync(folder) ? readdirSync(folder) : [];
  const surplus = existing.filter((name) => !(name in wanted));
  const changed = Object.keys(wanted).filter(
    (name) => !existing.includes(name) || readFileSync(join(folder, name), "utf8") !== wanted[name],
  );
  if (check) {
    for (const name of [...changed, ...surplus]) console.error(`differs: ${relative(root, join(folder, name))}`);
    process.exitCode = changed.length + surplus.length > 0 ? 1 : 0;
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of changed) writeFileSync(join(folder, name), wanted[name]);
  for (const name of surplus) rmSync(join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
