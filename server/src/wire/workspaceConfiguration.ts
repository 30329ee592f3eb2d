import { URI } from "vscode-uri";
import type { ConfigurationProblem } from "../configuration/configuration.ts";
import { readConfigurationFile } from "../configuration/configurationFile.ts";
import { configurationFileName } from "../configuration/fileName.ts";
import { folderOf } from "../configuration/patterns.ts";
import { ConfigurationResolver, type Resolution } from "../configuration/resolver.ts";
import { configurationRules } from "../configurationRules.ts";
import { metadataOf } from "../metadata.ts";
import type { Format } from "../notice/notice.ts";
import { type ClientSettings, readClientSettings } from "./clientSettings.ts";

/** What is configured for an open document, by the editor and by files. */
export interface DocumentResolution extends Resolution {
  readonly editor: ClientSettings;
  /** Whether someone has asked to check it, which beats whatever is configured. */
  readonly asked: boolean;
}

/** Where configuration comes from. */
export interface ConfigurationSources {
  /** The text of a file; nothing where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** The editor's settings for a document. */
  settingsFor(uri: string): Promise<unknown>;
}

/** The files of one file system that are known so far, and what they say. */
interface FileSystem {
  readonly texts: Map<string, Promise<string | undefined>>;
  readonly known: Map<string, string | undefined>;
  readonly resolver: ConfigurationResolver;
}

/** Resolves what applies to open documents. What it has read it remembers until told to forget it; failures it does not. */
export class WorkspaceConfiguration {
  readonly #sources: ConfigurationSources;
  readonly #fileSystems = new Map<string, FileSystem>();
  readonly #settings = new Map<string, Promise<ClientSettings>>();
  readonly #asked: Set<string>;
  #generation = 0;

  /** `asked`: URIs of documents that someone has asked to check. */
  constructor(sources: ConfigurationSources, asked: Iterable<string>) {
    this.#sources = sources;
    this.#asked = new Set(asked);
  }

  /** Grows with each change: what was resolved under a smaller number is out of date. */
  get generation(): number {
    return this.#generation;
  }

  /** What applies to the document at `uri` that reads `text`. */
  async resolve(uri: string, text: string, format: Format | undefined): Promise<DocumentResolution> {
    const editor = await this.#settingsFor(uri);
    const { path, resolver } = await this.#prepare(uri);
    const resolution = resolver.resolve(path, metadataOf(text, format), editor.settings);
    return { ...resolution, editor, asked: this.#asked.has(uri) };
  }

  /** Configuration files were changed, made or deleted. */
  forgetFiles(): void {
    this.#fileSystems.clear();
    this.#generation += 1;
  }

  /** The editor's settings were changed. */
  forgetSettings(): void {
    this.#settings.clear();
    this.#generation += 1;
  }

  /** Someone asks to check a document, or no longer to. */
  ask(uri: string, check: boolean): void {
    if (check) this.#asked.add(uri);
    else this.#asked.delete(uri);
    this.#generation += 1;
  }

  /** The document was closed. */
  forgetDocument(uri: string): void {
    this.#settings.delete(uri);
  }

  #settingsFor(uri: string): Promise<ClientSettings> {
    const known = this.#settings.get(uri);
    if (known) return known;
    const settings = this.#sources.settingsFor(uri).then((value) => readClientSettings(value, configurationRules));
    this.#settings.set(uri, settings);
    settings.catch(() => this.#settings.delete(uri));
    return settings;
  }

  /** Reads the configuration files in the document's folder and the folders above, where they are not known yet. */
  async #prepare(uri: string): Promise<{ path: string; resolver: ConfigurationResolver }> {
    const place = parsed(uri);
    const fileSystem = this.#fileSystem(`${place?.scheme}:${place?.authority}`);
    const path = place?.path || uri;
    const reading: Promise<void>[] = [];
    for (let folder = place && folderOf(path); folder !== undefined; folder = folderOf(folder)) {
      const file = `${folder === "/" ? "" : folder}/${configurationFileName}`;
      reading.push(
        this.#read(file, (place as URI).with({ path: file, query: "", fragment: "" }).toString(), fileSystem),
      );
    }
    await Promise.all(reading);
    return { path, resolver: fileSystem.resolver };
  }

  async #read(path: string, uri: string, { texts, known }: FileSystem): Promise<void> {
    const reading = texts.get(path) ?? this.#sources.readFile(uri);
    texts.set(path, reading);
    reading.catch(() => texts.delete(path));
    known.set(path, await reading);
  }

  #fileSystem(root: string): FileSystem {
    const there = this.#fileSystems.get(root);
    if (there) return there;
    const known = new Map<string, string | undefined>();
    const resolver = new ConfigurationResolver({ rules: configurationRules, readFile: (path) => known.get(path) });
    const fileSystem = { texts: new Map(), known, resolver };
    this.#fileSystems.set(root, fileSystem);
    return fileSystem;
  }
}

/** Whether a document is a configuration file. */
export function isConfigurationFile(uri: string): boolean {
  return parsed(uri)?.path.endsWith(`/${configurationFileName}`) ?? false;
}

/** What is wrong in the text of a configuration file. */
export function problemsOfConfiguration(uri: string, text: string): readonly ConfigurationProblem[] {
  return readConfigurationFile(parsed(uri)?.path ?? uri, text, configurationRules).problems;
}

/** The URI of another file on the same file system as `uri`. */
export function siblingUri(uri: string, path: string): string {
  return parsed(uri)?.with({ path, query: "", fragment: "" }).toString() ?? path;
}

/** Nothing where a client sends what is no URI. */
function parsed(uri: string): URI | undefined {
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}
