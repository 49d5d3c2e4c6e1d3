const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const TABLE_SECTORS_IN_HEADER = 109;
const ENTRY_SIZE = 128;
const MINI_SECTOR_SIZE = 64;
/** Sector numbers from here on are marks (end of chain, free …). */
const FIRST_MARK = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
const ROOT = 5;

/** A stream or storage in the directory. */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** A stream's bytes; `whole` is false where the file ends or its chain breaks before the stream does. */
export interface CompoundStream {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/** Whether the bytes are an OLE compound file: an old .xls, .doc or .ppt, a WPS .et, or an encrypted .xlsx. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Reads an OLE compound file ([MS-CFB]): a small file system of chained sectors. Every chain is followed no further
 * than the file has sectors, so that damaged ones end; what lies outside of the file is left out.
 */
export class CompoundFile {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectorCount: number;
  private readonly table: number[] = [];
  private readonly entries: Entry[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = bytes.length < HEADER_SIZE ? 9 : this.view.getUint16(30, true);
    this.sectorSize = shift === 12 ? 4096 : 512;
    this.sectorCount = Math.max(0, Math.ceil(bytes.length / this.sectorSize) - 1);
    if (bytes.length < HEADER_SIZE) return;
    this.readTable();
    this.readDirectory();
  }

  /** Names of all streams and storages; they tell which program's file it is. */
  get names(): Set<string> {
    return new Set(this.entries.filter((entry) => entry.type !== 0).map((entry) => entry.name));
  }

  /** A stream at the top of the file, by any of the names (capitals aside); undefined where there is none. */
  topStream(...names: readonly string[]): CompoundStream | undefined {
    const top = this.topEntries();
    const streams = (top.length > 0 ? top : this.entries).filter((entry) => entry.type === STREAM);
    for (const name of names) {
      const found = streams.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
      if (found) return this.readStream(found);
    }
    return undefined;
  }

  /** The allocation table: for each sector the next one of its chain. */
  private readTable(): void {
    const perSector = this.sectorSize / 4;
    const sectors: number[] = [];
    for (let i = 0; i < TABLE_SECTORS_IN_HEADER; i++) sectors.push(this.view.getUint32(76 + 4 * i, true));
    // Larger files list further table sectors in sectors whose last number leads to the next of their kind.
    let list = this.view.getUint32(68, true);
    for (let i = 0; i < this.sectorCount && this.isInside(list); i++) {
      const at = this.positionOf(list);
      for (let k = 0; k < perSector - 1; k++) sectors.push(this.uint32(at + 4 * k));
      list = this.uint32(at + 4 * (perSector - 1));
    }
    for (const sector of sectors) {
      if (this.table.length > this.sectorCount) break;
      if (!this.isInside(sector)) continue;
      const at = this.positionOf(sector);
      for (let k = 0; k < perSector; k++) this.table.push(this.uint32(at + 4 * k));
    }
  }

  private readDirectory(): void {
    const directory = this.readChain(this.view.getUint32(48, true), Number.POSITIVE_INFINITY).bytes;
    const view = new DataView(directory.buffer);
    for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      let name = "";
      for (let c = 0; c < length - 2; c += 2) name += String.fromCharCode(view.getUint16(at + c, true));
      this.entries.push({
        name,
        type: directory[at + 66]!,
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
  }

  /** The entries directly under the root, which are kept as a tree; embedded files have streams of the same names. */
  private topEntries(): Entry[] {
    const seen = new Set<number>();
    const open = [this.entries.find((entry) => entry.type === ROOT)?.child ?? NO_ENTRY];
    while (open.length > 0) {
      const index = open.pop()!;
      const entry = this.entries[index];
      if (entry === undefined || seen.has(index)) continue;
      seen.add(index);
      open.push(entry.left, entry.right);
    }
    return [...seen].map((index) => this.entries[index]!);
  }

  private readStream(entry: Entry): CompoundStream {
    const cutoff = this.view.getUint32(56, true);
    return entry.size < cutoff ? this.readMini(entry) : this.readChain(entry.start, entry.size);
  }

  /** Small streams lie in the root's stream, in sectors of 64 bytes with a table of their own. */
  private readMini(entry: Entry): CompoundStream {
    const root = this.entries.find((each) => each.type === ROOT);
    const store = this.readChain(root?.start ?? NO_ENTRY, root?.size ?? 0).bytes;
    const table = this.readChain(this.view.getUint32(60, true), Number.POSITIVE_INFINITY).bytes;
    const tableView = new DataView(table.buffer);
    const result = new Uint8Array(Math.min(entry.size, store.length));
    let sector = entry.start;
    let filled = 0;
    while (filled < result.length && (sector + 1) * MINI_SECTOR_SIZE <= store.length + MINI_SECTOR_SIZE - 1) {
      const piece = store.subarray(sector * MINI_SECTOR_SIZE, (sector + 1) * MINI_SECTOR_SIZE);
      const taken = piece.subarray(0, result.length - filled);
      if (taken.length === 0) break;
      result.set(taken, filled);
      filled += taken.length;
      sector = sector * 4 + 4 <= table.length ? tableView.getUint32(sector * 4, true) : FIRST_MARK;
    }
    return { bytes: result.subarray(0, filled), whole: filled === entry.size };
  }

  /** The bytes of a chain of sectors, at most `size` of them. */
  private readChain(start: number, size: number): CompoundStream {
    const sectors: number[] = [];
    const needed = Math.ceil(size / this.sectorSize);
    let sector = start;
    while (sectors.length < needed && sectors.length < this.sectorCount && this.isInside(sector)) {
      sectors.push(sector);
      sector = this.table[sector] ?? FIRST_MARK;
    }
    const result = new Uint8Array(Math.min(size, sectors.length * this.sectorSize));
    let filled = 0;
    for (const each of sectors) {
      const at = this.positionOf(each);
      const piece = this.bytes.subarray(at, Math.min(at + this.sectorSize, at + result.length - filled));
      result.set(piece, filled);
      filled += piece.length;
    }
    return { bytes: result.slice(0, filled), whole: filled === size || size === Number.POSITIVE_INFINITY };
  }

  private positionOf(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  /** Whether a sector begins within the file; the last one may be cut. */
  private isInside(sector: number): boolean {
    return sector < this.sectorCount;
  }

  private uint32(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : FIRST_MARK;
  }
}
