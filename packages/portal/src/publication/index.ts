/** What of the lists is published, and how it is ordered. */
export { type Facet, type FacetKey, type FacetValue, topicsIn } from "./facets.ts";
export { WITHHELD_NUMBER, type Withheld, withoutPersons } from "./persons.ts";
export { type Publication, type PublishedItem, type PublishedUnit, publicationOf } from "./publication.ts";
