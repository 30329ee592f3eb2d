import type { Location, LocationLink } from "vscode-languageserver-types";
import type { CheckedNotice } from "../checkNotice.ts";
import type { RequirementId } from "../completeness/requirements.ts";
import { overlaps, type Span, union } from "../notice/span.ts";
import { answersBySection, evidenceOf } from "./answers.ts";
import { evidenceAt, findingAt, headingAt, type Place } from "./places.ts";

/**
 * Where the requirements of the place at `offset` are answered: each under the heading that announces it, else at its
 * first evidence, else where its finding stands.
 */
export function definitionAt(checked: CheckedNotice, offset: number, uri: string): LocationLink[] {
  const place = placeAt(checked, offset);
  if (!place) return [];
  const { lines } = checked;
  return distinct(place.requirements.flatMap((id) => definitionOf(id, checked) ?? [])).map((span) => ({
    originSelectionRange: lines.range(place.span),
    targetUri: uri,
    targetRange: lines.range(span),
    targetSelectionRange: lines.range(span),
  }));
}

/** All places that speak of the requirements of the place at `offset`, in the order of the text. */
export function referencesAt(
  checked: CheckedNotice,
  offset: number,
  { uri, withDefinition }: { readonly uri: string; readonly withDefinition: boolean },
): Location[] {
  const requirements = placeAt(checked, offset)?.requirements ?? [];
  const definitions = withDefinition ? [] : requirements.flatMap((id) => definitionOf(id, checked) ?? []);
  const spans = placesOf(requirements, checked).filter((span) => !definitions.some((other) => overlaps(span, other)));
  return spans.map((span) => ({ uri, range: checked.lines.range(span) }));
}

/**
 * All places that speak of some requirements: the headings that announce them and their evidence, in the order of the
 * text. Evidence that overlaps is one place.
 */
export function placesOf(requirements: readonly RequirementId[], checked: CheckedNotice): Span[] {
  const all = requirements.flatMap((id) => [...headingsOf(id, checked), ...evidenceOf(checked, id)]);
  const places: Span[] = [];
  for (const span of all.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last && overlaps(last, span)) places[places.length - 1] = union(last, span);
    else places.push(span);
  }
  return places;
}

function placeAt(checked: CheckedNotice, offset: number): Place | undefined {
  return headingAt(checked, offset) ?? evidenceAt(checked, offset) ?? findingAt(checked, offset);
}

function definitionOf(id: RequirementId, checked: CheckedNotice): Span | undefined {
  return headingsOf(id, checked)[0] ?? evidenceOf(checked, id)[0] ?? findingOn(id, checked);
}

/** The headings that announce a requirement: first those with evidence under them. */
function headingsOf(id: RequirementId, checked: CheckedNotice): Span[] {
  const evidence = evidenceOf(checked, id);
  const sections = [...answersBySection(checked).keys()].filter((section) => checked.announced.get(section)?.has(id));
  const [answering = [], others = []] = [true, false].map((isAnswering) =>
    sections.filter(
      ({ span }) => evidence.some(({ start }) => span.start <= start && start < span.end) === isAnswering,
    ),
  );
  return [...answering, ...others].flatMap(({ heading }) => heading?.span() ?? []);
}

function findingOn(id: RequirementId, { findings }: CheckedNotice): Span | undefined {
  return findings.find(({ requirement }) => requirement === id)?.span;
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter((span, index) => spans.findIndex((other) => same(span, other)) === index);
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
