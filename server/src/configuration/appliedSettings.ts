import type { Settings } from "../settings.ts";
import type { DocumentConfiguration } from "./configuration.ts";
import type { Resolution, SettingsSource } from "./resolver.ts";

/** A setting that applies to a document, or one entry or item of it, and what set it. */
export interface AppliedSetting {
  /** The keys that lead to it, as configuration files name them. */
  readonly key: readonly string[];
  /** Of an item of a list that several sources make up: its index. */
  readonly item?: number;
  readonly value: unknown;
  readonly from: SettingsSource["from"] | "default";
  /** The configuration file that set it. */
  readonly path?: string;
}

/** Settings by the names that they have in configuration files, in the order in which they are shown. */
export const configurationNames: Readonly<Record<keyof Settings, keyof DocumentConfiguration>> = {
  language: "language",
  country: "country",
  articles: "articles",
  publicBody: "public-body",
  maximumAge: "maximum-age",
  severity: "rules",
  notApplicable: "not-applicable",
  audience: "audience",
  services: "services",
  words: "words",
};

/** Every setting that applies, entry by entry, each with the last source that says so. */
export function appliedSettings({ settings, sources }: Pick<Resolution, "settings" | "sources">): AppliedSetting[] {
  return (Object.keys(configurationNames) as (keyof Settings)[]).flatMap((name) => {
    if (settings[name] === undefined) return [];
    return partsOf([name], settings[name]).map(({ key: [, ...rest], ...part }) => {
      const { from, path } = sourceOf({ key: [name, ...rest], ...part }, sources) ?? { from: "default" };
      return { ...part, key: [configurationNames[name], ...rest], from, ...(path !== undefined && { path }) };
    });
  });

  /** A value's parts that may have been set each for itself. */
  function partsOf(key: readonly string[], value: unknown): Part[] {
    if (Array.isArray(value)) {
      const isWhole = value.every((item) => typeof item !== "object") && sourceOf({ key, value }, sources);
      return isWhole ? [{ key, value }] : value.map((item, index) => ({ key, item: index, value: item }));
    }
    if (typeof value !== "object" || value === null) return [{ key, value }];
    return Object.entries(value).flatMap(([name, entry]) => partsOf([...key, name], entry));
  }
}

type Part = Pick<AppliedSetting, "key" | "item" | "value">;

/** The last source that holds a part as it is. */
function sourceOf({ key, item, value }: Part, sources: readonly SettingsSource[]): SettingsSource | undefined {
  return sources.findLast(({ settings }) => {
    const there = valueAt(settings, key);
    if (item === undefined) return isSame(there, value);
    return Array.isArray(there) && there.some((each) => isSame(each, value));
  });
}

function valueAt(settings: Partial<Settings>, key: readonly string[]): unknown {
  return key.reduce<unknown>((value, name) => {
    const isMap = typeof value === "object" && value !== null && Object.hasOwn(value, name);
    return isMap ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  }, settings);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
