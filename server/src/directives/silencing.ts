import type { Finding } from "../finding.ts";
import type { LineIndex } from "../notice/lines.ts";
import { Blocks } from "./blocks.ts";
import type { Directive } from "./directive.ts";
import { lineScopes } from "./lineScopes.ts";
import { isSilencing, type Mention, mentionsOf, Scope } from "./mention.ts";

/** The findings of a file after its directives. */
export interface Silenced {
  readonly kept: readonly Finding[];
  /** The mentions that had no effect. */
  readonly unused: readonly Mention[];
}

/** What these say is told whatever a directive asks for. */
const neverSilent: ReadonlySet<string> = new Set(["not-checked", "notice-invalid"]);

/**
 * Takes from the findings of a file those that its directives turn off. The narrowest directive counts as the one that
 * did it: of the line, then of the block, then of the file. A finding is on the line where it begins. Takes linear time.
 */
export function silence(
  findings: readonly Finding[],
  directives: readonly Directive[],
  source: string,
  lines: LineIndex,
): Silenced {
  const mentions = directives.filter(isSilencing).flatMap(mentionsOf);
  const ofLines = lineScopes(mentions, directives, source, lines);
  const ofFile = new Scope(mentions.filter(({ directive }) => directive.kind === "privacy-notice-disable-file"));
  const ofBlocks = new Blocks(mentions);
  const effective = new Set<Mention>();
  const silenced = new Set<Finding>();
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    const { rule, span } = finding;
    ofBlocks.moveTo(span.start);
    if (neverSilent.has(rule)) continue;
    const ofLine = ofLines.get(lines.position(span.start).line);
    const mention = ofLine?.mentionOf(rule) ?? ofBlocks.mentionOf(rule) ?? ofFile.mentionOf(rule);
    if (!mention) continue;
    effective.add(mention);
    silenced.add(finding);
  }
  ofBlocks.moveTo(source.length);
  return {
    kept: findings.filter((finding) => !silenced.has(finding)),
    unused: mentions.filter((mention) => !effective.has(mention) && !ofBlocks.hasClosed(mention)),
  };
}
