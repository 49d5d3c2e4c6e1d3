import { type RosterDuty, rosterDutyLabels } from "../../model/index.ts";
import type { CellReading } from "./reading.ts";
import { comparable } from "./text.ts";

const words: Readonly<Record<string, RosterDuty>> = {
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
export function readDuty(text: string): CellReading<RosterDuty | undefined> {
  const word = comparable(text);
  const duty = Object.hasOwn(words, word) ? words[word] : isDuty(word) ? word : undefined;
  return duty === undefined ? { value: undefined, doubt: "unreadable" } : { value: duty };
}

const isDuty = (word: string): word is RosterDuty => Object.hasOwn(rosterDutyLabels, word);
