import { createHash } from "node:crypto";

/** @param {string} text */
export const sourceHash = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** What pages of the check may do: run their own code and nothing else, and talk to nobody. */
export const contentPolicy = {
  /** On a server: everything of its own; the service worker fetches from there, the page itself from nowhere. */
  site: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
  /**
   * From a disk: the one script and the one style sheet that are in it, and the worker made of its own text. No request
   * can be made at all.
   * @param {string} script
   * @param {string} style
   */
  single: (script, style) =>
    `default-src 'none'; script-src ${sourceHash(script)}; style-src ${sourceHash(style)}; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'`,
};
