import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type ReadReturnedResult, readReturned, type SentList, sentListsOf } from "@zp/workbook";
import { CommandError, type Io } from "../io.ts";
import type { Progress } from "../print/progress.ts";
import { readLists } from "./reading.ts";

/**
 * What was sent: the workbooks of `zp split`, or the list that they were made of.
 *
 * @throws CommandError when nothing of the kind is there
 */
export async function loadSent(
  name: string,
  { io, progress, aliases }: { io: Io; progress: Progress; aliases: Readonly<Record<string, string>> },
): Promise<readonly SentList[]> {
  const stat = statSync(resolve(io.cwd, name), { throwIfNoEntry: false });
  if (stat === undefined) throw new CommandError(`找不到“${name}”。--sent 写发出的文件夹，或拆分前的清单。`);
  let read: ReadReturnedResult | undefined;
  const reading = await readLists([name], {
    io,
    progress,
    aliases,
    read: async (files, options) => {
      read = await readReturned(files, options);
      return read;
    },
  });
  const sent = (read?.returned ?? []).flatMap((file) => file.sent ?? []);
  if (sent.length > 0) return sent;
  const lists = sentListsOf(reading.catalogue, {
    sentOn: "",
    restOf: (id) => reading.result.provenance.unread(id).map(({ header, raw }) => [header, raw] as const),
  });
  if (lists.length > 0) return lists;
  throw new CommandError(`“${basename(name)}”里既没有 zp split 发出的工作簿，也没有读到清单。`);
}
