// Checks 1,000 notices one after the other, as the command line does, and prints what that took at the most.
// Run by bench/check.mjs in a process of its own.
import { keepHeapSmall } from "../server/src/cli/memory.ts";
import { checkNotice } from "../server/src/service.ts";
import { defaultSettings } from "../server/src/settings.ts";
import { notices } from "./notices.mjs";

keepHeapSmall();
const texts = notices();
let highest = 0;
for (let n = 0; n < 1000; n += 1) {
  checkNotice({ text: texts[n % texts.length], format: "markdown", settings: defaultSettings, today: "2026-11-22" });
  highest = Math.max(highest, process.memoryUsage().heapUsed);
}
const resident = process.resourceUsage().maxRSS / 1024;
console.log(`1,000 notices: heap at most ${(highest / 1e6).toFixed(0)} MB, process at most ${resident.toFixed(0)} MB`);
