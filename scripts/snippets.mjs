/**
 * Writes the snippets of VS Code, `snippets/<format>.<language>.json`, from the section templates of the language packs.
 *
 *     node scripts/snippets.mjs [--check]
 *
 * `--check` writes nothing and exits with 1 if a file differs from what would be written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { snippetFile, snippetsOf } from "../server/src/authoring/draft/snippets.ts";
import { packLanguages, templatesOf } from "../server/src/languages.ts";

const folder = new URL("../snippets", import.meta.url).pathname;
const formats = ["markdown", "html", "plaintext", "yaml"];

const wanted = Object.fromEntries(
  packLanguages.flatMap((language) => {
    const templates = templatesOf(language);
    if (!templates) return [];
    return formats.map((format) => [
      `${format}.${language}.json`,
      snippetFile(snippetsOf(language, templates, format)),
    ]);
  }),
);
const existing = existsSync(folder) ? readdirSync(folder) : [];
const surplus = existing.filter((name) => !(name in wanted));
const changed = Object.keys(wanted).filter(
  (name) => !existing.includes(name) || readFileSync(join(folder, name), "utf8") !== wanted[name],
);

if (process.argv.includes("--check")) {
  for (const name of [...changed, ...surplus]) console.error(`differs: snippets/${name}`);
  process.exitCode = changed.length + surplus.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of changed) writeFileSync(join(folder, name), wanted[name]);
  for (const name of surplus) rmSync(join(folder, name));
}
