import Mocha from "mocha";
import { type Report, runReported } from "../report.ts";
import { specsOf } from "../suites.ts";
import { openWorkbench } from "./workbench.ts";

/** Runs the specs of this folder against the workbench at an address, and returns what they reported last. */
export async function runVisibly(chromium: string, address: string): Promise<Report | undefined> {
  const workbench = await openWorkbench(chromium, address);
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000 });
  mocha.suite.afterEach(async function keepPictureOfFailure() {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.fullTitle()}`);
  });
  mocha.files = specsOf("visible");
  await mocha.loadFilesAsync();
  let last: Report | undefined;
  try {
    await runReported(mocha, (report) => {
      last = report;
    });
  } finally {
    await workbench.close();
  }
  return last;
}
