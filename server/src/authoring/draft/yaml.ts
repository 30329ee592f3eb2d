import { registers } from "../../registers.ts";
import { asPlainText, type OpenSlot, type OpenText } from "../../rendering/snippetText.ts";
import type { Templates } from "../../rendering/templates.ts";
import { basisIds } from "../../structured/structuredNotice.ts";
import { type NoticeAnswers, serviceName, serviceNamed } from "./answers.ts";
import { Drafts } from "./sections.ts";

/**
 * What of the YAML format answers a requirement. `{section.slot}` and `{section}` stand open; what follows a colon are
 * the values that the format has for it.
 */
export const yamlFragments: Readonly<Record<string, string>> = {
  "controller-identity": `controllers:
  - name: {controller-identity.name}
    identifier: {controller-identity.identifier}
    address: {controller-contact.address}
    country: {controller-contact.country}
    email: {controller-contact.email}`,
  representative: `representative:
  name: {representative.name}
  address: {controller-contact.address}
  email: {controller-contact.email}`,
  "dpo-contact": `data-protection-officer:
  name: {dpo-contact.name}
  email: {controller-contact.email}`,
  "joint-controllers": "joint-arrangement: {joint-controllers.arrangement}",
  processing: `processing:
  - purposes:
      - {purposes.purpose}
    legal-bases:
      - {legal-basis: ${basisIds.join("|")}}
    data-categories:
      - {data-categories.category}`,
  purposes: `purposes:
  - {purposes.purpose}`,
  "legal-basis": `legal-bases:
  - {legal-basis: ${basisIds.join("|")}}`,
  "legitimate-interests": `legal-bases:
  - basis: legitimate-interests
    interest: {legitimate-interests.interest}`,
  "data-subjects": `data-subjects:
  - {data-subjects.person}`,
  "data-categories": `data-categories:
  - {data-categories.category}`,
  recipients: `recipients:
  - name: {recipients.name}
    role: {recipients.details: processor|controller|joint-controller|authority}
    purpose: {recipients.purpose}`,
  transfers: `transfers:
  - country: {transfers.country}
    recipient: {transfers.recipient}
    instrument: {transfer-safeguards: adequacy|dpf|scc|bcr|derogation-consent|derogation-contract}
    copy: {safeguards-copy.copy}`,
  retention: `retention:
  - data: {retention.data}
    period: {retention.period: 6 months|1 year|2 years|6 years|10 years}
    from: {retention.from}`,
  source: `sources:
  - description: {source.description}
    data: {source.data}`,
  "provision-obligation": `provision:
  - required: {provision-obligation: by-law|by-contract|to-enter-contract|"no"}
    consequences: {provision-obligation.consequences}`,
  rights: `rights:
  use: {rights.use}
  access: true
  rectification: true
  erasure: true
  restriction: true
  objection: true
  portability: true`,
  "withdraw-consent": `withdraw-consent:
  use: {rights.use}`,
  complaint: `authority:
  name: {authority-contact.name}
  address: {authority-contact.address}
  email: {authority-contact.email}`,
  "automated-decisions": `automated-decisions:
  - decision: {automated-decisions.decision}
    logic: {automated-decisions.logic}
    consequences: {automated-decisions.consequences}`,
  security: "security: {security.security}",
  changes: "changes: {changes.changes}",
};

const mark = /\{([a-z-]+)(?:\.([a-z-]+))?(?:: ([^{}]+))?\}/gu;

/** A fragment with its open places in the words of a language. */
export function openYaml(fragment: string, templates: Templates): OpenText {
  const text: (string | OpenSlot)[] = [];
  let at = 0;
  for (const match of fragment.matchAll(mark)) {
    const [whole, section = "", slot, values] = match;
    text.push(fragment.slice(at, match.index));
    at = match.index + whole.length;
    const hint = hintOf(section, slot, templates);
    if (values) text.push({ hint, isQuoted: true, choices: values.split("|") });
    else text.push({ hint, isQuoted: true });
  }
  return [...text, fragment.slice(at)];
}

function hintOf(section: string, slot: string | undefined, { sections, slots }: Templates): string {
  return (slot === undefined ? sections[section]?.open : slots[section]?.[slot]?.hint) ?? slot ?? section;
}

/**
 * A whole notice in YAML: valid as it stands. Texts stand open; values that the format knows by form or name can't, and
 * stand in comments instead.
 */
export function draftYaml(answers: NoticeAnswers, language: string, templates: Templates): OpenText {
  const draft = [
    ...headOf(answers, language, templates),
    "",
    ...controllerOf(answers, templates),
    "",
    comment("data-protection-officer: none", "dpo-contact", templates),
    "",
    "processing:",
    ...activityOf(answers, templates).map((line) => `  ${line}`),
    "",
    ...rightsOf(answers),
    "",
    authorityOf(answers),
    "",
    comment("automated-decisions: none", "automated-decisions", templates),
  ];
  return openYaml(draft.join("\n"), templates);
}

function headOf(
  { articles = ["13"], date, audience }: NoticeAnswers,
  language: string,
  templates: Templates,
): string[] {
  const drafts = new Drafts(templates);
  const title = audience ? drafts.text("notice", "audience", { audience }) : drafts.text("notice", "plain");
  return [
    "format: 1",
    `language: ${language}`,
    `articles: [${articles.map((article) => `"${article}"`).join(", ")}]`,
    ...(date ? [`date: ${date}`] : ["# date: 2026-01-31"]),
    `title: ${quoted(asPlainText(title))}`,
    ...(audience ? [`audience: ${quoted(audience)}`] : []),
  ];
}

function controllerOf({ controller, country }: NoticeAnswers, templates: Templates): string[] {
  const hint = (slot: string) => hintOf("controller-contact", slot, templates);
  return [
    "controllers:",
    `  - name: ${controller ? quoted(controller) : "{controller-identity.name}"}`,
    "    identifier: {controller-identity.identifier}",
    "    address: {controller-contact.address}",
    country ? `    country: ${country}` : `    # country: FI  # ${hint("country")}`,
    `    # email: privacy@example.com  # ${hint("email")}`,
    `    # phone: "+358 9 000 0000"  # ${hint("phone")}`,
  ];
}

/** The only activity of a notice that begins. */
function activityOf(answers: NoticeAnswers, templates: Templates): string[] {
  const { purposes = [], bases = [], articles = ["13"] } = answers;
  const sources = [
    ...(articles.includes("13") ? ["    - person"] : []),
    ...(articles.includes("14") ? ["    - description: {source.description}"] : []),
  ];
  return [
    "- purposes:",
    ...(purposes.length > 0 ? purposes.map(quoted) : ["{purposes.purpose}"]).map((purpose) => `    - ${purpose}`),
    ...(bases.length > 0
      ? ["  legal-bases:", ...bases.flatMap(basisLines)]
      : [`  ${comment("legal-bases: [contract]", "legal-basis", templates)}`, `  # ${basisIds.join(", ")}`]),
    "  data-categories:",
    "    - {data-categories.category}",
    ...recipientsOf(answers),
    ...transfersOf(answers, templates),
    "  retention:",
    "    - data: {retention.data}",
    "      criteria: {retention.period}",
    "  sources:",
    ...sources,
    ...(articles.includes("13")
      ? [`  ${comment('provision: [{ required: "no" }]', "provision-obligation", templates)}`]
      : []),
  ];
}

function basisLines(basis: string): string[] {
  if (basis !== "legitimate-interests") return [`    - ${basis}`];
  return [`    - basis: ${basis}`, "      interest: {legitimate-interests.interest}"];
}

function recipientsOf({ recipients }: NoticeAnswers): string[] {
  if (recipients?.length === 0) return ["  recipients: none"];
  const purpose = "      purpose: {recipients.purpose}";
  const each = recipients?.flatMap((name) => {
    const service = serviceNamed(name);
    if (!service) return [`    - category: ${quoted(name)}`, purpose];
    const named = quoted(`${serviceName(service)} (${service.entity})`);
    return [`    - name: ${named}`, `      country: ${service.country}`, purpose];
  });
  return ["  recipients:", ...(each ?? ["    - category: {recipients.category}", purpose])];
}

function transfersOf({ recipients = [] }: NoticeAnswers, templates: Templates): string[] {
  const abroad = recipients.flatMap((name) => serviceNamed(name) ?? []).filter(({ outsideEea }) => outsideEea !== "no");
  if (abroad.length === 0) return [`  ${comment("transfers: none", "transfers", templates)}`];
  return [
    "  transfers:",
    ...abroad.flatMap(({ country, entity }) => [
      `    - country: ${country}`,
      `      recipient: ${quoted(entity)}`,
      `      ${comment("instrument: scc", "transfer-safeguards", templates)}`,
      "      copy: {safeguards-copy.copy}",
    ]),
  ];
}

function rightsOf({ bases = [] }: NoticeAnswers): string[] {
  const rights = ["access", "rectification", "erasure", "restriction", "objection", "portability"];
  const due = bases.includes("consent") ? [...rights, "withdraw-consent"] : rights;
  return ["rights:", "  use: {rights.use}", ...due.map((right) => `  ${right}: true`)];
}

/** The authority of the controller's country, where the register has the one. */
function authorityOf({ country }: NoticeAnswers): string {
  const isKnown = registers.authorities.some(({ id }) => id === country);
  return isKnown ? `authority: ${country}` : "# authority: FI";
}

/** A line that someone makes count who takes away its mark, and what decides on it. */
function comment(line: string, section: string, templates: Templates): string {
  return `# ${line}  # ${hintOf(section, undefined, templates)}`;
}

/** A text as YAML has it, whatever it holds; braces in it are no marks of open places. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll("{", "\\u007b");
}
