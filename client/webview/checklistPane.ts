import type { Checklist, ChecklistItem } from "../../server/src/authoring/checklist.ts";
import { element } from "./elements.ts";
import { tell, texts } from "./host.ts";
import { patch } from "./patch.ts";
import { keep, kept, type PageState } from "./state.ts";

/** Signs of the statuses; the word stands beside each. */
const signs: Readonly<Record<ChecklistItem["status"], string>> = {
  disclosed: "✓",
  vague: "!",
  missing: "✕",
  "not-applicable": "–",
};

/** What the strip counts, the worst first. */
const counted: readonly ChecklistItem["status"][] = ["missing", "vague", "disclosed"];

/** What can be done with an item. */
type Action = "goToRequirement" | "fix" | "explain";

export interface ChecklistPaneOptions {
  /** Shows in the notice what it says on a requirement; with none it shows nothing any more. */
  readonly showEvidence: (requirement: string | undefined) => void;
}

/** What the law asks, in its groups, and what the notice says on each. */
export class ChecklistPane {
  readonly #pane: HTMLElement;
  #checklist: Checklist | undefined;
  #score = "";

  constructor(pane: HTMLElement, { showEvidence }: ChecklistPaneOptions) {
    this.#pane = pane;
    pane.addEventListener("click", ({ target }) => this.#clicked(target));
    for (const event of ["pointerover", "focusin"] as const) {
      pane.addEventListener(event, ({ target }) => showEvidence(requirementAt(target)));
    }
    for (const event of ["pointerleave", "focusout"] as const) {
      pane.addEventListener(event, () => showEvidence(undefined));
    }
  }

  show(checklist: Checklist | undefined, score: string): void {
    this.#checklist = checklist;
    this.#score = score;
    this.#draw();
  }

  #draw(): void {
    const { isChecklistHidden = false, isOnlyMissing = false } = kept();
    const wanted = element("aside", {});
    const checklist = this.#checklist;
    this.#pane.hidden = checklist === undefined;
    this.#pane.classList.toggle("is-strip", isChecklistHidden);
    if (checklist && isChecklistHidden) wanted.append(toggle(true), strip(checklist));
    else if (checklist) wanted.append(head(this.#score, isOnlyMissing), ...groups(checklist, isOnlyMissing));
    patch(this.#pane, wanted);
  }

  #clicked(target: EventTarget | null): void {
    const control = target instanceof Element ? target.closest<HTMLElement>("[data-act]") : null;
    const act = control?.dataset.act;
    const requirement = requirementAt(control);
    if (act === "toggle") this.#keep({ isChecklistHidden: kept().isChecklistHidden !== true });
    else if (act === "filter") this.#keep({ isOnlyMissing: kept().isOnlyMissing !== true });
    else if (act !== undefined && requirement !== undefined) tell({ type: act as Action, requirement });
  }

  #keep(choice: PageState): void {
    keep(choice);
    this.#draw();
  }
}

function requirementAt(target: EventTarget | null): string | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>("[data-requirement]") : null;
  return item?.dataset.requirement;
}

function head(score: string, isOnlyMissing: boolean): HTMLElement {
  const box = element("button", { class: "filter", "data-act": "filter", "aria-pressed": String(isOnlyMissing) });
  box.append(texts.onlyMissing);
  return element(
    "header",
    {},
    toggle(false),
    element("h2", {}, texts.checklist),
    element("p", { class: "score", role: "status" }, score),
    box,
  );
}

function toggle(isHidden: boolean): HTMLElement {
  const name = isHidden ? texts.showChecklist : texts.hideChecklist;
  const attributes = { "data-act": "toggle", "aria-expanded": String(!isHidden), "aria-label": name, title: name };
  return element("button", { class: "toggle", ...attributes }, isHidden ? "«" : "»");
}

/** How many of each status there are. */
function strip({ items }: Checklist): HTMLElement {
  const counts = counted.flatMap((status) => {
    const own = items.filter((item) => item.status === status);
    const [first] = own;
    if (!first) return [];
    const label = `${own.length} ${first.statusName}`;
    const shown = [element("span", { class: "sign", "aria-hidden": "true" }, signs[status]), String(own.length)];
    return [element("li", { "data-status": status, title: label, "aria-label": label }, ...shown)];
  });
  return element("ul", {}, ...counts);
}

function groups({ items }: Checklist, isOnlyMissing: boolean): HTMLElement[] {
  const wanted = items.filter(({ status }) => !isOnlyMissing || status === "missing" || status === "vague");
  if (wanted.length === 0) return [element("p", { class: "told" }, texts.nothingMissing)];
  const byGroup = Map.groupBy(wanted, ({ group }) => group);
  return [...byGroup].map(([group, own]) => {
    const name = own[0]?.groupName ?? group;
    return element(
      "section",
      { "data-key": group, "aria-label": name },
      element("h3", {}, name),
      element("ul", {}, ...own.map(itemOf)),
    );
  });
}

function itemOf(item: ChecklistItem): HTMLElement {
  const { requirement, name, status, statusName, article, message, reason, quote, evidence, place } = item;
  const told = [message, reason].flatMap((text) => (text === undefined ? [] : [element("p", {}, text)]));
  const quoted = quote === undefined ? [] : [element("blockquote", {}, quote.replace(/\s+/gu, " "))];
  const canGo = evidence.length > 0 || place !== undefined;
  const actions = element(
    "div",
    { class: "actions" },
    ...(canGo ? [action("goToRequirement", texts.goTo, name)] : []),
    ...(place ? [action("fix", texts.fix, name)] : []),
    action("explain", texts.explain, name),
  );
  return element(
    "li",
    { "data-key": requirement, "data-requirement": requirement, "data-status": status },
    element(
      "p",
      { class: "requirement" },
      element("span", { class: "sign", "aria-hidden": "true" }, signs[status]),
      element("strong", {}, name),
    ),
    element("p", { class: "about" }, element("span", { class: "status" }, statusName), ` · ${article}`),
    ...told,
    ...quoted,
    actions,
  );
}

function action(act: Action, label: string, name: string): HTMLElement {
  return element("button", { "data-act": act, "aria-label": `${label}: ${name}` }, label);
}
