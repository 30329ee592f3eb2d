import type { Right, StructuredNotice } from "../../structured/structuredNotice.ts";
import type { Json, JsonObject } from "../json.ts";
import { described, nodesOf, pageNode, type TextNode } from "./nodes.ts";
import { rightToComplain, rights as terms } from "./terms.ts";

/** The rights that people have, with where they use them; and the right to complain where an authority is named. */
export function rightNodes(notice: StructuredNotice, text: TextNode): Json {
  const { rights = {}, authority } = notice;
  const names = Object.keys(terms) as (keyof typeof terms)[];
  const nodes = names.flatMap((name) => {
    const right = rights[name];
    return right === undefined ? [] : rightNode(terms[name], right, text);
  });
  const complaint = authority === undefined ? [] : [{ "@type": rightToComplain }];
  const shared = exerciseNode(rights, text);
  const all = shared ? [{ "@type": "dpv:DataSubjectRight", "dpv:isExercisedAt": shared }] : [];
  return nodesOf([...nodes, ...all, ...complaint]);
}

function rightNode(type: string, right: Right, text: TextNode): JsonObject {
  if (right === true) return { "@type": type };
  if (typeof right === "string") return { "@type": type, "dcterms:description": text(right) };
  return {
    "@type": type,
    "dcterms:description": text(right.description),
    "dpv:hasApplicability": described(text(right["not-applicable"]), "dpv:NotApplicable"),
    "dpv:isExercisedAt": exerciseNode(right, text),
    "dcterms:format": nodesOf(right.formats ?? []),
    "dpv:hasFee": right.fee && {
      "@type": right.fee.amount > 0 ? "dpv:FeeRequired" : "dpv:FeeNotRequired",
      "dcterms:description": `${right.fee.amount} ${right.fee.currency}`,
    },
  };
}

type Exercise = Pick<Exclude<Right, true | string>, "use" | "email" | "form" | "identification"> & {
  readonly address?: StructuredNotice["title"];
  readonly country?: string;
  readonly phone?: string;
};

/** How a right, or any of them, is used. */
function exerciseNode(exercise: Exercise, text: TextNode): JsonObject | undefined {
  const { use, email, phone, form, identification = [], address, country } = exercise;
  const node = {
    "dcterms:description": text(use),
    "dpv:hasContact": nodesOf([email, phone].filter((each) => each !== undefined)),
    "dpv:hasAddress": text(address),
    "dpv:hasCountry": country && { "@id": `loc:${country}`, "@type": "dpv:Country" },
    "foaf:page": pageNode(form),
    "dcterms:requires": nodesOf(identification.map((each) => text(each))),
  };
  const isEmpty = Object.values(node).every((each) => each === undefined);
  return isEmpty ? undefined : { "@type": "dpv:RightExerciseNotice", ...node };
}
