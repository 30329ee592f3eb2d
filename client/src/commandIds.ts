/** The extension's commands, as package.json contributes them. */
export const command = {
  newNotice: "privacyNotice.newNotice",
  checkAsNotice: "privacyNotice.checkAsNotice",
  stopChecking: "privacyNotice.stopChecking",
  showChecklist: "privacyNotice.showChecklist",
  openPreview: "privacyNotice.openPreview",
  togglePreviewLock: "privacyNotice.togglePreviewLock",
  explainChoice: "privacyNotice.explainChoice",
  restartServer: "privacyNotice.restartServer",
  showOutput: "privacyNotice.showOutput",
  fixRequirement: "privacyNotice.fixRequirement",
  explainRequirement: "privacyNotice.explainRequirement",
  openWalkthrough: "privacyNotice.openWalkthrough",
} as const;
