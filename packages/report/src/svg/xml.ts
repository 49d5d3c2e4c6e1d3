import { clean } from "../text.ts";

/** A text in markup: content of an element or value of an attribute in double quotes. */
export const escaped = (text: string): string =>
  clean(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
