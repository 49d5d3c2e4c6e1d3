import type { ImplementationItem } from "@zp/catalog-core/model";
import { writeCell } from "@zp/catalog-core/records";
import { type Site, webAddress } from "../page/index.ts";
import type { PublishedItem } from "../publication/index.ts";

/** An object of JSON-LD; members without a value are left out when it is written. */
export type Node = { readonly [key: string]: unknown };

/**
 * An item as schema.org tells it, for search engines: no more than the page itself says.
 *
 * @see https://schema.org/GovernmentService
 */
export function governmentService({ item, name, path, unit }: PublishedItem, site: Site): Node {
  const { audience, serviceHours } = item;
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
    availableChannel: channel(item),
    // In words: of “工作日” and “夏季” no days of the week and no dates can be made.
    hoursAvailable:
      serviceHours === undefined
        ? undefined
        : { "@type": "OpeningHoursSpecification", description: serviceHours },
  };
}

function channel({
  places,
  consultationPhones = [],
  onlineAddress = "",
}: ImplementationItem): Node | undefined {
  const serviceUrl = webAddress(onlineAddress);
  if (serviceUrl === undefined && places === undefined && consultationPhones.length === 0) return undefined;
  return {
    "@type": "ServiceChannel",
    serviceUrl,
    servicePhone: consultationPhones.map(({ raw }) => ({ "@type": "ContactPoint", telephone: raw.trim() })),
    serviceLocation: places === undefined ? undefined : { "@type": "Place", address: places },
  };
}
