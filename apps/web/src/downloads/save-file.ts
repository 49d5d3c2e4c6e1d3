import type { Download } from "../session/protocol.ts";

/** A file made here is held until the browser has taken it over, which it does not tell. */
const HELD_MS = 60_000;

/** Hands a file to the browser, which puts it where downloads go. */
export function saveFile({ name, type, bytes }: Download): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}
