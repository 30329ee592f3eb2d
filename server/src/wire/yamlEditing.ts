import type { CompletionItem, Hover, MarkupContent, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SchemaService, YamlKind } from "../authoring/yaml/schemaService.ts";
import { isYamlPath } from "../configuration/noticeName.ts";
import type { ClientFeatures } from "./capabilities.ts";
import { longestEdited } from "./limits.ts";
import { isConfigurationFile, type WorkspaceConfiguration } from "./workspaceConfiguration.ts";

export interface YamlEditingOptions {
  readonly features: ClientFeatures;
  readonly report: (error: unknown) => void;
  /** Whether someone else answers for YAML: then nothing here does. */
  readonly isAnswered: boolean;
}

/** Whether a document is YAML, by its language or name: some editors give YAML files languages of their own. */
export function isYaml({ languageId, uri }: TextDocument): boolean {
  return languageId === "yaml" || isYamlPath(uri);
}

/** Helps with editing YAML documents that are ours: notices and configuration files. */
export class YamlEditing {
  readonly #configuration: WorkspaceConfiguration;
  readonly #options: YamlEditingOptions;
  #service: Promise<SchemaService> | undefined;

  constructor(configuration: WorkspaceConfiguration, options: YamlEditingOptions) {
    this.#configuration = configuration;
    this.#options = options;
  }

  /** What a YAML document is; nothing where it is none of ours, too long to help with, or answered for by others. */
  async kindOf(document: TextDocument): Promise<YamlKind | undefined> {
    const text = document.getText();
    if (this.#options.isAnswered || text.length > longestEdited) return undefined;
    if (isConfigurationFile(document.uri)) return "configuration";
    const { asked, editor, chosen } = await this.#configuration.resolve(document.uri, text, "yaml");
    return asked || (editor.enabled && chosen.isNotice) ? "notice" : undefined;
  }

  async completeAt(document: TextDocument, position: Position): Promise<CompletionItem[] | null> {
    const kind = await this.kindOf(document);
    return kind ? (await this.#schemaService()).completeAt(kind, document.getText(), position) : null;
  }

  async hoverAt(document: TextDocument, position: Position): Promise<Hover | null> {
    const kind = await this.kindOf(document);
    const hover = kind && (await (await this.#schemaService()).hoverAt(kind, document.getText(), position));
    return hover ?? null;
  }

  /** Loaded when it is first needed: those who write prose do without. */
  #schemaService(): Promise<SchemaService> {
    const { features, report } = this.#options;
    const markdown = { completion: features.markdownInCompletion, hover: features.hoverFormat === "markdown" };
    this.#service ??= import("../authoring/yaml/schemaService.ts").then(
      ({ SchemaService }) => new SchemaService({ markdown, report }),
    );
    return this.#service;
  }
}

/** What is known of a place in a notice, and below it what its schema says there. */
export function joinedHovers(ofNotice: Hover | null, ofSchema: Hover | null): Hover | null {
  if (!ofNotice || !ofSchema) return ofNotice ?? ofSchema;
  const { kind, value } = ofNotice.contents as MarkupContent;
  const below = (ofSchema.contents as MarkupContent).value;
  return { ...ofNotice, contents: { kind, value: `${value}\n\n${below}` } };
}
