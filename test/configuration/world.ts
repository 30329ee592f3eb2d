import { configuration as validate } from "../../server/generated/validators.mjs";
import { ConfigurationResolver, type ResolverOptions } from "../../server/src/configuration/resolver.ts";
import { metadataOf } from "../../server/src/metadata.ts";

export const rules = {
  validate,
  ruleIds: ["date-missing", "retention-missing", "retention-vague"],
  requirementIds: ["dpo-contact", "retention"],
  languages: ["en", "fi"],
};

/** A resolver over files that exist in memory alone. */
export function resolverOver(files: Readonly<Record<string, string>>, options: Partial<ResolverOptions> = {}) {
  const reads: string[] = [];
  const readFile = (path: string) => {
    reads.push(path);
    return files[path];
  };
  return { resolver: new ConfigurationResolver({ rules, readFile, ...options }), reads };
}

/** What one configuration file at `/project` means for the document at `path`. */
export function resolve(configuration: string, { path = "/project/privacy.md", text = "" } = {}) {
  const { resolver } = resolverOver({ "/project/.privacy-notice.yaml": configuration });
  return resolver.resolve(path, metadataOf(text, "markdown"));
}
