import { ruleTable } from "../../ruleTable.ts";
import { translate } from "../../translate.ts";
import { type Terminal, table } from "../terminal.ts";

/** `privacy-notice rules`: lists every rule there is. */
export function listRules(format: "text" | "json", terminal: Terminal): 0 {
  terminal.print(format === "json" ? JSON.stringify(ruleTable(), null, 2) : rulesTable(terminal).join("\n"));
  return 0;
}

function rulesTable({ locale, colors }: Terminal): string[] {
  const head = (["rule", "severity", "article", "requirement"] as const).map((name) =>
    translate(locale, `rules.${name}`),
  );
  const rows = ruleTable().map(({ id, severity, article, requirement }) => {
    return [id, translate(locale, `severity.${severity}`), article ?? "", requirement ?? ""];
  });
  const [heading = "", ...lines] = table([head, ...rows]);
  return [colors.bold(heading), ...lines];
}
