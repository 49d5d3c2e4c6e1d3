/** The table of findings. */

export { findingsHref } from "./address.ts";
