import {
  commands,
  Location,
  Position,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  type ViewColumn,
  window,
} from "vscode";
import type {
  Location as WireLocation,
  Position as WirePosition,
  Range as WireRange,
} from "vscode-languageserver-types";

/** Selects a place in an editor of its document and brings it into view, in a column of its own if that is said. */
export async function showPlace(document: TextDocument, place: WireRange, column?: ViewColumn): Promise<void> {
  const editor = await window.showTextDocument(document, column);
  const range = rangeOf(place);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to where a finding stands and offers what would mend it. */
export async function offerFixes(document: TextDocument, { start }: WireRange, column?: ViewColumn): Promise<void> {
  await showPlace(document, { start, end: start }, column);
  await commands.executeCommand("editor.action.quickFix");
}

/** Shows places beside the one that they were asked for at: what a code lens of the server does. */
export async function showPlaces(uri: string, from: WirePosition, locations: readonly WireLocation[]): Promise<void> {
  const places = locations.map(({ uri: target, range }) => new Location(Uri.parse(target), rangeOf(range)));
  const position = new Position(from.line, from.character);
  await commands.executeCommand("editor.action.goToLocations", Uri.parse(uri), position, places, "peek");
}

/** A range of the protocol as the editor has it. */
export function rangeOf({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
