import type { Text } from "../notice/text.ts";
import { fold } from "./words.ts";

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of a text, from left to right. A full stop after one of `abbreviations` ends none. */
export function sentencesOf(text: Text, language: string, abbreviations: ReadonlySet<string>): Text[] {
  if (!mayHoldSeveral.test(text.value)) return text.value === "" ? [] : [text];
  const sentences: Text[] = [];
  let start = 0;
  for (const { segment, index } of segmenterOf(language).segment(text.value)) {
    const end = index + segment.length;
    if (end < text.value.length && endsInAbbreviation(segment, abbreviations)) continue;
    if (segment.trim() !== "") sentences.push(text.slice(start, start + text.value.slice(start, end).trimEnd().length));
    start = end;
  }
  if (start < text.value.length) sentences.push(text.slice(start, text.value.length));
  return sentences;
}

const mayHoldSeveral = /[.!?…][^\p{L}\p{N}]{0,4}\s/u;
const lastWord = /([\p{L}\p{M}]{1,12})\.\s*$/u;

function endsInAbbreviation(segment: string, abbreviations: ReadonlySet<string>): boolean {
  const word = lastWord.exec(segment.slice(-20))?.[1];
  return word !== undefined && abbreviations.has(fold(word));
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
