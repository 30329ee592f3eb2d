import { templatesOf } from "../../languages.ts";
import type { Authority } from "../../registers/registers.ts";
import { registers } from "../../registers.ts";
import type { Filling } from "./filling.ts";

/** The supervisory authority of a country, if the registers know one that is for everyone. */
export function authorityIn(country: string | undefined): Authority | undefined {
  return registers.authorities.find(({ id, scope }) => id === country && scope !== "public");
}

/** Its name in the notice's language, else in English, else its own. */
export function authorityName({ names }: Authority, language: string): string {
  return names[language] ?? names.en ?? Object.values(names)[0] ?? "";
}

/** Name and contact of an authority as a notice tells them. */
export function authorityDetails(authority: Authority, language: string): Filling {
  const variants = templatesOf(language)?.sections["authority-contact"]?.variants ?? {};
  const say = (variant: string, slot: string, value: string | undefined) => {
    const template = variants[variant];
    if (value === undefined || !template || !("text" in template)) return [];
    return [template.text.replace(/\[[^[\]]*\]/gu, "").replace(`{${slot}}`, () => value)];
  };
  const parts = [
    authorityName(authority, language),
    ...say("address", "address", authority.address ?? authority.postal),
    ...say("email", "email", authority.email),
    ...say("phone", "phone", authority.phone),
    ...say("form", "form", authority.website),
  ];
  return [`${parts.join(", ")}`];
}
