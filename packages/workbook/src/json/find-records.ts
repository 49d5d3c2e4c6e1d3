/** An array of records inside a JSON value. */
export interface RecordArray {
  /** Where it stands ("data.list"); "" for the value itself. */
  readonly path: string;
  readonly records: readonly unknown[];
}

export interface FoundRecords {
  readonly arrays: readonly RecordArray[];
  /** Fields beside the arrays that hold something. */
  readonly ignored: readonly string[];
}

/** An answer of an interface wraps its list once or twice ({ code, data: { list: [...] } }). */
const DEEPEST = 4;
/** Wrappers have a few fields of their own (code, message, total …); with more, the object is itself one record. */
const WRAPPER_FIELDS = 8;

/**
 * Finds the records in a JSON value: the value itself if it is an array, the arrays of objects nearest to its surface,
 * or else the object as the only record. Undefined for a bare string, number or null.
 */
export function findRecords(value: unknown): FoundRecords | undefined {
  if (Array.isArray(value)) return { arrays: [{ path: "", records: value }], ignored: [] };
  if (!isObject(value)) return undefined;
  const ignored: string[] = [];
  let level: [string, object][] = [["", value]];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const arrays: RecordArray[] = [];
    const next: [string, object][] = [];
    for (const [path, object] of level) {
      let plain = 0;
      for (const [key, child] of Object.entries(object)) {
        const childPath = path === "" ? key : `${path}.${key}`;
        if (holdsRecords(child)) arrays.push({ path: childPath, records: child });
        else if (isObject(child)) next.push([childPath, child]);
        else if (child !== null && child !== "") {
          ignored.push(childPath);
          plain++;
        }
      }
      if (plain > WRAPPER_FIELDS) return { arrays: [{ path: "", records: [value] }], ignored: [] };
    }
    if (arrays.length > 0) return { arrays, ignored: [...ignored, ...next.map(([path]) => path)] };
    level = next;
  }
  return { arrays: [{ path: "", records: [value] }], ignored: [] };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function holdsRecords(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some((element) => isObject(element));
}
