import { describe, expect, it } from "vitest";
import { full, generated, siteOf } from "../county.ts";

type Node = { readonly [key: string]: unknown };

/** What a member may hold: text in a language, plain text, a value of a type, or things of a class. */
type Range = "text" | "plain" | `xsd:${string}` | `${string}:${string}`;
type Shape = Readonly<Record<string, Range>>;

/** The members that we use, as the shapes of CPSV-AP 3.2.0 (SEMIC, 2024) have them; an exclamation mark where they are asked for. */
const shapes: Readonly<Record<string, Shape>> = {
  "cpsv:PublicService": {
    "dct:identifier!": "plain",
    "dct:title!": "text",
    "dct:description!": "text",
    "cv:hasCompetentAuthority!": "cv:PublicOrganisation",
    "dct:isPartOf": "dcat:Dataset",
    "dct:type": "skos:Concept",
    "dct:spatial": "dct:Location",
    "dct:audience": "skos:Concept",
    "dcat:keyword": "text",
    "cv:hasLegalResource": "eli:LegalResource",
    "cpsv:follows": "cpsv:Rule",
    "cv:processingTime": "xsd:duration",
    "cpsv:hasInput": "cv:Evidence",
    "cpsv:produces": "cv:Output",
    "cv:hasCost": "cv:Cost",
    "cv:hasChannel": "cv:Channel",
    "cv:contactPoint": "cv:ContactPoint",
  },
  "cv:PublicOrganisation": { "skos:prefLabel!": "text", "dct:spatial!": "dct:Location" },
  "dct:Location": { "rdfs:label": "text" },
  "skos:Concept": { "skos:prefLabel": "text" },
  "eli:LegalResource": { "dct:description": "text" },
  "cpsv:Rule": { "dct:identifier!": "plain", "dct:title!": "text", "dct:description!": "text" },
  "cv:Evidence": { "dct:identifier!": "plain", "dct:title!": "text", "dct:description": "text" },
  "cv:Output": { "dct:identifier!": "plain", "dct:title!": "text" },
  "cv:Cost": { "dct:identifier!": "plain", "dct:description": "text" },
  "cv:Channel": { "dct:identifier!": "plain", "dct:type": "skos:Concept" },
  "cv:ContactPoint": { "cv:telephone": "plain", "cv:openingHours": "time:TemporalEntity" },
  "time:TemporalEntity": { "dct:description": "text" },
  "dcat:Dataset": {
    "dct:title!": "text",
    "dct:description!": "text",
    "dct:publisher!": "foaf:Agent",
    "dct:identifier": "plain",
    "dct:issued": "xsd:date",
  },
  "foaf:Agent": { "dct:identifier!": "plain", "dct:title!": "text" },
};

/** The same of schema.org, where whatever is asked for is nothing; texts are plain. */
const vocabulary: Readonly<Record<string, Shape>> = {
  GovernmentService: {
    name: "plain",
    identifier: "plain",
    serviceType: "plain",
    url: "plain",
    provider: "schema:GovernmentOrganization",
    areaServed: "schema:AdministrativeArea",
    audience: "schema:Audience",
    availableChannel: "schema:ServiceChannel",
    hoursAvailable: "schema:OpeningHoursSpecification",
  },
  GovernmentOrganization: { name: "plain" },
  AdministrativeArea: { name: "plain" },
  Audience: { audienceType: "plain" },
  ServiceChannel: {
    serviceUrl: "plain",
    servicePhone: "schema:ContactPoint",
    serviceLocation: "schema:Place",
  },
  ContactPoint: { telephone: "plain" },
  Place: { address: "plain" },
  OpeningHoursSpecification: { description: "plain" },
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** What does not fit, down to the last member. */
function misfits(
  node: Node,
  known: Readonly<Record<string, Shape>>,
  classes: ReadonlyMap<unknown, string>,
): string[] {
  const type = String(listOf(node["@type"])[0]);
  const shape = known[type];
  if (shape === undefined) return [`no shape for ${type}`];
  const found = Object.keys(shape)
    .filter((key) => key.endsWith("!") && node[key.slice(0, -1)] === undefined)
    .map((key) => `${type} without ${key.slice(0, -1)}`);
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith("@")) continue;
    const range = shape[`${key}!`] ?? shape[key];
    if (range === undefined) found.push(`${type} has no ${key}`);
    else
      for (const one of listOf(value)) {
        if (!fits(one, range, classes)) found.push(`${type} ${key}: ${JSON.stringify(one)}`);
        else if (typeof one === "object" && one !== null && "@type" in one && !("@value" in one))
          found.push(...misfits(one as Node, known, classes));
      }
  }
  return found;
}

function fits(value: unknown, range: Range, classes: ReadonlyMap<unknown, string>): boolean {
  if (range === "plain") return typeof value === "string" && value !== "";
  const node = value as Node;
  if (range === "text") return node["@language"] === "zh-CN" && typeof node["@value"] === "string";
  const type = node["@type"] ?? classes.get(node["@id"]);
  return type === range || `schema:${type}` === range;
}

const rich = { ...full, items: [...full.items, ...generated(12).items] };

describe("linked data", () => {
  it.each([undefined, "https://a.cn/b/"])("fits the shapes of CPSV-AP: site at %s", (url) => {
    const file = JSON.parse(siteOf(rich, url === undefined ? {} : { url }).get("data/services.jsonld")!);
    // Anything else beside the graph would make it a named one, which most programs do not look into.
    expect(Object.keys(file)).toEqual(["@context", "@graph"]);
    const graph = file["@graph"] as Node[];
    const classes = new Map(graph.map((node) => [node["@id"], String(listOf(node["@type"])[0])]));
    expect(graph.flatMap((node) => misfits(node, shapes, classes))).toEqual([]);
    const prefixes = new Set(Object.keys(file["@context"]));
    for (const name of [...Object.keys(shapes), ...Object.values(shapes).flatMap(Object.keys)])
      expect(prefixes.has(name.split(":")[0]!), name).toBe(true);
  });

  it("has an address for each service that leads to its page", () => {
    for (const [url, base] of [
      [undefined, "https://any.cn/where/data/services.jsonld"],
      ["https://a.cn/b/", "https://elsewhere.cn/"],
    ] as const) {
      const site = siteOf(rich, url === undefined ? {} : { url });
      const { "@graph": graph } = JSON.parse(site.get("data/services.jsonld")!) as { "@graph": Node[] };
      const root = url ?? "https://any.cn/where/";
      for (const { "@id": id } of graph.slice(1)) {
        const address = new URL(String(id), base).href;
        expect(address.startsWith(root) && site.has(address.slice(root.length)), address).toBe(true);
      }
    }
  });

  it("on the guides is schema.org's, each member where it belongs", () => {
    const site = siteOf(rich, { url: "https://a.cn/b/" });
    const problems = [...site]
      .filter(([path]) => path.startsWith("items/"))
      .flatMap(([, text]) => {
        const [, json = ""] = /<script type="application\/ld\+json">(.*)<\/script>/u.exec(text)!;
        return misfits(JSON.parse(json), vocabulary, new Map());
      });
    expect(problems).toEqual([]);
  });
});
