import encodeQR from "qr";
import { type Html, html } from "../html/index.ts";

/** Blank modules around the code (ISO/IEC 18004: 4): on a dark page nothing else keeps it apart. */
const QUIET = 4;

/**
 * A QR code as SVG that needs no style and no font: dark modules as strokes of one path on white, in every theme.
 *
 * @param text what a telephone opens: an address
 */
export function qrCode(text: string, label: string): Html {
  const squares = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const size = squares.length;
  let path = "";
  for (const [y, row] of squares.entries()) {
    let at = -1;
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      let end = x + 1;
      while (end < size && row[end]) end += 1;
      path += at < 0 ? `M${x} ${y}.5h${end - x}` : `m${x - at} 0h${end - x}`;
      at = end;
      x = end;
    }
  }
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" width="148" height="148" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path stroke="#000" d="${path}"/></svg>`;
}
