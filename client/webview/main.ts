// The preview's page: shows the notice and its checklist, and tells the extension what someone does there.
import { extensionMessageOf, leadsOut, type ShowMessage } from "../src/preview/messages.ts";
import { ChecklistPane } from "./checklistPane.ts";
import { part, tell, texts } from "./host.ts";
import { NoticePane } from "./noticePane.ts";
import { keep, kept } from "./state.ts";

const notice = new NoticePane(part(".notice"));
const checklist = new ChecklistPane(part(".checklist"), {
  showEvidence: (requirement) => notice.showEvidence(requirement),
});

window.addEventListener("message", ({ data }) => {
  const message = extensionMessageOf(data);
  if (message?.type === "show") show(message);
  if (message?.type === "scroll") notice.scrollTo(message.line);
});
document.addEventListener("click", openLink, true);
document.addEventListener("auxclick", openLink, true);
tell({ type: "ready" });

function show({ uri, isLocked, preview, score, told }: ShowMessage): void {
  const isOther = kept().uri !== undefined && kept().uri !== uri;
  keep({ uri, isLocked, ...(isOther && { line: 0 }) });
  document.documentElement.classList.toggle("is-judged", preview?.checklist !== undefined);
  if (preview?.html !== undefined) notice.show(preview.html, preview.language);
  else if (preview?.isTooLong) notice.ask(texts.tooLong, texts.showAnyway, () => tell({ type: "showLong" }));
  else notice.tell(preview?.problem ?? told ?? "");
  checklist.show(preview?.checklist, score ?? "");
}

/** Links of a notice open where the extension opens them; those to a place in the notice go there. */
function openLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  const href = link.getAttribute("href") ?? "";
  if (href.startsWith("#")) notice.goToFragment(href.slice(1));
  else if (leadsOut(href)) tell({ type: "openLink", href });
}
