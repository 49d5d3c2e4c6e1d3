import { type Client, createClient, type Port } from "../../src/rpc/index.ts";
import { startSession } from "../../src/worker/start.ts";

/** Two ends of a wire, as between a page and its worker: what is sent is copied, and arrives later. */
function wire(): readonly [Port, Port] {
  const ends: Port[] = [0, 1].map((at) => ({
    onmessage: null,
    postMessage(message, transfer = []) {
      const copy = structuredClone(message, { transfer });
      setTimeout(() => ends[1 - at]?.onmessage?.({ data: copy } as MessageEvent), 0);
    },
  }));
  return ends as unknown as readonly [Port, Port];
}

/** A session as the page has it, without a browser. */
export function openSession(): Client {
  const [page, worker] = wire();
  startSession(worker);
  return createClient(page);
}

/** Files of text, as they are handed over. */
export const handed = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text).buffer as ArrayBuffer,
  }));
