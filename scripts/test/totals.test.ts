import { describe, expect, test } from "vitest";
import { countTests, totalsLine } from "../totals.mjs";

/** A run of one file whose tests have the given outcomes, named a, b, c … */
function run(name: string, statuses: string[], more: { exitCode?: number; fileStatus?: string } = {}) {
  const assertionResults = statuses.map((status, i) => ({ fullName: String.fromCharCode(97 + i), status }));
  const failed = statuses.includes("failed");
  return {
    name,
    exitCode: more.exitCode ?? (failed ? 1 : 0),
    report: {
      success: !failed,
      testResults: [
        { name: "x.test.ts", status: more.fileStatus ?? (failed ? "failed" : "passed"), assertionResults },
      ],
    },
  };
}

describe("totals", () => {
  test("a test that passes in every zone counts once", () => {
    const totals = countTests([run("UTC", ["passed", "passed"]), run("Asia/Shanghai", ["passed", "passed"])]);
    expect(totalsLine(totals)).toBe("2 passed, 0 failed");
  });

  test("a test that fails in one zone has failed, and the zone is named", () => {
    const totals = countTests([run("UTC", ["passed", "passed"]), run("Asia/Shanghai", ["passed", "failed"])]);
    expect(totalsLine(totals)).toBe("1 passed, 1 failed");
    expect(totals.failures).toEqual(["x.test.ts > b (Asia/Shanghai)"]);
  });

  test("what is skipped everywhere is named as skipped, what ran once has passed", () => {
    const totals = countTests([
      run("UTC", ["skipped", "passed", "todo"]),
      run("Asia/Shanghai", ["skipped", "skipped"]),
    ]);
    expect(totalsLine(totals)).toBe("1 passed, 0 failed, 2 skipped");
  });

  test("two tests of one name are two tests", () => {
    const twice = run("UTC", ["passed", "failed"]);
    for (const test of twice.report.testResults[0]?.assertionResults ?? []) test.fullName = "same";
    expect(totalsLine(countTests([twice]))).toBe("1 passed, 1 failed");
  });

  test("failed steps count as failures", () => {
    const totals = countTests([run("UTC", ["passed"])], ["step typecheck", "step lint"]);
    expect(totalsLine(totals)).toBe("1 passed, 2 failed");
    expect(totals.failures).toEqual(["step typecheck", "step lint"]);
  });

  test("a file that does not load is one failure, in however many zones", () => {
    const broken = (name: string) => run(name, [], { exitCode: 1, fileStatus: "failed" });
    const sound = (name: string) => {
      const { report } = run(name, ["passed"]);
      for (const file of report.testResults) file.name = "y.test.ts";
      return report.testResults;
    };
    const runs = ["UTC", "Asia/Shanghai"].map((name) => {
      const result = broken(name);
      result.report.testResults.push(...sound(name));
      return result;
    });
    const totals = countTests(runs);
    expect(totals.failures).toEqual(["x.test.ts did not run to its end (UTC, Asia/Shanghai)"]);
    expect(totalsLine(totals)).toBe("1 passed, 1 failed");
  });

  test("a run without a report is a failure", () => {
    expect(totalsLine(countTests([{ name: "UTC", exitCode: 1, report: undefined }]))).toBe(
      "0 passed, 1 failed",
    );
  });

  test("a run that found no tests is a failure", () => {
    expect(totalsLine(countTests([run("UTC", [])]))).toBe("0 passed, 1 failed");
  });

  test("an error outside of the tests is a failure even when all tests passed", () => {
    expect(totalsLine(countTests([run("UTC", ["passed"], { exitCode: 1 })]))).toBe("1 passed, 1 failed");
  });
});
