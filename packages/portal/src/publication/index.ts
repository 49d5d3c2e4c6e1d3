/** What of the lists is published, and how it is ordered. */
export type { Facet, FacetKey, FacetValue } from "./facets.ts";
export { WITHHELD_NUMBER, type Withheld, withoutPersons } from "./persons.ts";
export { type Publication, type PublishedItem, type PublishedUnit, publicationOf } from "./publication.ts";
