import { Document, isNode } from "yaml";
import { type AppliedSetting, appliedSettings, configurationNames } from "../../configuration/appliedSettings.ts";
import type { Choice, Resolution } from "../../configuration/resolver.ts";
import { metadataOf } from "../../metadata.ts";
import { formatOf } from "../../notice/format.ts";
import { translate } from "../../translate.ts";
import { Complaints } from "../complaints.ts";
import { type DiskConfiguration, openConfiguration } from "../diskConfiguration.ts";
import { findDocuments } from "../documents/findDocuments.ts";
import { plainPath, relativePath } from "../documents/paths.ts";
import { readHead, readSource, readStream, type Source } from "../documents/readSource.ts";
import { printable, type Terminal } from "../terminal.ts";
import { type CheckOptions, standardInput } from "./check.ts";

/** What applies to one document. */
interface Applied {
  readonly path: string;
  readonly chosen: Choice;
  readonly settings: readonly AppliedSetting[];
}

/** `privacy-notice check --print-config`: shows what applies to the documents that `paths` name, and checks nothing. */
export async function printConfig(
  paths: readonly string[],
  options: Pick<CheckOptions, "config" | "format" | "settings" | "stdinPath">,
  terminal: Terminal,
): Promise<0 | 2> {
  const complaints = new Complaints(terminal);
  const configuration = openConfiguration(options, complaints);
  if (!configuration) return 2;
  const documents: Applied[] = [];
  for (const [path, source] of await sourcesOf(paths, options, configuration, complaints)) {
    if ("text" in source)
      documents.push(applied(path, configuration.resolve(path, metadataOf(source.text, formatOf(path)))));
    else complaints.about(path, complaints.say(source.unreadable));
  }
  if (documents.length === 0) terminal.complain(complaints.say("nothing-to-check"));
  else terminal.write(options.format === "json" ? asJson(documents) : asYaml(documents, terminal));
  return complaints.any || documents.length === 0 ? 2 : 0;
}

async function sourcesOf(
  paths: readonly string[],
  { stdinPath }: Pick<CheckOptions, "stdinPath">,
  configuration: DiskConfiguration,
  complaints: Complaints,
): Promise<[path: string, source: Source][]> {
  const isChosen = (path: string) =>
    configuration.resolve(path, metadataOf(readHead(path), formatOf(path))).chosen.isNotice;
  const named = paths.filter((path) => path !== standardInput);
  const found = findDocuments(named, { isChosen, complaints });
  const onDisk = found.map(({ path }): [string, Source] => [path, readSource(path)]);
  return paths.includes(standardInput) ? [[plainPath(stdinPath), await readStream(process.stdin)], ...onDisk] : onDisk;
}

function applied(path: string, resolution: Resolution): Applied {
  return { path, chosen: resolution.chosen, settings: appliedSettings(resolution) };
}

function asJson(documents: readonly Applied[]): string {
  const files = documents.map(({ path, chosen, settings }) => ({
    path,
    chosen,
    settings: settings.map(({ key, value, from, path }) => {
      return { key, value, from, ...(path !== undefined && { file: relativePath(path) }) };
    }),
  }));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

function asYaml(documents: readonly Applied[], terminal: Terminal): string {
  return documents.map((document) => pageOf(document, terminal)).join("---\n");
}

/** What applies as a configuration file would say it, each setting with what set it. */
function pageOf({ path, chosen, settings }: Applied, { locale }: Terminal): string {
  const set = new Set(settings.map(({ key }) => key[0]));
  const unset = Object.values(configurationNames).filter((name) => !set.has(name));
  const lines = [
    printable(path),
    translate(locale, `choice.${chosen.why}`),
    translate(locale, chosen.isNotice ? "print-config.checked" : "print-config.passed-over"),
    ...(unset.length > 0 ? [translate(locale, "print-config.unset", { names: unset.join(", ") })] : []),
  ];
  const yaml = new Document({});
  for (const setting of settings) {
    const { key, item, value } = setting;
    const node = yaml.createNode(value, { flow: true });
    if (isNode(node)) node.comment = ` ${originOf(setting, locale)}`;
    if (item !== undefined && !yaml.hasIn(key)) yaml.setIn(key, yaml.createNode([]));
    if (item === undefined) yaml.setIn(key, node);
    else yaml.addIn(key, node);
  }
  const body = yaml.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return `${lines.map((line) => `# ${line}\n`).join("")}${body}\n`;
}

function originOf({ from, path }: AppliedSetting, locale: Terminal["locale"]): string {
  return translate(locale, `origin.${from}`, { path: path === undefined ? "" : printable(relativePath(path)) });
}
