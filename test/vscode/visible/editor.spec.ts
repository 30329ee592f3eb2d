import { workbench } from "./workbench.ts";

describe("the editor", () => {
  it("opens an example", async () => {
    await workbench.openFile("privacy-policy.md");
    await workbench.line("Privacy").first().waitFor();
    await workbench.screenshot("example");
  });
});
