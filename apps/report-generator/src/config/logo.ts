import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { reasonOf } from "@zp/cli/input";
import { CommandError } from "@zp/cli/terminal";
import type { Logo } from "@zp/report";

const LARGEST = 5 * 1024 * 1024;
/** Dots across a drawing that is made a picture: sharp on paper at the width of the cover's badge. */
const DOTS = 800;

/**
 * The badge that the settings name, as a picture for the covers. A drawing (SVG) is made a picture here, because programs
 * for documents show drawings each in its own way or not at all.
 *
 * @param file beside the settings, or anywhere by its whole path
 * @throws CommandError where it is not there, or no picture that can be shown
 */
export async function loadLogo(
  file: string,
  { settings, cwd, alt }: { readonly settings: string; readonly cwd: string; readonly alt: string },
): Promise<Logo> {
  const full = resolve(dirname(resolve(cwd, settings)), file);
  const wrong = (what: string) => new CommandError(`徽标“${file}”${what}`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(full));
  } catch (error) {
    throw wrong(
      `打不开（${reasonOf(error)}）。logo 写图片的文件名，从报告设置“${settings}”所在的文件夹找起。`,
    );
  }
  if (bytes.length > LARGEST) throw wrong("超过 5 MB。请缩小后再用，宽 800 点已经够印。");
  const png = pngSize(bytes);
  const jpg = png === undefined ? jpgSize(bytes) : undefined;
  const size = png ?? jpg;
  if (size === "broken") throw wrong("是损坏的图片，没有存完。请重新导出。");
  if (size !== undefined)
    return { type: png === undefined ? "jpg" : "png", data: bytes, width: size[0], height: size[1], alt };
  const text = new TextDecoder().decode(bytes);
  if (!/^\uFEFF?\s*<[\s\S]*?(?<=<(?:\w+:)?)svg[\s>]/i.test(text.slice(0, 4096)))
    throw wrong("不是 PNG、JPG 或 SVG 图片。请另存为其中一种；只改文件名后缀不行。");
  if (/<(?:\w+:)?text[\s>]/i.test(text))
    throw wrong("里有文字对象，换一台电脑字体就会变。请在制图软件中把文字转成曲线，或另存为 PNG。");
  const picture = await drawn(text);
  if (picture === undefined) throw wrong("画不出来：SVG 不完整，或没有写明大小。请另存为 PNG。");
  return { type: "png", ...picture, alt };
}

type Size = readonly [width: number, height: number] | "broken" | undefined;

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const begins = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

/** Width and height of a PNG; `undefined` for what is none. */
function pngSize(bytes: Uint8Array): Size {
  if (!begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return undefined;
  const width = u16(bytes, 16) * 65536 + u16(bytes, 18);
  const height = u16(bytes, 20) * 65536 + u16(bytes, 22);
  const whole = String.fromCharCode(...bytes.subarray(-8, -4)) === "IEND";
  return width > 0 && height > 0 && whole ? [width, height] : "broken";
}

/** Width and height of a JPG, out of the head of its frame; `undefined` for what is none. */
function jpgSize(bytes: Uint8Array): Size {
  if (!begins(bytes, 0xff, 0xd8, 0xff)) return undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    // C4, C8 and CC are tables between the frames.
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc) {
      const [height, width] = [u16(bytes, at + 5), u16(bytes, at + 7)];
      const whole = bytes.lastIndexOf(0xd9) > 0 && bytes[bytes.lastIndexOf(0xd9) - 1] === 0xff;
      return width > 0 && height > 0 && whole ? [width, height] : "broken";
    }
    at += 2 + u16(bytes, at + 2);
  }
  return "broken";
}

let ready: Promise<void> | undefined;

/** A drawing as PNG. The program that draws is loaded only for this. */
async function drawn(
  svg: string,
): Promise<{ readonly data: Uint8Array; readonly width: number; readonly height: number } | undefined> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  try {
    const picture = new Resvg(svg, { fitTo: { mode: "width", value: DOTS } }).render();
    return { data: picture.asPng(), width: picture.width, height: picture.height };
  } catch {
    return undefined;
  }
}
