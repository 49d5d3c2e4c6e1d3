import { sha256 as Sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { snapshotId } from "@zp/catalog-core/snapshot";

type Digest = Parameters<typeof snapshotId>[1];

/** Texts are collected to this length before they are encoded: pieces of canonical JSON are short. */
const CHUNK = 1 << 16;

/**
 * SHA-256 for ids of snapshots, in pieces. Browsers have it too, but only as a whole, and not for pages from `http:`, where
 * a county's site may well stand.
 */
export const sha256 = {
  ofParts(parts: Iterable<string>): string {
    const hash = Sha256.create();
    let text = "";
    for (const part of parts) {
      text += part;
      if (text.length < CHUNK) continue;
      hash.update(utf8ToBytes(text));
      text = "";
    }
    return bytesToHex(hash.update(utf8ToBytes(text)).digest());
  },
} satisfies Digest;
