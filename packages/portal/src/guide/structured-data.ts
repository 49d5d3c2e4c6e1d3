import type { ImplementationItem } from "@zp/catalog-core/model";
import { writeCell } from "@zp/catalog-core/records";
import type { Site } from "../page/index.ts";
import { type PublishedItem, topicsIn } from "../publication/index.ts";

/** An object of JSON-LD; members without a value are left out when it is written. */
export type Node = { readonly [key: string]: unknown };

/**
 * An item as schema.org tells it, for search engines: no more than the page itself says.
 *
 * @see https://schema.org/GovernmentService
 */
export function governmentService({ item, name, path, unit }: PublishedItem, site: Site): Node {
  const { audience, places, consultationPhones = [], onlineAddress, serviceHours } = item;
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentService",
    name,
    identifier: item.implementationCode,
    serviceType: item.itemType === undefined ? undefined : writeCell("itemType", item.itemType),
    url: site.url === undefined ? undefined : `${site.url}${path}`,
    provider: { "@type": "GovernmentOrganization", name: item.implementingBody ?? unit.name },
    areaServed: { "@type": "AdministrativeArea", name: site.place },
    audience:
      audience === undefined || audience.length === 0
        ? undefined
        : { "@type": "Audience", audienceType: writeCell("audience", audience) },
    availableChannel: {
      "@type": "ServiceChannel",
      serviceUrl:
        onlineAddress !== undefined && /^https?:/u.test(onlineAddress) ? onlineAddress.trim() : undefined,
      servicePhone: consultationPhones.map(({ raw }) => ({ "@type": "ContactPoint", telephone: raw.trim() })),
      serviceLocation:
        places === undefined ? undefined : { "@type": "Place", address: places, openingHours: serviceHours },
    },
  };
}

/** Prefixes of CPSV-AP 3.2.0 and of what it builds on. */
export const context: Node = {
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dct: "http://purl.org/dc/terms/",
  dcat: "http://www.w3.org/ns/dcat#",
  eli: "http://data.europa.eu/eli/ontology#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const zh = (text: string): Node => ({ "@language": "zh-CN", "@value": text });

/**
 * An item in CPSV-AP and schema.org together.
 *
 * Limits in workdays are no duration of XML Schema and stay texts, as rules that the service follows; only what is stated in
 * calendar units becomes `cv:processingTime`.
 */
export function publicService({ item, name, path, unit }: PublishedItem, site: Site): Node {
  const id = `${site.url ?? ""}${path}`;
  const rule = (
    element: "acceptanceConditions" | "statutoryTimeLimit" | "promisedTimeLimit" | "procedure",
    label: string,
  ) => {
    const text = writeCell(element, item[element]);
    return text === "" ? [] : [{ "@type": "cpsv:Rule", "dct:title": zh(label), "dct:description": zh(text) }];
  };
  return {
    "@id": id,
    "@type": ["cpsv:PublicService", "schema:GovernmentService"],
    "dct:identifier": item.implementationCode ?? item.id,
    "dct:title": zh(name),
    "dct:description": item.exerciseContent === undefined ? undefined : zh(item.exerciseContent),
    "dct:type": item.itemType === undefined ? undefined : zh(writeCell("itemType", item.itemType)),
    "dct:spatial": zh(site.place),
    "dct:audience": item.audience?.map((one) => zh(writeCell("audience", [one]))),
    "dcat:keyword": item.topics === undefined ? undefined : topicsIn(item.topics).map(zh),
    "cv:hasCompetentAuthority": {
      "@id": `${site.url ?? ""}units/${unit.slug}.html`,
      "@type": "cv:PublicOrganisation",
      "skos:prefLabel": zh(item.implementingBody ?? unit.name),
    },
    "cv:hasLegalResource":
      item.legalBasis === undefined
        ? undefined
        : { "@type": "eli:LegalResource", "dct:description": zh(item.legalBasis) },
    "cpsv:follows": [
      ...rule("acceptanceConditions", "受理条件"),
      ...rule("statutoryTimeLimit", "法定办结时限"),
      ...rule("promisedTimeLimit", "承诺办结时限"),
      ...rule("procedure", "办理流程"),
    ],
    "cv:processingTime": duration(item),
    "cpsv:hasInput": item.materials?.map(({ name: material, acceptanceStandard }) => ({
      "@type": "cv:Evidence",
      "dct:title": zh(material ?? "（未写材料名称）"),
      "dct:description": acceptanceStandard === undefined ? undefined : zh(acceptanceStandard),
    })),
    "cpsv:produces": item.results?.map(({ name: result }) => ({
      "@type": "cv:Output",
      "dct:title": zh(result ?? "（未写结果名称）"),
    })),
    "cv:hasCost": cost(item),
    "cv:hasChannel": item.channels?.map((channel) => ({
      "@type": "cv:Channel",
      "dct:type": zh(writeCell("channels", [channel])),
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

function cost({ charges, feeStandard }: ImplementationItem): Node | undefined {
  const text = writeCell("feeStandard", feeStandard);
  const said = text !== "" ? text : charges === "no" ? "不收费" : "";
  return said === "" ? undefined : { "@type": "cv:Cost", "dct:description": zh(said) };
}

function contact({ consultationPhones, serviceHours }: ImplementationItem): Node | undefined {
  if (consultationPhones === undefined || consultationPhones.length === 0) return undefined;
  return {
    "@type": "cv:ContactPoint",
    "cv:telephone": consultationPhones.map(({ raw }) => raw.trim()),
    "dct:description": serviceHours === undefined ? undefined : zh(serviceHours),
  };
}
