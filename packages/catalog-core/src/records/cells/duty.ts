import { RosterDuty } from "../../model/index.ts";
import type { CellReading } from "./reading.ts";
import { comparable } from "./text.ts";

type Duty = (typeof RosterDuty.options)[number];

const words: Readonly<Record<string, Duty>> = {
  主编: "editor",
  主编人员: "editor",
  编制人员: "editor",
  填报人: "editor",
  经办人: "editor",
  分管领导: "leader-in-charge",
  分管负责人: "leader-in-charge",
  主管领导: "leader-in-charge",
  联审: "reviewer",
  联审人员: "reviewer",
  联审工作人员: "reviewer",
  审核人员: "reviewer",
};

/**
 * 分工 of a person on the roster.
 *
 * @example readDuty("联审人员") // { value: "reviewer" }
 */
export function readDuty(text: string): CellReading<Duty | undefined> {
  const word = comparable(text);
  const duty = Object.hasOwn(words, word) ? words[word] : RosterDuty.safeParse(word).data;
  return duty === undefined ? { value: undefined, doubt: "unreadable" } : { value: duty };
}
