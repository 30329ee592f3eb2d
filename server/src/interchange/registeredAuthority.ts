import { registers } from "../registers.ts";
import type { Person } from "../structured/structuredNotice.ts";

/** The authority that an id of the register stands for, by its names in each language. */
export function registeredAuthority(id: string): Person {
  const authority = registers.authorities.find((each) => each.id === id);
  if (!authority) return { name: id };
  const { names: name, address = authority.postal, country, email, phone, complaint: form } = authority;
  return {
    name,
    country,
    ...(address && { address }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(form && { form }),
  };
}
