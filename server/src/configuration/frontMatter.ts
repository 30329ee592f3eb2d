import type { FrontMatter } from "../notice/notice.ts";
import type { DocumentConfiguration } from "./configuration.ts";
import { parseYaml, plainValue } from "./configurationFile.ts";
import { type ConfigurationRules, validate } from "./validation.ts";

/** What a document's own metadata says under the key `privacy-notice`. */
export interface Declaration {
  /** Whether the document is a privacy notice; absent where it does not say. */
  readonly isNotice?: boolean;
  readonly configuration: DocumentConfiguration;
}

/** Reads the key `privacy-notice`. What is not valid in it is passed over here: a rule speaks of it. */
export function readDeclaration(frontMatter: FrontMatter | undefined, rules: ConfigurationRules): Declaration {
  const declared = declaredBy(frontMatter);
  if (typeof declared === "boolean") return { isNotice: declared, configuration: {} };
  if (typeof declared !== "object" || declared === null || Array.isArray(declared)) return { configuration: {} };
  const { language, country, articles, "not-applicable": notApplicable } = declared as Record<string, unknown>;
  const settings = { language, country, articles, "not-applicable": notApplicable };
  const present = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return { isNotice: true, configuration: validate(present, rules).valid };
}

function declaredBy(frontMatter: FrontMatter | undefined): unknown {
  if (!frontMatter || frontMatter.syntax === "toml" || !frontMatter.text.includes("privacy-notice")) return undefined;
  try {
    const document = parseYaml(frontMatter.text);
    if (document.errors.length > 0) return undefined;
    return (plainValue(document) as Readonly<Record<string, unknown>> | null)?.["privacy-notice"];
  } catch {
    return undefined;
  }
}
