import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type FindingsAddress, useFindingsAddress } from "./address.ts";

/** Time between two letters of somebody who types on. */
const PAUSE_MS = 180;

/**
 * How the table is set, with what is being typed into the search: each letter is looked for at once, and goes into the address
 * when somebody pauses. Browsers refuse an address that changes many times a second.
 */
export function useTypedAddress(): {
  readonly address: FindingsAddress;
  readonly set: (change: Partial<FindingsAddress>, how?: "push" | "replace") => void;
  readonly type: (text: string) => void;
} {
  const [address, setAddress] = useFindingsAddress();
  const [typed, type] = useState<string>();
  const shown = useMemo(
    () => (typed === undefined ? address : { ...address, text: typed, open: "" }),
    [address, typed],
  );
  const setNow = (change: Partial<FindingsAddress>, how?: "push" | "replace"): void => {
    setAddress(typed === undefined ? change : { text: typed, open: "", ...change }, how);
    type(undefined);
  };
  const latest = useRef(setNow);
  useEffect(() => {
    latest.current = setNow;
  });
  // The same at each render: the filters need not be drawn again for it.
  const set = useCallback(
    (change: Partial<FindingsAddress>, how?: "push" | "replace") => latest.current(change, how),
    [],
  );
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => latest.current({}, "replace"), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { address: shown, set, type };
}
