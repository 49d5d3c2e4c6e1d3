/**
 * A badge for the cover of a document: a county's emblem, an office's sign. Bytes of a PNG or JPG, and how large the picture
 * is in dots: it is fitted to its place and keeps its shape.
 */
export interface Logo {
  readonly type: "png" | "jpg";
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** For who does not see it: `镇坪县政务服务中心徽标`. */
  readonly alt: string;
}

/** Room on a cover, in pixels of a 96th of an inch: 70 × 32 mm. */
const ROOM = { width: 264, height: 121 } as const;

/** As large as the room allows, in its own shape. */
export function fitted({ width, height }: Pick<Logo, "width" | "height">): { width: number; height: number } {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The picture as an address that needs no network. */
export function dataAddress({ type, data }: Logo): string {
  let binary = "";
  // An argument list has its limits.
  for (let at = 0; at < data.length; at += 8192)
    binary += String.fromCharCode(...data.subarray(at, at + 8192));
  return `data:image/${type === "jpg" ? "jpeg" : "png"};base64,${btoa(binary)}`;
}
