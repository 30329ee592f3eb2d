import { isObject, type JsonObject, under } from "../json.ts";
import { addressIn, emailIn, flagAt, listAt, personFrom, textAt, textIn, unlessEmpty, unlessNone } from "./reading.ts";
import { rightSections } from "./rightsToTilt.ts";

/** The rights of a TILT document. */
export function rightsFrom(document: Readonly<Record<string, unknown>>): object | undefined {
  const rights: Record<string, object | string | true> = {};
  for (const [section, names] of Object.entries(rightSections)) {
    const right = rightFrom(document[section]);
    if (right) for (const name of names) rights[name] = right;
  }
  const shared = document.accessAndDataPortability;
  const portability = withDetails(rights.portability ?? rightFrom(shared), { formats: formatsFrom(shared) });
  const access = withDetails(rights.access, { fee: feeFrom(shared) });
  return unlessEmpty({ ...rights, ...(access && { access }), ...(portability && { portability }) });
}

/** A right that people have, or with a reason do not have. */
function rightFrom(section: unknown): object | string | true | undefined {
  const isDenied = flagAt(section, "available") === false;
  const description = textAt(section, "description");
  const further = unlessEmpty({
    form: addressIn(section, "url"),
    email: emailIn(section, "email"),
    identification: unlessNone(listAt(section, "identificationEvidences").flatMap((each) => textIn(each) ?? [])),
  });
  if (isDenied) return description === undefined ? undefined : { "not-applicable": description, ...further };
  if (description === undefined && !further) return flagAt(section, "available") === true ? true : undefined;
  // A single word is no sentence, and the short form takes sentences only.
  const isSentence = description !== undefined && /\s/u.test(description.trim());
  return isSentence && !further ? description : { description, ...further };
}

function withDetails(
  right: object | string | true | undefined,
  details: JsonObject,
): object | string | true | undefined {
  if (right === undefined || !unlessEmpty(details)) return right;
  const own = typeof right === "string" ? { description: right } : right === true ? {} : right;
  return { ...own, ...details };
}

function formatsFrom(section: unknown): readonly string[] | undefined {
  return unlessNone(listAt(section, "dataFormats").flatMap((each) => textIn(each) ?? []));
}

function feeFrom(section: unknown): JsonObject | undefined {
  const fee = under(section, "administrativeFee");
  if (!isObject(fee)) return undefined;
  const { amount, currency } = fee;
  const isAmount = typeof amount === "number" && Number.isFinite(amount) && amount >= 0;
  return isAmount && typeof currency === "string" && /^[A-Z]{3}$/u.test(currency) ? { amount, currency } : undefined;
}

/** The authority to complain to, with the page of the section as its form. */
export function authorityFrom(rightToComplain: unknown): object | undefined {
  const person = personFrom(under(rightToComplain, "supervisoryAuthority"));
  return person && { ...person, form: addressIn(rightToComplain, "url") };
}
