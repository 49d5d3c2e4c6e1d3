/**
 * `@zp/report`: a report model of the core into the bytes of a file. No number is computed here, and no disk is touched:
 * the same in Node and in a browser.
 */

export { renderDocx } from "./docx/render-docx.ts";
export { renderHtml } from "./html/render-html.ts";
export type { Logo } from "./logo.ts";
export { renderSvg } from "./svg/render-svg.ts";
