import { existsSync, lstatSync } from "node:fs";
import type { ConfigurationProblem } from "../configuration/configuration.ts";
import type { Metadata } from "../configuration/declaration.ts";
import { ConfigurationResolver, type Resolution } from "../configuration/resolver.ts";
import { configurationRules } from "../configurationRules.ts";
import { LineIndex } from "../notice/lines.ts";
import { messageOfProblem } from "../problemMessage.ts";
import type { Settings } from "../settings.ts";
import type { Complaints } from "./complaints.ts";
import { absolutePath, relativePath } from "./documents/paths.ts";
import { readSource } from "./documents/readSource.ts";

/** What the command line sets, whatever documents and configuration files say. */
export interface ConfigurationFlags {
  /** A configuration file to use in place of those found; its patterns count from the working folder. */
  readonly file?: string;
  readonly settings: Partial<Settings>;
}

/** The configuration of a run; nothing where the file that is to be used is not there, which is complained about. */
export function openConfiguration(
  { config, settings }: { readonly config?: string; readonly settings: Partial<Settings> },
  complaints: Complaints,
): DiskConfiguration | undefined {
  if (config === undefined) return new DiskConfiguration({ settings }, complaints);
  if (existsSync(config)) return new DiskConfiguration({ file: config, settings }, complaints);
  complaints.about(config, complaints.say("unreadable.not-found"));
  return undefined;
}

/** Resolves settings by the configuration files on the disk, and complains once about each thing that is wrong there. */
export class DiskConfiguration {
  readonly #resolver: ConfigurationResolver;
  readonly #complaints: Complaints;
  readonly #texts = new Map<string, string>();
  readonly #told = new Set<ConfigurationProblem>();

  constructor({ file, settings }: ConfigurationFlags, complaints: Complaints) {
    this.#complaints = complaints;
    this.#resolver = new ConfigurationResolver({
      rules: configurationRules,
      readFile: (path) => this.#read(path),
      ...(file !== undefined && { file: { path: absolutePath(file), folder: absolutePath(".") } }),
      flags: settings,
    });
  }

  /** What applies to the document at `path` that says `metadata` of itself. */
  resolve(path: string, metadata: Metadata): Resolution {
    const resolution = this.#resolver.resolve(absolutePath(path), metadata);
    for (const problem of resolution.problems) this.#tell(problem);
    return resolution;
  }

  #tell(problem: ConfigurationProblem): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    const { line, character } = new LineIndex(this.#texts.get(problem.path) ?? "").position(problem.span.start);
    const place = `${relativePath(problem.path)}:${line + 1}:${character + 1}`;
    this.#complaints.about(place, messageOfProblem(problem, this.#complaints.locale));
  }

  #read(path: string): string | undefined {
    if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
    const source = readSource(path);
    if ("text" in source) {
      this.#texts.set(path, source.text);
      return source.text;
    }
    this.#complaints.about(relativePath(path), this.#complaints.say(source.unreadable));
    return undefined;
  }
}
