/** Reads docstrings: what a door lets out and says of it, and whether the examples are true. Needs the compiler. */
export { type DocExample, examplesIn } from "./examples.ts";
export { type PublicName, publicNames } from "./public-names.ts";
export { runExample } from "./run-example.ts";
export { disagreement, readWritten, type WrittenValue } from "./written-value.ts";
