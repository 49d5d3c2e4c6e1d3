import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { workspacePackages } from "../bootstrap/index.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the changesets and their settings are valid, and name public packages only", async () => {
  const ofCli = createRequire(createRequire(import.meta.url).resolve("@changesets/cli/package.json"));
  const { default: getReleasePlan } = ofCli("@changesets/get-release-plan");
  const plan = await getReleasePlan(root);
  const publicNames = workspacePackages()
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ manifest }) => manifest.name);

  const named = plan.changesets.flatMap((changeset: { releases: { name: string }[] }) =>
    changeset.releases.map((release) => release.name),
  );
  expect(publicNames).toEqual(expect.arrayContaining(named));
  for (const changeset of plan.changesets) expect(changeset.summary).not.toBe("");
});
