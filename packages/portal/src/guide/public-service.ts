import type { ImplementationItem } from "@zp/catalog-core/model";
import { writeCell } from "@zp/catalog-core/records";
import { labelOf } from "@zp/catalog-core/terms";
import type { Site } from "../page/index.ts";
import { type PublishedItem, topicsIn } from "../publication/index.ts";
import type { Node } from "./structured-data.ts";

/** Prefixes of CPSV-AP 3.2.0 and of what it builds on. */
export const context: Node = {
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dct: "http://purl.org/dc/terms/",
  dcat: "http://www.w3.org/ns/dcat#",
  eli: "http://data.europa.eu/eli/ontology#",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  time: "http://www.w3.org/2006/time#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const zh = (text: string): Node => ({ "@language": "zh-CN", "@value": text });

/** Addresses are written from the file's own place where the site's is not known. */
const baseOf = ({ url }: Site): string => url ?? "../";

const FILE = "data/services.jsonld";

const place = (site: Site): Node => ({
  "@id": `${baseOf(site)}${FILE}#place`,
  "@type": "dct:Location",
  "rdfs:label": zh(site.place),
});

/** The list itself, of which each service is a part. */
export const dataset = (site: Site): Node => ({
  "@id": `${baseOf(site)}${FILE}#list`,
  "@type": "dcat:Dataset",
  "dct:title": zh(site.title),
  "dct:description": zh(
    `${site.title}，${site.source.takenOn} 的清单，${site.publication.items.length} 项。`,
  ),
  "dct:identifier": site.source.id,
  "dct:issued": { "@type": "xsd:date", "@value": site.source.takenOn },
  "dct:publisher": {
    "@id": `${baseOf(site)}${FILE}#publisher`,
    "@type": "foaf:Agent",
    "dct:identifier": site.place,
    "dct:title": zh(site.place),
  },
});

const concept = (element: "itemType" | "audience" | "channels", word: unknown): Node => ({
  "@type": "skos:Concept",
  "skos:prefLabel": zh(writeCell(element, element === "itemType" ? word : [word])),
});

/**
 * An item in CPSV-AP 3.2.0 and schema.org together, as the shapes of CPSV-AP ask: whatever is a thing of its own has an
 * identifier, words of a vocabulary are concepts.
 *
 * Limits in workdays are no duration of XML Schema and stay texts, as rules that the service follows; only what is stated in
 * calendar units becomes `cv:processingTime`.
 */
export function publicService({ item, name, path, unit }: PublishedItem, site: Site): Node {
  const base = baseOf(site);
  const identifier = item.implementationCode ?? item.id;
  const own = (part: string): Node => ({ "dct:identifier": `${identifier}/${part}` });
  const rule = (
    element: "acceptanceConditions" | "statutoryTimeLimit" | "promisedTimeLimit" | "procedure",
  ): Node[] => {
    const text = writeCell(element, item[element]);
    if (text === "") return [];
    const [title, description] = [zh(labelOf(element)), zh(text)];
    return [{ "@type": "cpsv:Rule", ...own(element), "dct:title": title, "dct:description": description }];
  };
  const type = item.itemType === undefined ? "政务服务" : writeCell("itemType", item.itemType);
  return {
    "@id": `${base}${path}`,
    "@type": ["cpsv:PublicService", "schema:GovernmentService"],
    "dct:identifier": identifier,
    "dct:title": zh(name),
    "dct:description": zh(item.exerciseContent ?? `${unit.name}的${type}事项：${name}。`),
    "dct:isPartOf": { "@id": `${base}${FILE}#list` },
    "dct:type": item.itemType === undefined ? undefined : concept("itemType", item.itemType),
    "dct:spatial": place(site),
    "dct:audience": item.audience?.map((one) => concept("audience", one)),
    "dcat:keyword": item.topics === undefined ? undefined : topicsIn(item.topics).map(zh),
    "cv:hasCompetentAuthority": {
      "@id": `${base}units/${unit.slug}.html`,
      "@type": "cv:PublicOrganisation",
      "dct:spatial": place(site),
      "skos:prefLabel": zh(unit.name),
    },
    "cv:hasLegalResource":
      item.legalBasis === undefined
        ? undefined
        : { "@type": "eli:LegalResource", "dct:description": zh(item.legalBasis) },
    "cpsv:follows": [
      ...rule("acceptanceConditions"),
      ...rule("statutoryTimeLimit"),
      ...rule("promisedTimeLimit"),
      ...rule("procedure"),
    ],
    "cv:processingTime": duration(item),
    "cpsv:hasInput": item.materials?.map(({ name: material, acceptanceStandard }, at) => ({
      "@type": "cv:Evidence",
      ...own(`materials/${at + 1}`),
      "dct:title": zh(material ?? "（未写材料名称）"),
      "dct:description": acceptanceStandard === undefined ? undefined : zh(acceptanceStandard),
    })),
    "cpsv:produces": item.results?.map(({ name: result }, at) => ({
      "@type": "cv:Output",
      ...own(`results/${at + 1}`),
      "dct:title": zh(result ?? "（未写结果名称）"),
    })),
    "cv:hasCost": cost(item, own("fees")),
    "cv:hasChannel": item.channels?.map((channel, at) => ({
      "@type": "cv:Channel",
      ...own(`channels/${at + 1}`),
      "dct:type": concept("channels", channel),
    })),
    "cv:contactPoint": contact(item),
  };
}

function duration({ promisedTimeLimit: limit }: ImplementationItem): Node | undefined {
  if (limit?.kind !== "duration" || limit.approximate || !Number.isInteger(limit.amount)) return undefined;
  const units: Readonly<Record<string, string>> = {
    "calendar-day": "P#D",
    month: "P#M",
    year: "P#Y",
    hour: "PT#H",
    minute: "PT#M",
  };
  const pattern = units[limit.unit];
  if (pattern === undefined) return undefined;
  return { "@type": "xsd:duration", "@value": pattern.replace("#", String(limit.amount)) };
}

function cost({ charges, feeStandard }: ImplementationItem, own: Node): Node | undefined {
  const text = writeCell("feeStandard", feeStandard);
  const said = text !== "" ? text : charges === "no" ? "不收费" : "";
  return said === "" ? undefined : { "@type": "cv:Cost", ...own, "dct:description": zh(said) };
}

function contact({ consultationPhones, serviceHours }: ImplementationItem): Node | undefined {
  if (consultationPhones === undefined || consultationPhones.length === 0) return undefined;
  return {
    "@type": "cv:ContactPoint",
    "cv:telephone": consultationPhones.map(({ raw }) => raw.trim()),
    "cv:openingHours":
      serviceHours === undefined
        ? undefined
        : { "@type": "time:TemporalEntity", "dct:description": zh(serviceHours) },
  };
}
