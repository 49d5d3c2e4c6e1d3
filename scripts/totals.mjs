// Counts tests over several runs of the same suite. A test that ran in three time zones is one test: it passed when
// it passed in each of them, so the total is not swollen by repetition.

/**
 * The part of vitest's JSON report that is read here.
 * @typedef {object} VitestReport
 * @property {boolean} success
 * @property {{ name: string, status: string, message?: string, assertionResults: { fullName: string, status: string }[] }[]} testResults
 *
 * @typedef {{ name: string, exitCode: number, report: VitestReport | undefined }} Run
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Totals
 */

/**
 * @param {Run[]} runs
 * @param {string[]} [failedSteps] names of other steps that failed; each counts as one failure
 * @returns {Totals}
 */
export function countTests(runs, failedSteps = []) {
  /** @type {Map<string, { passedIn: string[], failedIn: string[] }>} */
  const tests = new Map();
  /** @type {Map<string, string[]>} */
  const brokenFiles = new Map();
  const failures = [...failedSteps];

  for (const run of runs) {
    let failedHere = 0;
    for (const file of run.report?.testResults ?? []) {
      const times = new Map();
      for (const { fullName, status } of file.assertionResults) {
        // Tests of one file may share a name; the n-th of that name is the n-th in every run.
        const nth = (times.get(fullName) ?? 0) + 1;
        times.set(fullName, nth);
        const key = `${file.name} > ${fullName}${nth > 1 ? ` (${nth})` : ""}`;
        const seen = tests.get(key) ?? { passedIn: [], failedIn: [] };
        tests.set(key, seen);
        if (status === "passed") seen.passedIn.push(run.name);
        if (status === "failed") {
          seen.failedIn.push(run.name);
          failedHere += 1;
        }
      }
      const someTestFailed = file.assertionResults.some((test) => test.status === "failed");
      if (file.status === "failed" && !someTestFailed) {
        brokenFiles.set(file.name, [...(brokenFiles.get(file.name) ?? []), run.name]);
        failedHere += 1;
      }
    }
    const ranTests = run.report?.testResults.some((file) => file.assertionResults.length > 0);
    if (run.report === undefined) failures.push(`the test run ended without a report (${run.name})`);
    else if (!ranTests) failures.push(`the test run found no tests (${run.name})`);
    else if (run.exitCode !== 0 && failedHere === 0) {
      failures.push(`the test run failed outside of its tests (${run.name})`);
    }
  }

  for (const [file, zones] of brokenFiles)
    failures.push(`${file} did not run to its end (${zones.join(", ")})`);

  let passed = 0;
  let skipped = 0;
  for (const [key, { passedIn, failedIn }] of tests) {
    if (failedIn.length > 0) failures.push(`${key} (${failedIn.join(", ")})`);
    else if (passedIn.length > 0) passed += 1;
    else skipped += 1;
  }
  return { passed, failed: failures.length, skipped, failures };
}

/**
 * The last line of `npm test`.
 * @param {Totals} totals
 */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
