/**
 * A real Chromium and a site to show it, for tests named `*.browser.once.test.ts`. `describe.skipIf(noChromium)` where the
 * machine has none; `.ci/run` installs it.
 */
export { chromium, noChromium, openChromium } from "./chromium.ts";
export { type Answer, type Site, serveFolder, serveSite } from "./site.ts";
