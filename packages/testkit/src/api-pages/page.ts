import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { docLines } from "../doc-examples/examples.ts";
import { type PublicName, publicNames } from "../doc-examples/public-names.ts";
import { docParts, firstSentence } from "./docstring.ts";

/** A door of a package: what may be imported from it, and where its source is. */
export interface ApiDoor {
  /** `@zp/catalog-core/codes` */
  readonly name: string;
  readonly file: string;
}

/** The doors of a package, by its manifest's condition for sources, in the order of their names. */
export function doorsOf(folder: string): ApiDoor[] {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    exports: Record<string, string | Record<string, string>>;
  };
  return Object.entries(manifest.exports)
    .flatMap(([path, target]) => {
      const source = typeof target === "string" ? undefined : target["@zp/source"];
      return source === undefined
        ? []
        : [{ name: join(manifest.name, path).replaceAll("\\", "/"), file: join(folder, source) }];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The file of a door's page: `catalog-core-codes.md`. */
const pageOf = (door: string): string => `${door.replace(/^@zp\//u, "").replaceAll("/", "-")}.md`;

/**
 * A page for each door and an index of them, by file name. A name that a narrower door lets out as well is told there, and
 * only listed in the wider one.
 *
 * @param root the checkout, for links to the sources
 */
export function apiPages(doors: readonly ApiDoor[], root: string): Map<string, string> {
  const homes = new Map<string, string>();
  const known = doors.map((door) => ({ door, names: publicNames(door.file) }));
  // The narrowest door first: a folder's own before the package's.
  for (const { door, names } of known.toSorted((a, b) => b.door.name.length - a.door.name.length)) {
    for (const { name, file } of names) {
      const key = `${file}#${name}`;
      const own = homes.get(key);
      // A door into the folder that the name is declared in is its home.
      if (own === undefined || isHome(door, file)) homes.set(key, door.name);
    }
  }
  const pages = new Map(
    known.map(({ door, names }) => [
      pageOf(door.name),
      apiPage(door, names, (name) => homes.get(`${name.file}#${name.name}`) ?? door.name, root),
    ]),
  );
  pages.set("README.md", indexPage(known.map(({ door }) => door)));
  return pages;
}

const isHome = (door: ApiDoor, file: string): boolean =>
  !relative(dirname(door.file), file).startsWith("..") && !door.file.endsWith("/src/index.ts");

const note = "Generated from the docstrings of the sources by the tests; do not edit.";

function indexPage(doors: readonly ApiDoor[]): string {
  const rows = doors.map(
    ({ name, file }) => `| [\`${name}\`](${pageOf(name)}) | ${firstSentence(doorDoc(file))} |`,
  );
  return `# Reference

${note} A page for each door that can be imported from.

| door | |
|---|---|
${rows.join("\n")}
`;
}

/** The page of one door. */
export function apiPage(
  { name: door, file }: ApiDoor,
  names: readonly PublicName[],
  homeOf: (name: PublicName) => string,
  root: string,
): string {
  const sorted = names.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const listed = sorted.filter(({ name }) => !name.includes("."));
  const anchors = anchorsOf(sorted.filter((one) => homeOf(one) === door));
  const rows = listed.map((one) => {
    const anchor = anchors.get(one);
    // Elsewhere the page is enough: which of two headings it is, only that page knows.
    const link = anchor === undefined ? pageOf(homeOf(one)) : `#${anchor}`;
    return `| [\`${one.name}\`](${link}) | ${firstSentence(one.doc)} |`;
  });
  const entries = sorted.filter((one) => homeOf(one) === door).map((one) => entryOf(one, root));
  return `# \`${door}\`

${docParts(doorDoc(file)).text}

${note}

| name | |
|---|---|
${rows.join("\n")}
${entries.map((entry) => `\n${entry}\n`).join("")}`;
}

/** Anchors as GitHub makes them of headings: `Metric` and `metric` are told apart by a number. */
function anchorsOf(names: readonly PublicName[]): Map<PublicName, string> {
  const taken = new Map<string, number>();
  return new Map(
    names.map((one) => {
      const plain = one.name.toLowerCase().replaceAll(".", "");
      const before = taken.get(plain) ?? 0;
      taken.set(plain, before + 1);
      return [one, before === 0 ? plain : `${plain}-${before}`];
    }),
  );
}

/** In the order of the alphabet, methods behind their class. */
const key = ({ name }: PublicName): string => name.toLowerCase();

function entryOf({ name, doc, file, declaration }: PublicName, root: string): string {
  const { text, params, returns, throws, examples } = docParts(doc);
  const source = relative(root, file).replaceAll("\\", "/");
  return [
    `${name.includes(".") ? "###" : "##"} ${name}`,
    `\`\`\`ts\n${declaration}\n\`\`\``,
    text,
    ...params.map((param) => `- ${param}`),
    returns === "" ? "" : `Returns ${returns}`,
    ...throws.map((one) => `Throws ${one}`),
    ...examples.map((example) => `\`\`\`ts\n${example}\n\`\`\``),
    name.includes(".") ? "" : `[${source.split("/").slice(-2).join("/")}](../../${source})`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What a door says of itself: the comment at its head. */
function doorDoc(file: string): string {
  const text = readFileSync(file, "utf8");
  const [first] = ts.getLeadingCommentRanges(text, 0) ?? [];
  const comment = first === undefined ? "" : text.slice(first.pos, first.end);
  return comment.startsWith("/**") ? docLines(comment).join("\n").trim() : "";
}
