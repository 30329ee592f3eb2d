// The whole service without a wire: what the language server, the command line and the tests call.

export { type Checklist, type ChecklistItem, checklistOf } from "./authoring/checklist.ts";
export { codeLensesOf } from "./authoring/codeLens.ts";
export { type CompletionOptions, completionsAt } from "./authoring/completion/completion.ts";
export { type DiagnosticOptions, diagnosticsOf } from "./authoring/diagnostics.ts";
export { codeActionsOf } from "./authoring/fixes/codeActions.ts";
export { foldingOf } from "./authoring/folding.ts";
export { hoverAt } from "./authoring/hover.ts";
export { linksOf } from "./authoring/links.ts";
export { definitionAt, referencesAt } from "./authoring/navigation.ts";
export { answersFrom, newNotice } from "./authoring/newNotice.ts";
export { selectionRangeAt } from "./authoring/selectionRanges.ts";
export { flatSymbols, symbolsOf } from "./authoring/symbols.ts";
export { yamlFoldingOf } from "./authoring/yaml/folding.ts";
export { yamlLinksOf } from "./authoring/yaml/links.ts";
export { yamlSymbolsOf } from "./authoring/yaml/symbols.ts";
export { type CheckedNotice, notChecked, noticeAt, noticesOf } from "./checkedNotice.ts";
export { type CheckRequest, checkInSteps, checkNotice } from "./checkNotice.ts";
export { looksLikeNotice } from "./looksLikeNotice.ts";
export { explanationOf } from "./messages.ts";
