// Completion and hover by schema, with the YAML language service. It is loaded when they are first asked for.
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, type Hover, MarkupContent, MarkupKind, type Position } from "vscode-languageserver-types";
import { yamlDocumentsCache } from "yaml-language-server/out/src/languageservice/parser/yaml-documents.js";
import { YamlCompletion } from "yaml-language-server/out/src/languageservice/services/yamlCompletion.js";
import { YAMLHover } from "yaml-language-server/out/src/languageservice/services/yamlHover.js";
import type { YAMLSchemaService } from "yaml-language-server/out/src/languageservice/services/yamlSchemaService.js";
import configurationSchema from "../../../generated/config.schema.json" with { type: "json" };
import noticeSchema from "../../../generated/notice.schema.json" with { type: "json" };
import type { Value } from "../../structured/value.ts";
import { editorSchema, hoverSchema, type Schema } from "./editorSchema.ts";
import { isFitting, withOneText, withoutMarkdown, withoutMarks, withQuotes, withTabStops } from "./libraryAnswers.ts";
import { isInProse, rootsOf } from "./places.ts";

/** The kinds of YAML files that are ours. */
export type YamlKind = "notice" | "configuration";
const kinds: readonly YamlKind[] = ["notice", "configuration"];

export interface SchemaServiceOptions {
  /** Whether the client takes Markdown, in completion and in hover. */
  readonly markdown: { readonly completion: boolean; readonly hover: boolean };
  /** Told what goes wrong in the library, which keeps it to itself. */
  readonly report: (error: unknown) => void;
}

/**
 * Completes and explains YAML files of ours. The library's parts are used one by one, with these two schemas in place of
 * its own schema service: that one would follow a `$schema` in the file to wherever it leads.
 */
export class SchemaService {
  readonly #completion: YamlCompletion;
  readonly #hover: YAMLHover;
  readonly #withMarkdown: SchemaServiceOptions["markdown"];
  readonly #report: SchemaServiceOptions["report"];
  /** What was last asked about, by kind: the library parses a document anew when its version changes. */
  readonly #documents = new Map<YamlKind, KnownDocument>();

  constructor({ markdown, report }: SchemaServiceOptions) {
    const telemetry = {
      send: () => undefined,
      sendError: (_name: string, error: unknown) => report(error),
      sendTrack: () => undefined,
    };
    const documentation = { documentationFormat: markdown.completion ? [MarkupKind.Markdown] : [] };
    const capabilities = { textDocument: { completion: { completionItem: documentation } } };
    this.#withMarkdown = markdown;
    this.#report = report;
    this.#completion = new YamlCompletion(
      schemaSource((schema) => schema),
      capabilities,
      yamlDocumentsCache,
      telemetry,
    );
    this.#completion.configure({ completion: true, yamlVersion: "1.2" });
    this.#hover = new YAMLHover(schemaSource(hoverSchema), telemetry);
    this.#hover.configure({ hover: true, hoverSchemaSource: false });
  }

  /** What can be written at a place. */
  async completeAt(kind: YamlKind, text: string, position: Position): Promise<CompletionItem[]> {
    const known = this.#known(kind, text);
    if (!isReadable(known) || isInProse(known.roots, text, known.document.offsetAt(position))) return [];
    const list = await this.#asked(this.#completion.doComplete(known.document, position));
    const fitting = (list?.items ?? []).filter(isFitting).map(withQuotes).map(withTabStops).map(withOneText);
    return this.#withMarkdown.completion ? fitting : fitting.map(withoutMarkdown);
  }

  /** What stands at a place, as the schema describes it. */
  async hoverAt(kind: YamlKind, text: string, position: Position): Promise<Hover | undefined> {
    const known = this.#known(kind, text);
    const hover = isReadable(known) && (await this.#asked(this.#hover.doHover(known.document, position)));
    if (!hover || !MarkupContent.is(hover.contents) || hover.contents.value === "") return undefined;
    if (this.#withMarkdown.hover) return hover;
    return { ...hover, contents: { kind: MarkupKind.PlainText, value: withoutMarks(hover.contents.value) } };
  }

  /** The library's answer; nothing, and a report, where it fails on what someone is just typing. */
  #asked<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
    return answer.catch((error: unknown) => {
      this.#report(error);
      return undefined;
    });
  }

  #known(kind: YamlKind, text: string): KnownDocument {
    const last = this.#documents.get(kind);
    if (last?.document.getText() === text) return last;
    const version = (last?.document.version ?? 0) + 1;
    const known = { document: TextDocument.create(uriOf[kind], "yaml", version, text), roots: rootsOf(text) };
    this.#documents.set(kind, known);
    return known;
  }
}

interface KnownDocument {
  readonly document: TextDocument;
  readonly roots: readonly Value[];
}

/** Not what is too deep, or multiplied by aliases: the library has no limits of its own. */
function isReadable({ document, roots }: KnownDocument): boolean {
  return roots.length > 0 || document.getText().trim() === "";
}

/** What the library calls the two kinds of documents. */
const uriOf: Readonly<Record<YamlKind, string>> = {
  notice: "privacy-notice:notice",
  configuration: "privacy-notice:configuration",
};

const schemas: Readonly<Record<YamlKind, Schema>> = {
  notice: editorSchema(noticeSchema),
  configuration: editorSchema(configurationSchema),
};

/** Of the library's schema service what completion and hover ask it. */
function schemaSource(view: (schema: Schema) => Schema): YAMLSchemaService {
  const byUri = new Map(kinds.map((kind) => [uriOf[kind], view(schemas[kind])]));
  const source = {
    getSchemaForResource: (uri: string) => Promise.resolve({ schema: byUri.get(uri), errors: [] }),
    getAllSchemas: () => [],
  };
  return source as unknown as YAMLSchemaService;
}
