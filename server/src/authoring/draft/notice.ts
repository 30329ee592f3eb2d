import type { ProseFormat } from "../../notice/notice.ts";
import type { Authority, Service } from "../../registers/registers.ts";
import { registers } from "../../registers.ts";
import type { OpenText } from "../../rendering/snippetText.ts";
import type { Templates } from "../../rendering/templates.ts";
import { type NoticeAnswers, serviceName, serviceNamed } from "./answers.ts";
import { type DraftPassage, written } from "./passages.ts";
import { Drafts } from "./sections.ts";

/** The rights of which a notice tells in one list; the right to object stands by itself (Art. 21(4)). */
const listedRights = ["right-access", "right-rectification", "right-erasure", "right-restriction", "right-portability"];

/** A whole notice: what is known stands in it, what is not stands open. In the order of the law. */
export function draftNotice(
  answers: NoticeAnswers,
  language: string,
  templates: Templates,
  format: ProseFormat,
): OpenText {
  return written(new NoticeDraft(answers, language, templates).passages, format);
}

class NoticeDraft {
  readonly #answers: NoticeAnswers;
  readonly #language: string;
  readonly #countries: Intl.DisplayNames;
  readonly #drafts: Drafts;

  constructor(answers: NoticeAnswers, language: string, templates: Templates) {
    this.#answers = answers;
    this.#language = language;
    this.#countries = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
    this.#drafts = new Drafts(templates);
  }

  get passages(): DraftPassage[] {
    const { articles = ["13"] } = this.#answers;
    return [
      this.#title(),
      ...this.#drafts.body("introduction", "plain"),
      ...this.#section("controller-identity", this.#controller()),
      ...this.#undecided("dpo-contact"),
      ...this.#section("purposes", this.#purposes()),
      ...this.#section("legal-basis", this.#bases()),
      ...this.#section("data-categories", this.#drafts.body("data-categories", "category")),
      ...this.#section("recipients", this.#recipients()),
      ...this.#transfers(),
      ...this.#section("retention", this.#drafts.body("retention", "period")),
      ...(articles.includes("14") ? this.#section("source", this.#sources()) : []),
      ...(articles.includes("13") ? this.#undecided("provision-obligation") : []),
      ...this.#section("rights", this.#rights()),
      ...this.#section("complaint", [...this.#drafts.body("complaint", "plain"), ...this.#authority()]),
      ...this.#undecided("automated-decisions"),
      this.#date(),
    ];
  }

  #section(section: string, body: readonly DraftPassage[]): DraftPassage[] {
    const heading = this.#drafts.heading(section);
    return heading ? [heading, ...body] : [...body];
  }

  /** A section of which it is open what is true. */
  #undecided(section: string): DraftPassage[] {
    return this.#section(section, [paragraph([this.#drafts.undecided(section)])]);
  }

  #title(): DraftPassage {
    const { audience } = this.#answers;
    const text = audience
      ? this.#drafts.text("notice", "audience", { audience })
      : this.#drafts.text("notice", "plain");
    return { kind: "heading", level: 1, text };
  }

  #controller(): DraftPassage[] {
    const { controller, country } = this.#answers;
    const address = country ? { country: this.#country(country) } : {};
    return [
      {
        kind: "paragraph",
        lines: [
          this.#drafts.text("controller-identity", "one", controller ? { name: controller } : {}),
          this.#drafts.text("controller-contact", "address", address),
          this.#drafts.text("controller-contact", "email"),
          this.#drafts.text("controller-contact", "phone"),
        ],
      },
    ];
  }

  #purposes(): DraftPassage[] {
    const { purposes = [] } = this.#answers;
    if (purposes.length === 0) return this.#drafts.body("purposes", "purpose");
    return this.#drafts.listed(
      "purposes",
      purposes.map((purpose) => this.#drafts.text("purposes", "purpose", { purpose })),
    );
  }

  /** With the interest or the right that a basis asks for. */
  #bases(): DraftPassage[] {
    const { bases = [] } = this.#answers;
    const texts = bases.map((basis) => this.#drafts.text("legal-basis", basis));
    const open: OpenText = [this.#drafts.undecided("legal-basis")];
    const interest = bases.includes("legitimate-interests")
      ? this.#drafts.body("legitimate-interests", "interest")
      : [];
    return [...this.#drafts.listed("legal-basis", texts.length > 0 ? texts : [open]), ...interest];
  }

  #recipients(): DraftPassage[] {
    const { recipients } = this.#answers;
    if (!recipients) return this.#drafts.body("recipients", "category");
    if (recipients.length === 0) return this.#drafts.body("recipients", "none");
    return this.#drafts.listed(
      "recipients",
      recipients.map((name) => this.#recipient(name)),
    );
  }

  #recipient(name: string): OpenText {
    const service = serviceNamed(name);
    if (!service) return this.#drafts.text("recipients", "category", { category: name });
    return this.#drafts.text("recipients", "named", {
      name: serviceName(service),
      details: [service.entity, this.#country(service.country)].join(", "),
    });
  }

  /** What the register knows of recipients outside the EEA is said; on what ground data go there is for people to say. */
  #transfers(): DraftPassage[] {
    const abroad = (this.#answers.recipients ?? []).flatMap((name) => serviceOutside(name) ?? []);
    if (abroad.length === 0) return this.#undecided("transfers");
    const lines = abroad.map((service): OpenText => {
      const values = { country: this.#country(service.country), recipient: service.entity };
      const instrument = this.#drafts.undecided("transfer-safeguards");
      const copy = this.#drafts.text("safeguards-copy", "copy");
      return [...this.#drafts.text("transfers", "country", values), " ", instrument, " ", ...copy];
    });
    return this.#section("transfers", lines.map(paragraph));
  }

  #sources(): DraftPassage[] {
    const { articles = [] } = this.#answers;
    const elsewhere = this.#drafts.text("source", "elsewhere");
    return articles.includes("13")
      ? this.#drafts.listed("source", [this.#drafts.text("source", "person"), elsewhere])
      : [paragraph(elsewhere)];
  }

  #rights(): DraftPassage[] {
    const withdrawal = this.#answers.bases?.includes("consent") ? ["withdraw-consent"] : [];
    const apart = ["right-objection", ...withdrawal];
    return [
      { kind: "list", items: listedRights.map((right) => this.#drafts.text(right, "plain")) },
      ...this.#drafts.body("rights", "use"),
      ...apart.flatMap((right) => this.#section(right, this.#drafts.body(right, "plain"))),
    ];
  }

  #authority(): DraftPassage[] {
    const authority = registers.authorities.find(({ id }) => id === this.#answers.country);
    if (!authority) return this.#drafts.body("authority-contact", "name");
    return [{ kind: "paragraph", lines: authorityLines(authority, this.#drafts, this.#language) }];
  }

  #date(): DraftPassage {
    const { date } = this.#answers;
    if (!date) return paragraph(this.#drafts.text("date", "date"));
    const day = new Intl.DateTimeFormat(this.#language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
    return paragraph(this.#drafts.text("date", "date", { date: day }));
  }

  #country(code: string): string {
    return this.#countries.of(code) ?? code;
  }
}

/** A supervisory authority as the register has it, line by line. */
export function authorityLines(authority: Authority, drafts: Drafts, language: string): OpenText[] {
  const { names, address, email, phone, website } = authority;
  const name = Object.hasOwn(names, language) ? names[language] : Object.values(names)[0];
  const said = { name, address, email, phone, form: website };
  return Object.entries(said).flatMap(([variant, value]) => {
    return value === undefined ? [] : [drafts.text("authority-contact", variant, { [variant]: value })];
  });
}

function serviceOutside(name: string): Service | undefined {
  const service = serviceNamed(name);
  return service && service.outsideEea !== "no" ? service : undefined;
}

function paragraph(text: OpenText): DraftPassage {
  return { kind: "paragraph", lines: [text] };
}
