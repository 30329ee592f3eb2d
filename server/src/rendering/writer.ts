import type { RequirementId } from "../completeness/requirements.ts";
import { placeholdersIn } from "../disclosures/facts/placeholders.ts";
import type { Heading, List, Paragraph, Passage } from "../notice/passage.ts";
import type { Span } from "../notice/span.ts";
import { Text } from "../notice/text.ts";
import type { Registers } from "../registers/registers.ts";
import type { Value } from "../structured/value.ts";
import { joinedBy, present } from "./joined.ts";
import { filled, type Slots } from "./template.ts";
import type { SectionTemplate, Templates } from "./templates.ts";
import { Wording } from "./wording.ts";

/** The language that is composed, and the notice's own. */
export interface Languages {
  readonly language: string;
  readonly main: string;
}

/** Words a notice in one language by its templates, and keeps account of what the structure states. */
export class Writer {
  readonly registers: Registers;
  readonly language: string;
  readonly wording: Wording;
  readonly #main: string;
  readonly #templates: Templates;
  readonly #stated = new Map<RequirementId, Span[]>();
  readonly #leftToWording = new Set<RequirementId>();
  readonly #written: Span[] = [];
  readonly #gaps = new Map<number, Span>();

  constructor({ language, main }: Languages, templates: Templates, registers: Registers) {
    this.language = language;
    this.#main = main;
    this.#templates = templates;
    this.registers = registers;
    this.wording = new Wording(language);
  }

  /** For each requirement that the structure itself states the places where it does. */
  get stated(): ReadonlyMap<RequirementId, readonly Span[]> {
    return this.#stated;
  }

  /** Requirements that the structure speaks of without saying all: how well they are answered, the wording decides. */
  get leftToWording(): ReadonlySet<RequirementId> {
    return this.#leftToWording;
  }

  /** The places of texts that were written in the file, rather than by a template, in its order. */
  get written(): readonly Span[] {
    return [...this.#written].sort((a, b) => a.start - b.start);
  }

  /** The texts that there are only in another language. */
  get gaps(): readonly Span[] {
    return [...this.#gaps.values()].sort((a, b) => a.start - b.start);
  }

  /** A text in this language, else in the one there is. */
  text(value: Value | undefined): Text | undefined {
    return this.paragraphs(value)[0];
  }

  paragraphs(value: Value | undefined): Text[] {
    const said = value?.in(this.language, this.#main);
    const paragraphs = said?.value.paragraphs ?? [];
    if (said) this.#noteWritten(paragraphs);
    if (said && !said.isOwn && paragraphs.length > 0) this.#gaps.set(said.value.span.start, said.value.span);
    return paragraphs;
  }

  /** The texts of a list. */
  texts(value: Value | undefined): Text[] {
    return (value?.items ?? []).flatMap((item) => this.text(item) ?? []);
  }

  /** A name, an address: the same in all languages unless it is given in each. */
  name(value: Value | undefined): Text | undefined {
    const text = value?.in(this.language, this.#main)?.value.text;
    if (text) this.#noteWritten([text]);
    return text;
  }

  /** A variant of a section with its slots filled; nothing where there is no such variant. */
  say(section: string, variant: string, anchor: Span, slots: Slots = {}): Text | undefined {
    const { variants = {} } = this.#section(section);
    const template = Object.hasOwn(variants, variant) ? variants[variant] : undefined;
    return template && filled("item" in template ? template.item : template.text, slots, anchor);
  }

  /** The word for a value of the format, in the place of the value. */
  word(kind: string, value: Value | undefined): Text | undefined {
    const words = this.#templates.words[kind] ?? {};
    const id = value?.scalar;
    return value && typeof id === "string" && Object.hasOwn(words, id)
      ? Text.standingFor(value.span, words[id] as string)
      : undefined;
  }

  headingText(section: string, anchor: Span): Text | undefined {
    const { heading } = this.#section(section);
    return heading === undefined ? undefined : Text.standingFor(anchor, heading);
  }

  /** A section: its heading with what stands under it; nothing where nothing does. */
  section(section: string, level: number, anchor: Span, body: readonly Passage[]): Passage[] {
    const text = this.headingText(section, anchor);
    if (body.length === 0 || !text) return [...body];
    return [heading(level, text), ...body];
  }

  /** What is said under a label, among other things on the same activity: the label is the section's heading. */
  labelled(section: string, anchor: Span, body: readonly Passage[]): Passage[] {
    const text = this.headingText(section, anchor);
    if (body.length === 0 || !text) return [...body];
    return [{ kind: "labelled", label: [paragraph(text)], body: [...body] }];
  }

  /** What the section's lead introduces: one thing in the same paragraph, several as a list. */
  listed(section: string, anchor: Span, items: readonly Text[]): Passage[] {
    const [first] = items;
    const { lead } = this.#section(section);
    if (!first || lead === undefined) return paragraphs(items);
    if (items.length > 1) return [paragraph(Text.standingFor(anchor, lead)), list(items)];
    return [paragraph(Text.joined([Text.standingFor(anchor, `${lead} `), first]))];
  }

  /** Takes down that values state a requirement, unless they are placeholders. */
  state(id: RequirementId, ...values: readonly (Value | undefined)[]): void {
    this.stateAt(
      id,
      present(values).flatMap((value) => (this.#says(value) ? [value.span] : [])),
    );
  }

  /** Takes down that a requirement is stated in places that need no words. */
  stateAt(id: RequirementId, spans: readonly Span[]): void {
    if (spans.length === 0) return;
    const known = this.#stated.get(id);
    if (known) known.push(...spans);
    else this.#stated.set(id, [...spans]);
  }

  leaveToWording(id: RequirementId): void {
    this.#leftToWording.add(id);
  }

  #noteWritten(texts: readonly Text[]): void {
    for (const text of texts) this.#written.push(text.span());
  }

  #says(value: Value): boolean {
    const text = this.name(value);
    return text === undefined ? value.isList && value.items.some((item) => this.#says(item)) : isFilledIn(text);
  }

  #section(section: string): SectionTemplate {
    return this.#templates.sections[section] ?? noTemplate;
  }
}

const noTemplate: SectionTemplate = {};

/** Whether there is more to a text than placeholders. */
function isFilledIn(text: Text): boolean {
  const placeholders = placeholdersIn(text);
  let rest = "";
  let at = 0;
  for (const { start, end } of placeholders) {
    rest += text.value.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return /[\p{L}\p{N}]/u.test(rest + text.value.slice(at));
}

export function heading(level: number, text: Text): Heading {
  return { kind: "heading", level, text };
}

export function paragraph(text: Text): Paragraph {
  return { kind: "paragraph", text, breaks: [] };
}

export function paragraphs(texts: readonly (Text | undefined)[]): Paragraph[] {
  return present(texts).map(paragraph);
}

/** One thing as a paragraph, several as a list. */
export function paragraphOrList(items: readonly Text[]): Passage[] {
  return items.length > 1 ? [list(items)] : paragraphs(items);
}

export function list(items: readonly Text[]): List {
  return { kind: "list", items: items.map((item) => [paragraph(item)]) };
}

/** Lines of one paragraph: a name above its address. */
export function lines(texts: readonly (Text | undefined)[]): Paragraph[] {
  const breaks: number[] = [];
  let length = 0;
  for (const text of present(texts)) {
    if (length > 0) breaks.push(length);
    length += text.value.length + (length > 0 ? 1 : 0);
  }
  const text = joinedBy(" ", texts);
  return text ? [{ kind: "paragraph", text, breaks }] : [];
}
