import { defaultSettings, type Settings } from "../settings.ts";
import { type ConfigurationProblem, over, settingsOf } from "./configuration.ts";
import { type ConfigurationFile, readConfigurationFile } from "./configurationFile.ts";
import { type Declaration, type Metadata, readDeclarations } from "./declaration.ts";
import { configurationFileName } from "./fileName.ts";
import { hasNoticeName } from "./noticeName.ts";
import { folderOf, matcherOf, pathWithin } from "./patterns.ts";
import type { ConfigurationRules } from "./validation.ts";

/** What a resolver needs from around it. */
export interface ResolverOptions {
  readonly rules: ConfigurationRules;
  /** The text of the file at an absolute path; nothing where there is no such file. */
  readFile(path: string): string | undefined;
  /** A configuration file to use in place of those found, with the folder from which its patterns count. */
  readonly file?: { readonly path: string; readonly folder: string };
  /** What holds whatever else is set: flags. */
  readonly flags?: Partial<Settings>;
}

/** What is configured for one document. */
export interface Resolution {
  readonly settings: Settings;
  readonly chosen: Choice;
  /** What is wrong in the configuration files that apply to it. */
  readonly problems: readonly ConfigurationProblem[];
  /** Where the settings come from: each source over the ones before it. */
  readonly sources: readonly SettingsSource[];
}

/** Settings with where they were set; `path` is that of a configuration file. */
export interface SettingsSource {
  readonly from: "editor" | "file" | "override" | "front-matter" | "directive" | "flags";
  readonly path?: string;
  readonly settings: Partial<Settings>;
}

/** Whether a document is to be checked as a privacy notice, and what decided it. */
export interface Choice {
  readonly isNotice: boolean;
  readonly why: "exclude" | "directive" | "front-matter" | "include" | "name" | "nothing";
}

/** A configuration file, and the folder from which its patterns count. */
interface Layer extends ConfigurationFile {
  readonly folder: string;
}

/** Resolves settings document by document; each configuration file is read once. */
export class ConfigurationResolver {
  readonly #options: ResolverOptions;
  readonly #files = new Map<string, ConfigurationFile | undefined>();

  constructor(options: ResolverOptions) {
    this.#options = options;
  }

  /**
   * What applies to the document at `path` (absolute, with `/` between names) that says `metadata` of itself. `editor`
   * holds where nothing else is set: an editor's settings.
   */
  resolve(path: string, metadata?: Metadata, editor: Partial<Settings> = {}): Resolution {
    const layers = this.#layers(path);
    const declarations = metadata ? readDeclarations(metadata, this.#options.rules) : [];
    const sources: SettingsSource[] = [
      { from: "editor", settings: editor },
      ...layers.map(fileSource),
      ...layers.flatMap((layer) => overrideSources(path, layer)),
      ...declarations.map(({ from, configuration }) => ({ from, settings: settingsOf(configuration) })),
      { from: "flags", settings: this.#options.flags ?? {} },
    ];
    return {
      settings: sources.map(({ settings }) => settings).reduce<Settings>(over, defaultSettings),
      chosen: choose(path, layers, declarations.at(-1)),
      problems: layers.flatMap((layer) => layer.problems),
      sources,
    };
  }

  /** The configuration files for a document, the topmost first. */
  #layers(path: string): Layer[] {
    const { file } = this.#options;
    if (file) return [this.#layer(file.path, file.folder)].filter((layer) => layer !== undefined);
    const layers: Layer[] = [];
    for (let folder = folderOf(path); folder !== undefined; folder = folderOf(folder)) {
      const layer = this.#layer(`${folder === "/" ? "" : folder}/${configurationFileName}`, folder);
      if (layer) layers.unshift(layer);
      if (layer?.configuration.root) break;
    }
    return layers;
  }

  #layer(path: string, folder: string): Layer | undefined {
    if (!this.#files.has(path)) {
      const text = this.#options.readFile(path);
      this.#files.set(path, text === undefined ? undefined : readConfigurationFile(path, text, this.#options.rules));
    }
    const file = this.#files.get(path);
    return file && { ...file, folder };
  }
}

function fileSource({ path, configuration }: Layer): SettingsSource {
  return { from: "file", path, settings: settingsOf(configuration) };
}

function overrideSources(document: string, { path, configuration, folder }: Layer): SettingsSource[] {
  const within = pathWithin(folder, document);
  if (within === undefined) return [];
  return (configuration.overrides ?? [])
    .filter(({ files }) => matcherOf(files)(within))
    .map((override) => ({ from: "override", path, settings: settingsOf(override) }));
}

function choose(path: string, layers: readonly Layer[], declared: Declaration | undefined): Choice {
  if (isListed(path, layers, "exclude")) return { isNotice: false, why: "exclude" };
  if (declared) return { isNotice: declared.isNotice, why: declared.from };
  if (isListed(path, layers, "include")) return { isNotice: true, why: "include" };
  if (hasNoticeName(path)) return { isNotice: true, why: "name" };
  return { isNotice: false, why: "nothing" };
}

function isListed(path: string, layers: readonly Layer[], list: "include" | "exclude"): boolean {
  return layers.some(({ configuration, folder }) => {
    const within = pathWithin(folder, path);
    return within !== undefined && matcherOf(configuration[list] ?? [])(within);
  });
}
