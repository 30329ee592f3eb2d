import { element } from "./elements.ts";
import { tell } from "./host.ts";
import { patch } from "./patch.ts";
import { ScrollSync } from "./scrollSync.ts";

/** What ids of the notice begin with, so that they are nobody else's (`server/src/preview/sanitised.ts`). */
const idPrefix = "notice-";

/** The notice as its readers see it. */
export class NoticePane {
  readonly #pane: HTMLElement;
  readonly #scroll: ScrollSync;
  #shownEvidence: string | undefined;

  constructor(pane: HTMLElement) {
    this.#pane = pane;
    this.#scroll = new ScrollSync(pane);
    pane.addEventListener("dblclick", ({ target }) => this.#goToSource(target));
    pane.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target instanceof Element && !event.target.closest("a, button, summary")) {
        this.#goToSource(event.target === pane ? this.#scroll.first : event.target);
      }
    });
  }

  /** `html` is what the server has sanitised; it is read without running or loading anything. */
  show(html: string, language: string | undefined): void {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) heading.setAttribute("tabindex", "0");
    if (language) this.#pane.lang = language;
    this.#replace(body);
  }

  tell(text: string): void {
    this.#replace(element("div", {}, element("p", { class: "told" }, text)));
  }

  /** Says something that can be answered by a button. */
  ask(text: string, answer: string, act: () => void): void {
    const button = element("button", {}, answer);
    button.addEventListener("click", act);
    this.#pane.replaceChildren(element("p", { class: "told" }, text), button);
  }

  /** Shows what the notice says on a requirement; nothing more to show with none. */
  showEvidence(requirement: string | undefined): void {
    this.#shownEvidence = requirement;
    for (const evidence of this.#pane.querySelectorAll<HTMLElement>(".evidence")) {
      const requirements = evidence.dataset.evidence?.split(" ") ?? [];
      evidence.classList.toggle("is-shown", requirement !== undefined && requirements.includes(requirement));
    }
  }

  scrollTo(line: number): void {
    this.#scroll.scrollTo(line);
  }

  goToFragment(fragment: string): void {
    const target = document.getElementById(`${idPrefix}${decoded(fragment)}`);
    target?.scrollIntoView();
  }

  #replace(wanted: Element): void {
    patch(this.#pane, wanted);
    this.#scroll.contentChanged();
    this.showEvidence(this.#shownEvidence);
  }

  #goToSource(target: EventTarget | null | undefined): void {
    const block = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : undefined;
    if (!block) return;
    const { line, character } = block.dataset;
    tell({ type: "goTo", line: Number(line), character: Number(character) });
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
