import { configuration as validate } from "../generated/validators.mjs";
import { requirementIds } from "./completeness/requirements.ts";
import type { ConfigurationRules } from "./configuration/validation.ts";
import { packLanguages } from "./languages.ts";
import { ruleTable } from "./ruleTable.ts";

/** What configurations are held against, wherever they come from. */
export const configurationRules: ConfigurationRules = {
  validate,
  ruleIds: ruleTable().map(({ id }) => id),
  requirementIds,
  languages: packLanguages,
};
