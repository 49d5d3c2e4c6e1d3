import type { Catalogue } from "../model/index.ts";
import type { RecordReader } from "./record-reader.ts";

/**
 * All records of a reader as one catalogue. A list beside the two of the order stands in it where it had a table.
 *
 * @example
 * gatherCatalogue(new RecordReader([])).powersList; // undefined
 */
export function gatherCatalogue(reader: RecordReader): Catalogue {
  const catalogue: Catalogue = {
    schema: "zp.catalogue/1",
    sources: [...reader.sources],
    organisations: [],
    directory: [],
    items: [],
    roster: [],
  };
  for (const list of reader.lists) catalogue[list] = [];
  for (const record of reader.records()) {
    switch (record.layer) {
      case "implementation":
        catalogue.items.push(record.item);
        break;
      case "directory":
        catalogue.directory.push(record.entry);
        break;
      case "roster":
        catalogue.roster.push(record.person);
        break;
      case "powersList":
        catalogue.powersList?.push(record.entry);
        break;
      case "publicServices":
        catalogue.publicServices?.push(record.entry);
        break;
      case "cutProofs":
        catalogue.cutProofs?.push(record.entry);
        break;
      case "caseCounts":
        catalogue.caseCounts?.push(record.entry);
        break;
      default:
        catalogue.stageDates?.push(record.entry);
    }
  }
  return catalogue;
}
