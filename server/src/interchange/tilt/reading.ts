import schema from "../../../generated/notice.schema.json" with { type: "json" };
import { isObject, under } from "../json.ts";

/** The most items that the notice's schema takes in a list; what goes beyond is kept aside. */
const mostItems = 1000;
const { email, phone, country, address } = schema.$defs;
const forms = { email, phone, country, address };
const patterns = new Map(Object.entries(forms).map(([name, { pattern }]) => [name, new RegExp(pattern, "u")]));
const saysSomething = /\S/u;

/** The items of a list. Some public documents have a single object where a list belongs: a list of one. */
export function listIn(value: unknown): readonly unknown[] {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.slice(0, mostItems) : [];
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  return listIn(under(value, key));
}

/** A text that says something. */
export function textAt(value: unknown, key: string): string | undefined {
  return textIn(under(value, key));
}

export function textIn(value: unknown): string | undefined {
  return typeof value === "string" && saysSomething.test(value) ? value : undefined;
}

export function flagAt(value: unknown, key: string): boolean | undefined {
  const flag = under(value, key);
  return typeof flag === "boolean" ? flag : undefined;
}

/** A text that has the form which the notice's schema asks for there. */
function formed(form: keyof typeof forms, value: unknown, key: string): string | undefined {
  const text = textAt(value, key);
  return text !== undefined && patterns.get(form)?.test(text) ? text : undefined;
}

export function countryIn(value: unknown, key: string): string | undefined {
  return formed("country", value, key);
}

export function emailIn(value: unknown, key: string): string | undefined {
  return formed("email", value, key);
}

export function phoneIn(value: unknown, key: string): string | undefined {
  return formed("phone", value, key);
}

export function addressIn(value: unknown, key: string): string | undefined {
  return formed("address", value, key);
}

/** The object, or nothing where it says nothing: the notice's schema takes no empty ones. */
export function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.values(value).some((each) => each !== undefined) ? value : undefined;
}

/** The list, or nothing where it is empty, for the same reason. */
export function unlessNone<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items.slice(0, mostItems) : undefined;
}

/** Whom one reaches somehow. */
export function personFrom(value: unknown): object | undefined {
  if (!isObject(value)) return undefined;
  return unlessEmpty({
    name: textAt(value, "name"),
    address: textAt(value, "address"),
    country: countryIn(value, "country"),
    email: emailIn(value, "email"),
    phone: phoneIn(value, "phone"),
  });
}
