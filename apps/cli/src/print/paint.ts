import { styleText } from "node:util";
import type { Io } from "../io.ts";

type Style = Parameters<typeof styleText>[0];

/** Colours, where a terminal shows them; the plain text elsewhere. */
export type Paint = (style: Style, text: string) => string;

export const paintFor =
  (io: Pick<Io, "colour">): Paint =>
  (style, text) =>
    io.colour ? styleText(style, text, { validateStream: false } as never) : text;
