/** Encodings of old workbooks by their number; those before Excel 97 hold Chinese as 936. */
const ENCODINGS: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  54936: "gb18030",
  65001: "utf-8",
};

const decoders = new Map<number, TextDecoder>();

/** What the library asks of its code page tables (half a megabyte), answered by the platform's decoder. */
export const codePages = {
  utils: {
    decode(codePage: number, data: ArrayLike<number> | string): string {
      const bytes =
        typeof data === "string"
          ? Uint8Array.from(data, (char) => char.charCodeAt(0))
          : Uint8Array.from(data);
      return decoderFor(codePage).decode(bytes);
    },
    encode(): never {
      throw new Error("old workbooks are read, never written");
    },
  },
};

function decoderFor(codePage: number): TextDecoder {
  let decoder = decoders.get(codePage);
  if (!decoder) {
    const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : "windows-1252";
    decoder = new TextDecoder(ENCODINGS[codePage] ?? windows, { ignoreBOM: true });
    decoders.set(codePage, decoder);
  }
  return decoder;
}
