import { strFromU8, unzipSync } from "fflate";

/** Every match of a pattern, its groups only. */
const all = (text: string, pattern: RegExp): string[][] => [...text.matchAll(pattern)].map(([, ...g]) => g);

const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? "-";

/** Empty or whole elements of a name, without namespace declarations. */
const elements = (text: string, name: string): string[] =>
  all(text, new RegExp(`<${name}(?: ([^>]*?))?/?>`, "gu")).map(([attributes]) => attributes ?? "");

/** What stands in the package, with numbers of the same kind of part taken together, and by which relations it is reached. */
function packageOf(parts: ReadonlyMap<string, string>): string[] {
  const kinds = [...parts.keys()]
    .filter((name) => !name.endsWith(".rels"))
    .map((n) => n.replace(/[\d_]+(?=\.)/u, "#"));
  const types = elements(parts.get("[Content_Types].xml") ?? "", "Override").map((a) =>
    first(a, /ContentType="[^"]*?([^."/]+)"/u),
  );
  const relations = [...parts].flatMap(([name, text]) =>
    name.endsWith(".rels") ? all(text, /Type="[^"]*\/([^"/]+)"/gu).flat() : [],
  );
  const once = (names: readonly string[]): string => [...new Set(names)].sort().join(" ");
  return [`parts: ${once(kinds)}`, `types: ${once(types)}`, `relations: ${once(relations)}`];
}

function stylesOf(text: string): string[] {
  const look = (id: string, xml: string): string =>
    [
      `  ${id}:`,
      first(xml, /w:eastAsia="([^"]*)" w:hAnsi/u),
      `size ${first(xml, /<w:sz w:val="(\d+)"/u)}`,
      `spacing ${elements(xml, "w:spacing")[0]?.replaceAll(/w:|"/gu, "") ?? "-"}`,
      `indent ${elements(xml, "w:ind")[0]?.replaceAll(/w:|"/gu, "") ?? "-"}`,
      `outline ${first(xml, /<w:outlineLvl w:val="(\d+)"/u)}`,
    ]
      .filter((word) => !/(?:^| )-$/u.test(word))
      .join(" ");
  const styles = all(text, /<w:style ([^>]*)>(.*?)<\/w:style>/gsu);
  return [
    look("(defaults)", first(text, /<w:docDefaults>(.*?)<\/w:docDefaults>/su)),
    ...styles.map(([attributes = "", xml = ""]) => look(first(attributes, /w:styleId="([^"]*)"/u), xml)),
  ];
}

function sectionsOf(parts: ReadonlyMap<string, string>): string[] {
  const relations = parts.get("word/_rels/document.xml.rels") ?? "";
  const target = (id: string): string =>
    first(
      elements(relations, "Relationship").find((a) => a.includes(`Id="${id}"`)) ?? "",
      /Target="([^"]*)"/u,
    );
  return all(parts.get("word/document.xml") ?? "", /<w:sectPr[^>]*>(.*?)<\/w:sectPr>/gsu).map(
    ([xml = ""]) => {
      const size = elements(xml, "w:pgSz").concat(elements(xml, "w:pgMar")).join(" / ");
      const ends = all(xml, /<w:(header|footer)Reference w:type="(\w+)" r:id="(\w+)"/gu);
      return `section: ${size.replaceAll(/w:|"/gu, "")}; ${ends.map(([, when, id = ""]) => `${when} ${target(id)}`).join(", ")}`;
    },
  );
}

const endsOf = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts]
    .filter(([name]) => /^word\/(?:header|footer)\d+\.xml$/u.test(name))
    .map(([name, xml]) => {
      const shown = all(xml, /<w:(?:t|instrText)(?: [^>]*)?>([^<]*)</gu).join("");
      return `${name.slice("word/".length)}: “${shown}” ${first(xml, /<w:jc w:val="(\w+)"/u)}`;
    });

const numberingOf = (text: string): string =>
  `numbering: ${all(text, /<w:lvlText w:val="([^"]*)"/gu)
    .flat()
    .filter((level, at, levels) => levels.indexOf(level) === at)
    .join(" ")}`;

function sheetsOf(parts: ReadonlyMap<string, string>): string[] {
  const book = parts.get("xl/workbook.xml") ?? "";
  const names = elements(book, "sheet").map((a) => first(a, /name="([^"]*)"/u));
  // Without the last row of what is printed: it is a matter of the rules, of which there are more every month.
  const defined = all(book, /<definedName name="([^"]*)"[^>]*>([^<]*)</gu).map(
    ([name = "", where = ""]) =>
      `  ${name.replace("_xlnm.", "")} ${name.endsWith("Area") ? where.replace(/\d+$/u, "") : where}`,
  );
  const sheets = names.map((name, at) => {
    const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? "";
    const widths = elements(xml, "col").map((a) =>
      a.replace(/min="(\d+)" max="(\d+)" width="([^"]*)".*/u, "$1-$2:$3"),
    );
    const page = `${first(xml, /orientation="(\w+)"/u)} ${first(xml, /paperSize="(\w+)"/u)}`;
    return `  ${name}: frozen ${first(xml, /topLeftCell="(\w+)"/u)}; page ${page}; widths ${widths.join(" ")}`;
  });
  return ["sheets:", ...sheets, "names:", ...defined];
}

const chartsOf = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts]
    .filter(([name]) => /\/charts\/chart[\d_]+\.xml$/u.test(name))
    .map(([name, xml]) => {
      const kinds = all(xml, /<c:(\w+Chart)>/gu).join(" ");
      return `${name}: ${kinds} “${all(first(xml, /<c:title>(.*?)<\/c:title>/su), /<a:t>([^<]*)</gu).join("")}”`;
    });

/** The form of a docx or xlsx file in words, without its text: what somebody would see to have changed about its pages. */
export function outlineOf(name: string, bytes: Uint8Array): string {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([part, content]): [string, string] => [part, strFromU8(content)]),
  );
  const lines = name.endsWith(".docx")
    ? [
        ...sectionsOf(parts),
        ...chartsOf(parts),
        ...endsOf(parts),
        numberingOf(parts.get("word/numbering.xml") ?? ""),
        "styles:",
        ...stylesOf(parts.get("word/styles.xml") ?? ""),
      ]
    : [...chartsOf(parts), ...sheetsOf(parts)];
  return [...packageOf(parts), ...lines].join("\n");
}
