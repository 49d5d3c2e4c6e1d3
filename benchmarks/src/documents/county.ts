import type { Catalogue, ImplementationItem } from "@zp/catalog-core/model";
import { GENERATED_SOURCE, generateItems } from "@zp/testkit";

export interface CountySize {
  readonly items: number;
  readonly units: number;
}

/** A generated county: its items shared out among as many units, and the entry that each item carries out. */
export function county({ items: count, units }: CountySize): Catalogue {
  const items = [...generateItems(count)].map((item, at): ImplementationItem => {
    const unit = `第${1 + (at % units)}编制单位`;
    return { ...item, compilingUnit: unit, implementingBody: unit };
  });
  const directory = items.flatMap(({ id, name, basicCode, legalBasis, itemType, compilingUnit }) =>
    basicCode === undefined || name === undefined
      ? []
      : [
          {
            id: `d-${id}`,
            name,
            basicCode,
            ...(legalBasis === undefined ? {} : { legalBasis }),
            ...(itemType === undefined ? {} : { itemType }),
            ...(compilingUnit === undefined ? {} : { compilingUnit }),
          },
        ],
  );
  return {
    schema: "zp.catalogue/1",
    sources: [GENERATED_SOURCE],
    organisations: [],
    directory,
    items,
    roster: [],
  };
}

/** The same county a period ago: every tenth item was not there yet, every seventh had a longer limit. */
export function before(now: Catalogue): Catalogue {
  return {
    ...now,
    items: now.items
      .filter((_item, at) => at % 10 !== 9)
      .map((item, at) =>
        at % 7 === 0
          ? { ...item, promisedTimeLimit: { kind: "duration", amount: 60, unit: "workday" } }
          : item,
      ),
  };
}
