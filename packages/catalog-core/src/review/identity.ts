import type { DirectoryEntry, ImplementationItem } from "../model/index.ts";
import { statedAs } from "../terms/index.ts";
import type { SentLayer } from "./types.ts";

/** What tells one entry from another once its key is lost. */
export interface Identity {
  /** `undefined` where none is written, or only a word that stands for one. */
  readonly code: string | undefined;
  readonly name: string;
  readonly type: string;
}

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

export function identityOf(entry: ImplementationItem | DirectoryEntry, layer: SentLayer): Identity {
  const element = layer === "implementation" ? "implementationCode" : "basicCode";
  const code = (entry as Readonly<Record<string, unknown>>)[element];
  const { itemType } = entry;
  return {
    code:
      typeof code === "string" && plain(code) !== "" && statedAs(element, code) === undefined
        ? plain(code).toUpperCase()
        : undefined,
    name: plain(entry.name ?? ""),
    type: typeof itemType === "object" ? plain(itemType.raw) : (itemType ?? ""),
  };
}

/** Types differ only where both are stated. */
export const sameType = (one: Identity, other: Identity): boolean =>
  one.type === "" || other.type === "" || one.type === other.type;
