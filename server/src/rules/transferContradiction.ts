import type { Mention } from "../disclosures/mentions.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import { sentencePlace } from "./places.ts";
import type { Detection, Rule, RuleContext } from "./rule.ts";
import { claimsOf } from "./statements.ts";
import { names, sentenceLines, thingsNamed } from "./textLines.ts";

const mostServices = 3;

/**
 * "No transfers" beside a sentence that transfers; beside a service of a provider outside the EU/EEA a question
 * (Art. 13(1)(f), 14(1)(f), 44: remote access is a transfer too). A denial about one service denies no more.
 */
export const transferContradiction: Rule = {
  id: "transfer-contradiction",
  severity: "warning",
  article: "13(1)(f)",
  requirement: "transfers",
  *detect(context) {
    const denials = claimsOf(context.recognition, "transfers", "no-transfer").filter(
      ({ passage }) => !names(passage.line, "service"),
    );
    const [denial] = denials;
    if (!denial) return;
    const contradiction = contradictionOf(denials, context);
    if (contradiction) yield contradiction;
    else if (!tellsOfTransfers(context.recognition)) yield* questions(denial, context);
  },
};

/** The first denial without an exception of its own, and the sentences elsewhere that transfer. */
function contradictionOf(denials: readonly Mention[], { recognition, notice }: RuleContext): Detection | undefined {
  const transfers = claimsOf(recognition, "transfers", "transfer");
  const possible = claimsOf(recognition, "transfers", "may-transfer");
  const denied = new Set(denials.map(({ passage }) => passage));
  for (const { passage } of denials) {
    if ([...transfers, ...possible].some((transfer) => transfer.passage === passage)) continue;
    const others = [...transfers, ...possible.filter((each) => each.passage.section !== passage.section)];
    const related = [...new Set(others.map((each) => each.passage))].filter((other) => !denied.has(other));
    if (related.length === 0) continue;
    return {
      span: sentencePlace(passage, notice.source),
      related: related.slice(0, mostServices).map((other) => sentencePlace(other, notice.source)),
    };
  }
  return undefined;
}

/** Whether the notice says elsewhere that data leave, or what a transfer rests on. */
function tellsOfTransfers({ mentions, passages }: Recognition): boolean {
  if (mentions.get("transfers")?.some(({ statement }) => statement.written.claim === "transfer")) return true;
  return passages.some(({ line }) => names(line, "instrument"));
}

/** One question for each of the first services outside. */
function* questions(denial: Mention, { recognition, registers, notice }: RuleContext): Generator<Detection> {
  const outside = new Map(
    registers.services.flatMap((each) => (each.outsideEea === "no" ? [] : [[each.id, each] as const])),
  );
  const asked = new Set<string>();
  for (const { id, text, span } of thingsNamed(sentenceLines(recognition.passages), ["service"])) {
    const service = outside.get(id);
    if (!service || asked.has(service.entity)) continue;
    asked.add(service.entity);
    yield {
      span,
      severity: "info",
      related: [sentencePlace(denial.passage, notice.source)],
      values: { service: text, entity: service.entity, country: service.country },
    };
    if (asked.size === mostServices) return;
  }
}
