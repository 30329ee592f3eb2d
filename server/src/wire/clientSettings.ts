import type { Problem } from "../configuration/configuration.ts";
import { settingsOf } from "../configuration/configuration.ts";
import { type ConfigurationRules, validate } from "../configuration/validation.ts";
import type { Settings } from "../settings.ts";

/** What an editor's settings say for a document: those that are valid, and what is wrong with the others. */
export interface ClientSettings {
  /** Whether documents are to be checked at all. */
  readonly enabled: boolean;
  /** Whether code lenses are shown. */
  readonly codeLens: boolean;
  readonly settings: Partial<Settings>;
  readonly problems: readonly Problem[];
}

/** The settings of `privacyNotice.*` by the names that they have in configuration files. */
const configurationNames: Readonly<Record<string, string>> = {
  language: "language",
  country: "country",
  articles: "articles",
  publicBody: "public-body",
  maximumAge: "maximum-age",
  rules: "rules",
};

/** Reads the settings under `privacyNotice`. Takes any value whatever; an empty one counts as not set. */
export function readClientSettings(value: unknown, rules: ConfigurationRules): ClientSettings {
  const given = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const configuration: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(configurationNames)) {
    const setting = given[name];
    if (setting !== undefined && setting !== null && setting !== "" && !isEmptyList(setting))
      configuration[key] = setting;
  }
  const { valid, faults } = validate(configuration, rules);
  return {
    enabled: given.enable !== false,
    codeLens: given.codeLens !== false,
    settings: settingsOf(valid),
    problems: faults,
  };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
