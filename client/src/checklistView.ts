import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from "vscode";
import type { Checklist, ChecklistItem } from "../../server/src/authoring/checklist.ts";
import type { ActiveNotice, ActiveNoticeTracker } from "./activeNotice.ts";
import { detailOf, icons } from "./checklist.ts";
import { command } from "./commandIds.ts";
import { showRulePage } from "./explainRule.ts";
import type { LanguageServer } from "./languageServer.ts";
import { offerFixes, rangeOf } from "./showPlace.ts";

const viewId = "privacyNotice.checklist";

/** Colours of the theme that mean what a status means. */
const colors: Readonly<Record<ChecklistItem["status"], string>> = {
  disclosed: "testing.iconPassed",
  vague: "list.warningForeground",
  missing: "list.errorForeground",
  "not-applicable": "disabledForeground",
};

/** Requirements that the law has together. */
interface Group {
  readonly id: string;
  readonly name: string;
  readonly items: readonly ChecklistItem[];
}

type Node = Group | ChecklistItem;

/** The checklist of the active notice in the side bar, once the server runs; with it what can be done with an item. */
export function showChecklistView(server: LanguageServer, tracker: ActiveNoticeTracker): Disposable[] {
  const tree = new ChecklistTree();
  const view = window.createTreeView<Node>(viewId, { treeDataProvider: tree });
  return [
    tree,
    view,
    tracker.onDidChange((notice) => {
      tree.follow(notice);
      view.description = tree.score;
    }),
    server.onDidChangeState((state) => {
      void commands.executeCommand("setContext", "privacyNotice.isStarted", state !== "off");
    }),
    commands.registerCommand(command.fixRequirement, (item: ChecklistItem) => tree.fix(item)),
    commands.registerCommand(command.explainRequirement, ({ requirement }: ChecklistItem) => showRulePage(requirement)),
  ];
}

/** The requirements of the notice that was active last, in their groups. */
class ChecklistTree implements TreeDataProvider<Node>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #document: TextDocument | undefined;
  #checklist: Checklist | undefined;

  /** "9 of 21" */
  get score(): string {
    return this.#checklist ? scoreOf(this.#checklist) : "";
  }

  /** Where no text is active (a preview, the output) the last notice stays for as long as it is open. */
  follow(notice: ActiveNotice | undefined): void {
    if (!notice && !window.activeTextEditor && this.#document?.isClosed === false) return;
    this.#document = notice?.document;
    this.#checklist = notice?.checklist;
    this.#changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node) return isGroup(node) ? [...node.items] : [];
    return this.#checklist ? groupsOf(this.#checklist.items) : [];
  }

  getTreeItem(node: Node): TreeItem {
    return isGroup(node) ? groupItem(node) : this.#requirementItem(node);
  }

  /** Goes to where an item's finding stands and offers what would mend it. */
  async fix({ place }: ChecklistItem): Promise<void> {
    if (this.#document && place) await offerFixes(this.#document, place);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #requirementItem(item: ChecklistItem): TreeItem {
    const { requirement, name, status, statusName, article, evidence, place } = item;
    const shown = new TreeItem(name);
    const detail = detailOf(item);
    const target = evidence[0] ?? place;
    shown.id = requirement;
    shown.description = `${statusName} · ${article}`;
    shown.iconPath = new ThemeIcon(icons[status], new ThemeColor(colors[status]));
    shown.tooltip = [`${name}: ${statusName} (${article})`, detail].filter(Boolean).join("\n\n");
    shown.accessibilityInformation = { label: [name, statusName, article, detail].filter(Boolean).join(", ") };
    shown.contextValue = place ? "requirement.finding" : "requirement";
    if (this.#document && target) {
      const options = { selection: rangeOf(target) };
      shown.command = { title: name, command: "vscode.open", arguments: [this.#document.uri, options] };
    }
    return shown;
  }
}

function groupItem({ id, name, items }: Group): TreeItem {
  const shown = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  const due = items.filter(({ status }) => status !== "not-applicable");
  shown.id = `group ${id}`;
  if (due.length > 0) {
    const met = due.filter(({ status }) => status === "disclosed").length;
    shown.description = scoreOf({ met, due: due.length });
  }
  return shown;
}

function groupsOf(items: readonly ChecklistItem[]): Group[] {
  const ids = [...new Set(items.map(({ group }) => group))];
  return ids.map((id) => {
    const own = items.filter(({ group }) => group === id);
    return { id, name: own[0]?.groupName ?? id, items: own };
  });
}

function scoreOf({ met, due }: Pick<Checklist, "met" | "due">): string {
  return l10n.t("{0} of {1}", met, due);
}

function isGroup(node: Node): node is Group {
  return "items" in node;
}
