import type { SelectionRange } from "vscode-languageserver-types";
import type { CheckedNotice } from "../checkNotice.ts";
import { sentencesOf } from "../disclosures/sentences.ts";
import { languagePack } from "../languages.ts";
import type { Block, Section } from "../notice/notice.ts";
import { contains, length, type Span, touches } from "../notice/span.ts";
import type { Text } from "../notice/text.ts";

/** What a selection at `offset` grows to, step by step: word, sentence, paragraph (item, cell), sections, all. */
export function selectionRangeAt(checked: CheckedNotice, offset: number): SelectionRange {
  const { notice, lines } = checked;
  const whole = { start: 0, end: notice.source.length };
  const steps = [
    whole,
    ...sectionsAt(notice.root, offset).map((span) => withMarks(span, notice.source)),
    ...partsAt(checked, offset),
  ];
  let selection: SelectionRange = { range: lines.range(whole) };
  let last = whole;
  for (const span of steps) {
    if (!contains(last, span) || length(span) === length(last)) continue;
    selection = { range: lines.range(span), parent: selection };
    last = span;
  }
  return selection;
}

/** From the outermost. */
function sectionsAt(section: Section, offset: number): Span[] {
  const child = section.sections.find(({ span }) => span.start <= offset && offset < span.end);
  return child ? [child.span, ...sectionsAt(child, offset)] : [];
}

/** With the marks that make its first line a heading in Markdown. */
function withMarks({ start, end }: Span, source: string): Span {
  let from = start;
  while (from > 0 && "# ".includes(source.charAt(from - 1))) from -= 1;
  return { start: from, end };
}

/** The running text at an offset, the sentence of it, the word. */
function partsAt({ notice, language }: CheckedNotice, offset: number): Span[] {
  const text = textAt(notice.root, notice.furniture, offset);
  if (!text) return [];
  const pack = languagePack(language);
  const tag = pack ? language : "und";
  const sentence = sentencesOf(text, tag, pack?.abbreviations ?? new Set())
    .map((each) => each.span())
    .find((span) => touches(span, offset));
  const word = wordAt(notice.source, sentence ?? text.span(), offset, tag);
  return [text.span(), sentence, word].filter((span) => span !== undefined);
}

function textAt(root: Section, furniture: readonly Block[], offset: number): Text | undefined {
  return [...textsOf(root), ...furniture.map(({ text }) => text)].find((text) => touches(text.span(), offset));
}

/** The texts of a section, and of those below it. */
function* textsOf(section: Section): Generator<Text> {
  if (section.heading) yield section.heading;
  for (const { text } of section.blocks) yield text;
  for (const child of section.sections) yield* textsOf(child);
}

/** At the end of a word it is that word; between words there is none. */
function wordAt(source: string, { start, end }: Span, offset: number, language: string): Span | undefined {
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(source.slice(start, end));
  const segment = [offset, offset - 1].map((at) => segments.containing(at - start)).find((each) => each?.isWordLike);
  return segment && { start: start + segment.index, end: start + segment.index + segment.segment.length };
}
