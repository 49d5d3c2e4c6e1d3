import { existsSync } from "node:fs";
import { type Browser, chromium as launcher } from "playwright-core";

/** The browser of the system; tests download none. */
export const chromium: string | undefined = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) =>
  existsSync(path),
);

/** Whether tests in a browser are skipped: for `describe.skipIf`. */
export const noChromium: boolean = chromium === undefined;

/** Nothing but the pages of the test is to be fetched: a closed network refuses the rest, many times a second. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * Starts Chromium without a window. Close it when done.
 *
 * @param more  further switches, as a port for a tool that drives it by itself
 * @throws Error where there is none
 */
export function openChromium(more: readonly string[] = []): Promise<Browser> {
  if (chromium === undefined) throw new Error("no Chromium on this machine: apt-get install chromium");
  return launcher.launch({ executablePath: chromium, args: [...quiet, ...more] });
}
