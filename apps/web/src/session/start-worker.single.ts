import type { Port } from "../rpc/index.ts";

/** Starts the worker from the text that stands in the page: a page from a disk may load no other file. */
export function startWorker(): Port {
  const code = document.getElementById("worker-code")?.textContent ?? "";
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  return new Worker(address, { name: "check" });
}
