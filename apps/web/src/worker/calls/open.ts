import { Mapping } from "@zp/catalog-core/records";
import { withOwnPaths } from "@zp/intake";
import { type InputFile, KeptFiles } from "@zp/workbook";
import { CallError, type Context } from "../../rpc/index.ts";
import type { OpenRequest, SummaryView } from "../../session/protocol.ts";
import type { Given, Held, Store } from "../held.ts";
import { readAndJudge } from "../read-and-judge.ts";
import { summaryView } from "./summary.ts";

/** The lists that are held, or the sentence that there are none. */
export function heldIn({ held }: Store): Held {
  if (held === undefined) throw new CallError({ kind: "user", message: "还没有打开清单。请先选择文件。" });
  return held;
}

/** Reads files in the place of what is held. A mapping among them is taken as one, as with `--map`. */
export async function open(
  store: Store,
  { files, mappings = [] }: OpenRequest,
  context: Context<"open">,
): Promise<SummaryView> {
  const named = withOwnPaths(files).map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));
  const dropped = named.map((file) => [file, mappingIn(file)] as const);
  const lists = dropped.filter(([, mapping]) => mapping === undefined).map(([file]) => file);
  if (lists.length === 0) {
    throw new CallError({
      kind: "user",
      message:
        dropped.length === 0
          ? "没有选到文件。请选择清单文件，或装有清单的文件夹。"
          : "选到的只有列对应，没有清单。请把清单文件一起选上。",
    });
  }
  const given = [
    ...dropped.flatMap(([, mapping]) => mapping ?? []),
    ...mappings.flatMap((one) => Mapping.safeParse(one).data ?? []),
  ];
  return replace(
    store,
    { files: lists, kept: new KeptFiles(), mappings: given, answers: {}, accepted: [] },
    context,
  );
}

/** Puts what is read anew in the place of what is held, when it is whole. */
export async function replace(
  store: Store,
  given: Given,
  context: Pick<Context<"open">, "tell" | "breathe">,
): Promise<SummaryView> {
  const held = await readAndJudge(given, store.revision + 1, context);
  store.revision = held.revision;
  store.held = held;
  return summaryView(held);
}

/** A JSON file that is a mapping of ours. Lists are not looked into: a mapping is small and says what it is. */
function mappingIn({ path, bytes }: InputFile): Mapping | undefined {
  if (!/\.json$/iu.test(path) || bytes.length > 1_000_000) return undefined;
  try {
    return Mapping.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
