import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedNotices } from "./generatedNotices.mjs";

const corpus = new URL("../../shared/corpus/transparency-en/", import.meta.url).pathname;

/** The English notices of the corpus, or as many generated ones where it is not at hand. */
export function notices() {
  if (!existsSync(corpus)) return generatedNotices(104);
  const files = readdirSync(corpus).filter((name) => name.endsWith(".md"));
  return files.map((name) => readFileSync(join(corpus, name), "utf8"));
}
