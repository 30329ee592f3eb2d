import type { Location, LocationLink } from "vscode-languageserver-types";
import type { CheckedNotice } from "../checkNotice.ts";
import { isRequirement, type RequirementId, requirementIds } from "../completeness/requirements.ts";
import { addTo } from "../disclosures/multimap.ts";
import { overlaps, type Span, union } from "../notice/span.ts";
import { evidenceOf } from "./answers.ts";
import { evidenceAt, findingAt, headingAt, type Place } from "./places.ts";

/** Headings that announce one requirement and are kept; more lead nobody anywhere. */
const mostHeadings = 12;

/** By requirement. */
export type Announcements = ReadonlyMap<RequirementId, readonly Span[]>;

/**
 * Where the requirements of the place at `offset` are answered: each under the heading that announces it, else at its
 * first evidence, else where its finding stands.
 */
export function definitionAt(checked: CheckedNotice, offset: number, uri: string): LocationLink[] {
  const place = placeAt(checked, offset);
  if (!place) return [];
  const { lines } = checked;
  return distinct(definitionsOf(place.requirements, checked)).map((span) => ({
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
  const definitions = withDefinition ? [] : definitionsOf(requirements, checked);
  const spans = placesOf(requirements, checked, announcements(checked)).filter(
    (span) => !definitions.some((other) => overlaps(span, other)),
  );
  return spans.map((span) => ({ uri, range: checked.lines.range(span) }));
}

/**
 * All places that speak of some requirements: the headings that announce them and their evidence, in the order of the
 * text. Evidence that overlaps is one place.
 */
export function placesOf(
  requirements: readonly RequirementId[],
  checked: CheckedNotice,
  headings: Announcements,
): Span[] {
  const all = requirements.flatMap((id) => [...(headings.get(id) ?? []), ...evidenceOf(checked, id)]);
  const places: Span[] = [];
  for (const span of all.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last && overlaps(last, span)) places[places.length - 1] = union(last, span);
    else places.push(span);
  }
  return places;
}

/** The headings that announce each requirement: first those with evidence under them. */
export function announcements(checked: CheckedNotice): Announcements {
  const answering = new Map<RequirementId, Span[]>();
  const others = new Map<RequirementId, Span[]>();
  for (const [{ heading, span }, concepts] of checked.announced) {
    if (!heading) continue;
    for (const id of [...concepts].filter(isRequirement)) {
      const isAnswered = evidenceOf(checked, id).some(({ start }) => span.start <= start && start < span.end);
      addTo(isAnswered ? answering : others, id, heading.span());
    }
  }
  const all = requirementIds.map((id) => [id, [...(answering.get(id) ?? []), ...(others.get(id) ?? [])]] as const);
  return new Map(all.map(([id, headings]) => [id, headings.slice(0, mostHeadings)]));
}

function placeAt(checked: CheckedNotice, offset: number): Place | undefined {
  return headingAt(checked, offset) ?? evidenceAt(checked, offset) ?? findingAt(checked, offset);
}

function definitionsOf(requirements: readonly RequirementId[], checked: CheckedNotice): Span[] {
  const headings = announcements(checked);
  return requirements.flatMap(
    (id) => headings.get(id)?.[0] ?? evidenceOf(checked, id)[0] ?? findingOn(id, checked) ?? [],
  );
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
