import type { FileSystemWatcher } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { configurationFileName } from "../configuration/fileName.ts";
import { folderOf } from "../configuration/patterns.ts";

/** The files to watch: configuration in the workspace, and in the folders above its own `folders` (URIs). */
export function configurationWatchers(folders: readonly string[]): FileSystemWatcher[] {
  const above = new Set(folders.flatMap(foldersAbove));
  return [
    { globPattern: `**/${configurationFileName}` },
    ...[...above].map((baseUri) => ({ globPattern: { baseUri, pattern: configurationFileName } })),
  ];
}

function foldersAbove(uri: string): string[] {
  const place = URI.parse(uri);
  const above: string[] = [];
  for (let folder = folderOf(place.path); folder !== undefined; folder = folderOf(folder)) {
    above.push(place.with({ path: folder }).toString());
  }
  return above;
}
