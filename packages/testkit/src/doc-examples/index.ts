/** Reads docstrings: what a door lets out and says of it, and whether the examples are true. Needs the compiler. */
export { docProblems, kindOf, type NameKind } from "./doc-problems.ts";
export { uncompiled, undocumented, untrue } from "./door-tests.ts";
export { type ExamplePackage, type ExampleScope, exampleScope } from "./example-scope.ts";
export { type DocExample, examplesIn, examplesUnder } from "./examples.ts";
export { type PublicName, publicNames } from "./public-names.ts";
export { runExample } from "./run-example.ts";
export { type Origins, typeProblems } from "./type-problems.ts";
export { disagreement, readWritten, type WrittenValue } from "./written-value.ts";
