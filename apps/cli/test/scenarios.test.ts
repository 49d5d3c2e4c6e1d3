import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { play } from "./scenario.ts";

const folder = new URL("./scenarios/", import.meta.url);

describe("zp", () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith(".scenario")))("%s", async (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    await expect(await play(text)).toMatchFileSnapshot(`./scenarios/${name}`);
  });
});
