import { docProblems, kindOf } from "./doc-problems.ts";
import type { ExampleScope } from "./example-scope.ts";
import { publicNames } from "./public-names.ts";
import { runExample } from "./run-example.ts";
import { typeProblems } from "./type-problems.ts";

/** What a door lets out without saying what it is, or without an example where one is due. */
export const undocumented = ({ doorFile, door }: Pick<ExampleScope, "doorFile" | "door">): string[] =>
  publicNames(doorFile).flatMap((name) => docProblems(name, kindOf(name, door[name.name])));

/**
 * Examples that do not compile where they are copied to.
 *
 * @param config  the `tsconfig.json` by which they are compiled
 */
export async function uncompiled(
  { documented, originsOf }: Pick<ExampleScope, "documented" | "originsOf">,
  config: string,
): Promise<string[]> {
  const examples = await Promise.all(
    documented.map(async ({ path, examples }) => {
      const origins = await originsOf(path);
      return examples.map((example) => ({ example, origins }));
    }),
  );
  return typeProblems(examples.flat(), config);
}

/** What the examples of one source say and is not so. */
export async function untrue(
  { path, examples }: ExampleScope["documented"][number],
  { scopeOf }: Pick<ExampleScope, "scopeOf">,
): Promise<string[]> {
  const scope = await scopeOf(path);
  const problems: string[] = [];
  for (const example of examples) problems.push(...(await runExample(example, scope)));
  return problems;
}
