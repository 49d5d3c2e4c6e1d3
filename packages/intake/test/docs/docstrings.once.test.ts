import { fileURLToPath } from "node:url";
import { docProblems, kindOf, publicNames, typeProblems } from "@zp/testkit/doc-examples";
import { describe, expect, test } from "vitest";
import { documented, doorExports, doorFile, originsOf } from "./scope.ts";

const config = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));

describe("what @zp/intake lets out", () => {
  test("says what it is", () => {
    const problems = publicNames(doorFile).flatMap((name) =>
      docProblems(name, kindOf(name, doorExports[name.name])),
    );
    expect(problems).toEqual([]);
  });

  test("examples compile where they are copied to", async () => {
    const examples = await Promise.all(
      documented.map(async ({ path, examples }) => {
        const origins = await originsOf(path);
        return examples.map((example) => ({ example, origins }));
      }),
    );
    expect(typeProblems(examples.flat(), config)).toEqual([]);
  });
});
