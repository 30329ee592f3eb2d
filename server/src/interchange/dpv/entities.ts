import type { Controller, Person, StructuredNotice } from "../../structured/structuredNotice.ts";
import type { JsonObject } from "../json.ts";
import { registeredAuthority } from "../registeredAuthority.ts";
import { countryNode, nodesOf, pageNode, type TextNode, titled } from "./nodes.ts";

/** Someone by name, and how to reach them. */
export function personNode(person: Person, type: string, text: TextNode): JsonObject {
  return {
    "@type": type,
    "dpv:hasName": text(person.name),
    "dpv:hasAddress": text(person.address),
    "dpv:hasCountry": countryNode(person.country),
    "dpv:hasContact": nodesOf([person.email, person.phone].filter((each) => each !== undefined)),
    "foaf:page": pageNode(person.form),
  };
}

export function controllerNode(controller: Controller, text: TextNode): JsonObject {
  const { representative, "contact-person": contact } = controller;
  return {
    ...personNode(controller, "dpv:DataController", text),
    "dpv:hasIdentifier": controller.identifier,
    "dpv:hasOrganisationalUnit": titled(text(controller.division), "dpv:OrganisationalUnit"),
    "dpv:hasRepresentative": representative && personNode(representative, "dpv:Representative", text),
    "dpv:hasEntity": contact && personNode(contact, "dpv:Entity", text),
  };
}

/** The authority as written, or by the id of the register. */
export function authorityNode(authority: StructuredNotice["authority"], text: TextNode): JsonObject | undefined {
  if (authority === undefined) return undefined;
  const type = "dpv:DataProtectionAuthority";
  return personNode(typeof authority === "string" ? registeredAuthority(authority) : authority, type, text);
}
