import * as z from "zod";
import { Similarity } from "./similarity.ts";

/** What led from one entry to the other. */
export const LinkReason = z.enum([
  "implementation-code",
  "basic-code",
  "local-code",
  "head-code",
  "name",
  "core-name",
  "similar-name",
]);
export type LinkReason = z.output<typeof LinkReason>;

/** An entry of the left list and one of the right that belong together, and why. */
export const Link = z.strictObject({
  left: z.string(),
  right: z.string(),
  by: LinkReason,
  /** Where likeness decided. */
  similarity: Similarity.optional(),
});
export type Link = z.output<typeof Link>;

/** Why it cannot be said which belongs to which. */
export const Doubt = z.enum([
  /** The same key more than once, and nothing tells the bearers apart. */
  "several",
  /** The code points at one, the name at another. */
  "code-against-name",
  /** Several are alike, none clearly the most. */
  "close",
]);
export type Doubt = z.output<typeof Doubt>;

/** Entries that belong together, or may: those of either list, and every link between them. */
export const Group = z.strictObject({
  left: z.array(z.string()),
  right: z.array(z.string()),
  links: z.array(Link),
});
export type Group = z.output<typeof Group>;

/** An entry that found nobody, with those that come nearest, for whoever looks into it. */
export const Lone = z.strictObject({
  id: z.string(),
  nearest: z.array(z.strictObject({ id: z.string(), similarity: Similarity })),
});
export type Lone = z.output<typeof Lone>;

/**
 * Two lists held against each other. Every entry of each list is matched, in doubt or alone. A doubtful group names all
 * candidates, those too that are matched with others.
 */
export interface Pairing {
  readonly matched: readonly Group[];
  readonly doubtful: readonly (Group & { readonly doubt: Doubt })[];
  readonly leftOnly: readonly Lone[];
  readonly rightOnly: readonly Lone[];
}
