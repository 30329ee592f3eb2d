import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import templates from "../../../generated/configurationTemplates.json" with { type: "json" };
import { configurationFileName } from "../../configuration/fileName.ts";
import { translate } from "../../translate.ts";
import { Complaints } from "../complaints.ts";
import { pathIn, plainPath } from "../documents/paths.ts";
import { printable, type Terminal } from "../terminal.ts";

/** `privacy-notice init`: writes a configuration file into `folder` in which every setting is explained. */
export function init(folder: string, { force }: { readonly force: boolean }, terminal: Terminal): 0 | 2 {
  const path = pathIn(plainPath(folder), configurationFileName);
  try {
    writeWhole(path, templates[terminal.locale], force);
  } catch (error) {
    const complaints = new Complaints(terminal);
    const { code = "" } = error as NodeJS.ErrnoException;
    complaints.about(path, complaints.say(reasons.get(code) ?? "init.failed", { code }));
    return 2;
  }
  terminal.print(translate(terminal.locale, "init.written", { path: printable(path) }));
  return 0;
}

const reasons = new Map([
  ["EEXIST", "init.exists"],
  ["ENOENT", "init.no-folder"],
  ["ENOTDIR", "init.no-folder"],
] as const) as ReadonlyMap<string, "init.exists" | "init.no-folder">;

/** Writes a file whole or not at all; over one that is there only with `force`. Throws where it can't. */
function writeWhole(path: string, text: string, force: boolean): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, { flag: "wx" });
    if (!force) closeSync(openSync(path, "wx"));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
