import { citedArticle, type RequirementId, requirementIds } from "../../completeness/requirements.ts";
import type { Status } from "../../disclosures/disclosures.ts";
import { type Locale, requirementName } from "../../messages.ts";
import type { CheckedNotice } from "../../service.ts";
import { translate } from "../../translate.ts";
import { type Colors, printable, type Terminal, table } from "../terminal.ts";

const signs: Readonly<Record<Status, string>> = { disclosed: "✓", vague: "~", missing: "✗", "not-applicable": "–" };
/** Characters of evidence that are quoted. */
const longestQuote = 60;

/** What the law asks for, requirement by requirement: what the notice says on it, and where. */
export function checklist(checked: CheckedNotice, { locale, colors }: Terminal): string[] {
  if (checked.articles.length === 0) return [];
  const rows = requirementIds.map((id) => {
    const { status, reason } = checked.disclosures[id];
    const word = `${signs[status]} ${translate(locale, `status.${status}`)}`;
    const proof = reason === undefined ? evidenceOf(id, checked, locale) : printable(reason);
    return [word, requirementName(id, locale), articleOf(id, checked, locale), proof];
  });
  return table(rows, (cell, column) => (column === 0 ? colorOf(cell, colors)(cell) : cell));
}

function articleOf(id: RequirementId, { articles }: CheckedNotice, locale: Locale): string {
  return translate(locale, "article", { article: citedArticle(id, articles) });
}

/** The first place that shows it, quoted. */
function evidenceOf(id: RequirementId, { disclosures, lines, notice }: CheckedNotice, locale: Locale): string {
  const [span] = disclosures[id].evidence;
  if (!span) return "";
  const characters = [...printable(notice.source.slice(span.start, span.end))];
  const isLong = characters.length > longestQuote;
  const quote = isLong
    ? `${characters
        .slice(0, longestQuote - 1)
        .join("")
        .trimEnd()}…`
    : characters.join("");
  return translate(locale, "evidence", { line: lines.position(span.start).line + 1, quote });
}

function colorOf(cell: string, { green, yellow, red, dim }: Colors): (text: string) => string {
  if (cell.startsWith(signs.disclosed)) return green;
  if (cell.startsWith(signs.vague)) return yellow;
  return cell.startsWith(signs.missing) ? red : dim;
}
