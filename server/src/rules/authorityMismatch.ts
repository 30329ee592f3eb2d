import type { Rule } from "./rule.ts";
import { claimsOf } from "./statements.ts";
import { type NamedThing, textLines, thingsNamed } from "./textLines.ts";

/**
 * The authority named for complaints is of another country than the controller (Art. 77, 55). Silent where one of those
 * named fits; two countries may call their authority alike.
 */
export const authorityMismatch: Rule = {
  id: "authority-mismatch",
  severity: "info",
  article: "77",
  requirement: "authority-contact",
  *detect({ recognition, registers, country }) {
    if (!country || !registers.authorities.some((authority) => authority.country === country)) return;
    const complaints = new Set(claimsOf(recognition, "complaint", "tells").map(({ passage }) => passage));
    const named = thingsNamed(textLines(recognition), ["authority"]).filter(speaksOfComplaints);
    const fits = ({ id }: NamedThing) =>
      registers.authorities.find((authority) => authority.id === id)?.country === country;
    const [first] = named;
    if (first && !named.some(fits)) yield { span: first.span, values: { found: first.text, country } };

    function speaksOfComplaints({ passage }: NamedThing): boolean {
      if (!passage) return false;
      return complaints.has(passage) || passage.topics.has("complaint") || passage.topics.has("authority-contact");
    }
  },
};
