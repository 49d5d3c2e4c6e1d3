/*
 * Files that are no lists, told by their names or first bytes: nobody meant to hand them in, so each is passed over with
 * a word and none counts as failed.
 */

const systemFiles = new Set(["thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db", "icon\r"]);

/** Why a file is passed over by its name alone; `undefined` where it must be looked into. */
export function passedOverByName(path: string): string | undefined {
  const parts = path.split(/[\\/]/u);
  const name = parts.at(-1) ?? "";
  if (name.startsWith("~$") || name.startsWith(".~")) return "Excel、WPS 打开文件时的临时文件，不是清单。";
  if (systemFiles.has(name.toLowerCase())) return "系统文件，不是清单。";
  if (parts.includes("__MACOSX") || name.startsWith("._")) return "压缩软件留下的系统文件，不是清单。";
  if (name.startsWith(".")) return "隐藏文件，不是清单。";
  if (/\.(?:tmp|bak|lnk|url)$/iu.test(name)) return "临时文件或快捷方式，不是清单。";
  return undefined;
}

const settings: readonly (readonly [schema: RegExp, label: string])[] = [
  [/"schema"\s*:\s*"zp\.mapping\//u, "列对应文件，不是清单；要使用它，请用 --map 指定。"],
  [/"schema"\s*:\s*"zp\.policy-pack\//u, "口径文件，不是清单；要使用它，请用 --pack 指定。"],
  [/"schema"\s*:\s*"zp\.waivers?\//u, "豁免登记，不是清单；要使用它，请用 --waivers 指定。"],
  [/"schema"\s*:\s*"zp\./u, "本工具写出的数据文件，不是清单。"],
];

/** Why a file of ours in JSON is passed over; `undefined` where it is none. */
export function passedOverAsSettings(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4_096);
  const first = head.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  if (first !== 0x7b) return undefined;
  const text = new TextDecoder().decode(head);
  return settings.find(([schema]) => schema.test(text))?.[1];
}
