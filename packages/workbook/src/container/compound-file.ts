const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY = 128;
/** Far more than any office file has; a damaged chain must end. */
const MAX_SECTORS = 4096;
const END_OF_CHAIN = 0xfffffffa;

/** Whether the bytes are an OLE compound file: an old .xls, .doc or .ppt, a WPS .et, or an encrypted .xlsx. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * The names of the streams and storages of a compound file ("Workbook", "EncryptedPackage" …): they tell which
 * program's file it is. An unreadable directory gives what was found until there.
 */
export function compoundFileNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return names;
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
  if (sectorSize < 512) return names;
  const sectorAt = (sector: number) => (sector + 1) * sectorSize;
  const inside = (sector: number) => sector < END_OF_CHAIN && sectorAt(sector) + sectorSize <= bytes.length;
  // Only the first 109 sectors of the allocation table are named in the header: enough for 7 MB with small sectors.
  // Past that the directory is taken to go on in the next sector.
  const perSector = sectorSize / 4;
  const next = (sector: number): number => {
    const tableIndex = Math.floor(sector / perSector);
    const table = tableIndex < 109 ? view.getUint32(76 + 4 * tableIndex, true) : END_OF_CHAIN;
    return inside(table) ? view.getUint32(sectorAt(table) + 4 * (sector % perSector), true) : sector + 1;
  };
  let sector = view.getUint32(48, true);
  for (let i = 0; i < MAX_SECTORS && inside(sector); i++, sector = next(sector)) {
    for (let at = sectorAt(sector); at < sectorAt(sector) + sectorSize; at += DIRECTORY_ENTRY) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      if (length < 2 || bytes[at + 66] === 0) continue;
      let name = "";
      for (let c = 0; c < length - 2; c += 2) name += String.fromCharCode(view.getUint16(at + c, true));
      names.add(name);
    }
  }
  return names;
}
