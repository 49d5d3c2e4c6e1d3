import { useCallback, useState } from "react";
import type { HandedFile } from "../session/protocol.ts";
import { useSession } from "../session/session.tsx";

const notRead = "文件没有读出来：可能已被移动、改名，或正被别的程序占用。请关闭占用它的程序后再选一次。";

/** Opens files that are still on their way from the disk; `error` says why they did not come. */
export function useTake(): {
  readonly take: (coming: Promise<readonly HandedFile[]>) => void;
  readonly error: string | undefined;
} {
  const session = useSession();
  const [error, setError] = useState<string>();
  const take = useCallback(
    (coming: Promise<readonly HandedFile[]>) => {
      setError(undefined);
      coming.then((files) => session.open(files)).catch(() => setError(notRead));
    },
    [session],
  );
  return { take, error };
}
