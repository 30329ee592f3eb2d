import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where an editor keeps its settings and its extensions. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

const quiet = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/** A new profile in a folder: an editor with it asks nothing, fetches nothing and has no extensions. */
export function createProfile(folder: string): Profile {
  const profile = { userData: join(folder, "user"), extensions: join(folder, "extensions") };
  mkdirSync(join(profile.userData, "User"), { recursive: true });
  mkdirSync(profile.extensions);
  writeFileSync(join(profile.userData, "User/settings.json"), JSON.stringify(quiet));
  return profile;
}
