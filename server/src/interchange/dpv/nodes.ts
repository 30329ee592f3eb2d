import type { WrittenText } from "../../structured/structuredNotice.ts";
import type { Json, JsonObject } from "../json.ts";

/** A text as JSON-LD, in all its languages. */
export type TextNode = (text: WrittenText | undefined) => Json;

/** Texts without a tag are in the notice's language. */
export function textNodes(language: string | undefined): TextNode {
  return (text) => {
    if (text === undefined) return undefined;
    if (typeof text === "string") return language ? { "@value": text, "@language": language } : text;
    return Object.entries(text).map(([tag, value]) => ({ "@value": value, "@language": tag }));
  };
}

/** The nodes, or nothing where there are none. */
export function nodesOf(nodes: readonly Json[]): Json {
  return nodes.length > 0 ? nodes : undefined;
}

/** Something that is described in words alone. */
export function described(text: Json, type: string): JsonObject | undefined {
  return text === undefined ? undefined : { "@type": type, "dcterms:description": text };
}

export function titled(text: Json, type: string): JsonObject | undefined {
  return text === undefined ? undefined : { "@type": type, "dcterms:title": text };
}

/** A country by its term in the vocabulary of locations. */
export function countryNode(country: string | undefined): JsonObject | undefined {
  return country === undefined ? undefined : { "@id": `loc:${country}`, "@type": "dpv:Country" };
}

export function pageNode(address: string | undefined): JsonObject | undefined {
  return address === undefined ? undefined : { "@id": address };
}
