import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const top = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "AGENTS.md"];
const below = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name.replaceAll("\\", "/")}`);

/** What stands between fences is shown, not meant. */
const withoutBlocks = (text: string): string => text.replaceAll(/^```.*?^```$/gmsu, "");
const linksOf = (name: string): string[] =>
  [...withoutBlocks(read(name)).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = ""]) => target);
const isRelative = (target: string): boolean => !/^[a-z]+:|^#/u.test(target);

describe("documents", () => {
  test("there are some below docs", () => {
    expect(below).toContain("docs/architecture.md");
  });

  test.each([...top, ...below])("%s links to what is there", (name) => {
    const dead = linksOf(name)
      .filter(isRelative)
      .filter((target) => !existsSync(join(root, dirname(name), decodeURI(target.replace(/#.*$/u, "")))));
    expect(dead).toEqual([]);
  });

  // Paths that are named in passing: from the top, from the core, or from a folder that the page has named before.
  const path = /^(?:[\w.@-]+\/)*(?:[\w-]+\/|[\w.-]+\.(?:ts|md|mjs|json|yaml))$/u;
  const pages = [
    ...top,
    "docs/architecture.md",
    ...below.filter((name) => name.startsWith("docs/decisions/")),
  ];
  test.each(pages)("%s names what is there", (name) => {
    const homes = ["", "packages/catalog-core/src/", "packages/catalog-core/"];
    const missing: string[] = [];
    for (const [, code = ""] of withoutBlocks(read(name)).matchAll(/`([^`\n]+)`/gu)) {
      if (!path.test(code)) continue;
      if (!homes.some((home) => existsSync(join(root, home, code)))) missing.push(code);
      else if (code.endsWith("/")) homes.push(code);
    }
    expect(missing).toEqual([]);
  });
});

test("the picture of the architecture has every folder of the core", () => {
  const [, picture = ""] = /^```\n(.*?)^```$/msu.exec(read("docs/architecture.md")) ?? [];
  const folders = readdirSync(join(root, "packages/catalog-core/src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const words = new Set(picture.split(/\s+/u));
  expect(folders.filter((folder) => !words.has(folder))).toEqual([]);
});

test("the table of the architecture has every package", () => {
  const page = read("docs/architecture.md");
  const homes = ["packages", "apps"].flatMap((home) =>
    readdirSync(join(root, home)).map((name) => `${home}/${name}`),
  );
  expect(
    [...homes, "examples", "benchmarks", "scripts"].filter((home) => !page.includes(`| \`${home}\``)),
  ).toEqual([]);
});

describe("the two READMEs", () => {
  const count = (name: string) => {
    const text = read(name);
    const plain = withoutBlocks(text);
    return {
      headings: plain.match(/^#+ /gmu)?.map((mark) => mark.length),
      blocks: [...text.matchAll(/^```(\w*)\n(.*?)^```$/gmsu)].map(([, language, code = ""]) => [
        language,
        code.split("\n").length,
      ]),
      tableRows: plain.match(/^\|/gmu)?.length,
      images: plain.match(/!\[/gu)?.length,
    };
  };

  test("are kept in step", () => {
    expect(count("README.zh-CN.md")).toEqual(count("README.md"));
    const other = (target: string) => (/^README.*\.md$/u.test(target) ? "README" : target);
    const links = (name: string) => linksOf(name).map(other).toSorted();
    expect(links("README.zh-CN.md")).toEqual(links("README.md"));
  });

  test("name the same commands", () => {
    const commands = (name: string) =>
      read(name).match(/npm (?:run|test)[ -]*(?:-s zp(?:-report)? -- )?[a-z]*/gu);
    expect(commands("README.zh-CN.md")).toEqual(commands("README.md"));
  });
});

test("CONTRIBUTING.md fits two screens", () => {
  expect(read("CONTRIBUTING.md").trimEnd().split("\n").length).toBeLessThanOrEqual(100);
});
