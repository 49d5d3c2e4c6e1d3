/** Markup that is escaped by construction. */
export { escapeText, Html, html, jsonIn, type Piece } from "./html.ts";
