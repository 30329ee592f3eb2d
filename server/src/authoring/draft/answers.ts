import type { Article } from "../../completeness/requirements.ts";
import type { Service } from "../../registers/registers.ts";
import { registers } from "../../registers.ts";
import type { Basis } from "../../structured/structuredNotice.ts";

/** What is known when a notice is begun; nothing of it has to be. */
export interface NoticeAnswers {
  /** Where data come from: 13 from the person, 14 from elsewhere. From the person unless it is said. */
  readonly articles?: readonly Article[];
  /** Of the controller, ISO 3166. */
  readonly country?: string;
  readonly controller?: string;
  /** For whom the notice is. */
  readonly audience?: string;
  /** What is done with the data. */
  readonly purposes?: readonly string[];
  readonly bases?: readonly Basis[];
  /** Who gets the data; none where that is no one. */
  readonly recipients?: readonly string[];
  /** The notice's date, ISO 8601. */
  readonly date?: string;
}

/** A service of the register by one of its names, as someone writes it. */
export function serviceNamed(name: string): Service | undefined {
  const wanted = name.trim().toLowerCase();
  return registers.services.find(
    (service) => serviceName(service).toLowerCase() === wanted || service.id === wanted.replace(/\s+/gu, "-"),
  );
}

/** The name of a service: the register has it in the notation of phrases ("Adobe (Fonts|Typekit)", "Adyen*"). */
export function serviceName({ names, id }: Service): string {
  const name = (names[0] ?? id).replace(/\(([^()|]*)(?:\|[^()]*)?\)/gu, "$1").replaceAll("*", "");
  return name.replace(/\s{2,}/gu, " ").trim();
}
