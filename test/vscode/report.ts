/** What a suite tells of itself. It is the proof that tests ran: an editor's exit code is none. */
export interface Report {
  readonly finished: boolean;
  /** The test that began last. */
  readonly running?: string;
  readonly results: readonly Result[];
}

export interface Result {
  readonly test: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly error?: string;
}

/** Runs a suite and hands on its report, before each test and at the end; rejects where that fails. */
export async function runReported(mocha: Mocha, keep: (report: Report) => void | Promise<void>): Promise<void> {
  const results: Result[] = [];
  mocha.suite.beforeEach(function keepReport() {
    return keep({ finished: false, running: this.currentTest?.fullTitle() ?? "", results });
  });
  mocha.reporter(collector(results));
  await new Promise((resolve) => mocha.run(resolve));
  await keep({ finished: true, results });
}

function collector(results: Result[]): Mocha.ReporterConstructor {
  class Collector {
    constructor(runner: Mocha.Runner) {
      runner.on("pass", (test) => results.push({ test: test.fullTitle(), state: "passed" }));
      runner.on("pending", (test) => results.push({ test: test.fullTitle(), state: "skipped" }));
      runner.on("fail", (test, error) =>
        results.push({ test: test.fullTitle(), state: "failed", error: error.stack ?? String(error) }),
      );
    }
  }
  return Collector as unknown as Mocha.ReporterConstructor; // Mocha needs no more of it than its constructor
}
