import type { Document } from "yaml";
import schema from "../../../schemas/config.schema.json" with { type: "json" };
import { directivesIn, type SettingDirective } from "../directives/directive.ts";
import type { FrontMatter, Notice } from "../notice/notice.ts";
import type { Span } from "../notice/span.ts";
import type { DocumentConfiguration, Problem } from "./configuration.ts";
import { parseYaml, plainValue, spansIn } from "./configurationFile.ts";
import { suggestionFor } from "./suggestion.ts";
import { type ConfigurationRules, type Fault, validate } from "./validation.ts";

/** Where a file speaks of itself: its front matter, and its comments in the order of the file. */
export type Metadata = Pick<Notice, "source" | "frontMatter" | "comments">;

/** What a file says of itself as a notice: under the key `privacy-notice` of its front matter, or in a directive. */
export interface Declaration {
  readonly from: "front-matter" | "directive";
  /** Whether it is a privacy notice. */
  readonly isNotice: boolean;
  readonly configuration: DocumentConfiguration;
  /** What is wrong in it; that is left out above. */
  readonly problems: readonly DeclarationProblem[];
}

/** What is wrong at one place of the file. */
export interface DeclarationProblem extends Problem {
  readonly span: Span;
}

/**
 * The declarations of a file, the weakest first. One that cannot be read declares a notice all the same: whoever wrote
 * it would else never be told.
 */
export function readDeclarations(
  { source, frontMatter, comments }: Metadata,
  rules: ConfigurationRules,
): Declaration[] {
  const settings = directivesIn(source, comments).filter((directive) => directive.kind === "setting");
  return [
    ...(frontMatter ? ofFrontMatter(frontMatter, rules) : []),
    ...settings.map((directive) => ofDirective(directive, source, rules)),
  ];
}

const declaringKey = "privacy-notice";
const keyInYaml = /^[ \t{,]*["']?privacy-notice["']?[ \t]*:/m;
const keyInToml = /^[ \t]*(?:\[[ \t]*)?(["']?privacy-notice["']?)[ \t]*[=.\]]/m;

function ofFrontMatter(frontMatter: FrontMatter, rules: ConfigurationRules): Declaration[] {
  if (!frontMatter.text.includes(declaringKey)) return [];
  return frontMatter.syntax === "toml" ? ofToml(frontMatter) : ofYaml(frontMatter, rules);
}

/** TOML sets nothing; where it tries to, that is told. */
function ofToml({ text, at }: FrontMatter): Declaration[] {
  const match = keyInToml.exec(text);
  const key = match?.[1];
  if (!match || key === undefined) return [];
  const start = at + match.index + match[0].indexOf(key);
  return [
    unreadable("front-matter", { span: { start, end: start + key.length }, message: "declaration.toml", values: {} }),
  ];
}

/** What is broken in YAML that holds no key of ours is the business of others. */
function ofYaml({ text, at }: FrontMatter, rules: ConfigurationRules): Declaration[] {
  const key = keyInYaml.exec(text);
  const start = at + (key?.index ?? 0);
  const yaml = readYaml(text, at, { start, end: start + (key?.[0].length ?? 0) });
  if ("problem" in yaml) return key ? [unreadable("front-matter", yaml.problem)] : [];
  const { content } = yaml;
  if (typeof content !== "object" || content === null || !Object.hasOwn(content, declaringKey)) return [];
  const declared = (content as Readonly<Record<string, unknown>>)[declaringKey];
  const { faults, ...declaration } = judge(declared, rules);
  const problems = faults.map((fault) => placed({ ...fault, at: [declaringKey, ...fault.at] }, yaml));
  return [{ from: "front-matter", ...declaration, problems: inOrder(problems) }];
}

function ofDirective({ name, value }: SettingDirective, source: string, rules: ConfigurationRules): Declaration {
  const yaml = readYaml(source.slice(value.start, value.end), value.start, name);
  if ("problem" in yaml) return unreadable("directive", yaml.problem);
  const { faults, ...declaration } = judge(yaml.content, rules);
  return { from: "directive", ...declaration, problems: inOrder(faults.map((fault) => placed(fault, yaml))) };
}

function unreadable(from: Declaration["from"], problem: DeclarationProblem): Declaration {
  return { from, isNotice: true, configuration: {}, problems: [problem] };
}

/** YAML that stands in a file at the offset `at`. */
interface Yaml {
  readonly at: number;
  /** Where that is told which has no place of its own. */
  readonly name: Span;
  readonly document: Document;
  readonly content: unknown;
}

/** YAML that is longer (in UTF-16 units) is not read: the time for reading it grows with the square of its length. */
const longestYaml = 20_000;

function readYaml(text: string, at: number, name: Span): Yaml | { readonly problem: DeclarationProblem } {
  if (text.length > longestYaml) {
    return { problem: { span: name, message: "declaration.too-long", values: { limit: `${longestYaml}` } } };
  }
  const failed = (detail: string, span: Span) => {
    return { problem: { span, message: "declaration.syntax", values: { detail } } } as const;
  };
  try {
    const document = parseYaml(text);
    const error = document.errors[0];
    if (error) return failed(error.message, within(text, at, error.pos, name));
    return { at, name, document, content: plainValue(document) };
  } catch (error) {
    return failed(error instanceof Error ? error.message : `${error}`, name);
  }
}

/** The place of an error, which may lie behind the last character; an empty one is nothing to show. */
function within(text: string, at: number, [from, to]: readonly [number, number], name: Span): Span {
  const end = Math.min(to, text.length);
  return from < end ? { start: at + from, end: at + end } : name;
}

const allowedKeys = Object.keys(schema.$defs.override.properties).filter((key) => key !== "files");

/** What `true`, `false` or settings mean; anything else is wrong. */
function judge(
  declared: unknown,
  rules: ConfigurationRules,
): Pick<Declaration, "isNotice" | "configuration"> & { faults: Fault[] } {
  if (typeof declared === "boolean") return { isNotice: declared, configuration: {}, faults: [] };
  if (typeof declared !== "object" || declared === null || Array.isArray(declared)) {
    const fault: Fault = { at: [], isKey: false, message: "declaration.value", values: {} };
    return { isNotice: true, configuration: {}, faults: [fault] };
  }
  const entries = Object.entries(declared);
  const settings = Object.fromEntries(entries.filter(([key]) => allowedKeys.includes(key)));
  const { valid, faults } = validate(settings, rules);
  const unknown = entries.map(([key]) => key).filter((key) => !allowedKeys.includes(key));
  return { isNotice: true, configuration: valid, faults: [...unknown.map(unknownKey), ...faults] };
}

function unknownKey(key: string): Fault {
  const suggestion = suggestionFor(key, allowedKeys);
  const values = { key, ...(suggestion !== undefined && { suggestion }) };
  return { at: [key], isKey: true, message: "configuration.unknown-key", values };
}

function placed({ message, values, ...place }: Fault, { at, name, document }: Yaml): DeclarationProblem {
  const { start, end } = spansIn(document)(place);
  return { span: start < end ? { start: at + start, end: at + end } : name, message, values };
}

function inOrder(problems: readonly DeclarationProblem[]): DeclarationProblem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start);
}
