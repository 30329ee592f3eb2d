import { configuration as validate } from "../generated/validators.mjs";
import { requirementIds } from "./completeness/requirements.ts";
import type { ConfigurationRules } from "./configuration/validation.ts";
import { ruleTable } from "./ruleTable.ts";

/** What every configuration is held against, wherever it stands. */
export const configurationRules: ConfigurationRules = {
  validate,
  ruleIds: ruleTable().map(({ id }) => id),
  requirementIds,
};
