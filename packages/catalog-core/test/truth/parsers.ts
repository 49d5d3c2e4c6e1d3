import {
  citationStrings,
  codeStrings,
  creditCodeStrings,
  feeStrings,
  hourStrings,
  limitStrings,
  phoneStrings,
  type Written,
} from "./corpus.ts";
import { columnsOf, lists } from "./headers.ts";
import {
  type Reading,
  readCitation,
  readCode,
  readCreditCode,
  readFeeText,
  readHeader,
  readHours,
  readLimit,
  readLimitPhrase,
  readPhoneCell,
} from "./readers.ts";

/** A parser that is held against real strings. */
export interface Measured {
  /** Name of its golden file. */
  readonly id: string;
  readonly title: string;
  readonly strings: () => Written[];
  readonly read: (one: Written, words?: boolean) => Reading;
  /** The least shares that the project wants: of occurrences, and of distinct strings. */
  readonly aim: { readonly occurrences?: number; readonly distinct?: number };
}

export const measured: readonly Measured[] = [
  {
    id: "limits",
    title: "time limits, whole cells",
    strings: () => limitStrings("cell"),
    read: readLimit,
    aim: { occurrences: 0.995, distinct: 0.9 },
  },
  {
    id: "limit-phrases",
    title: "time limits, phrases cut out of running text",
    strings: () => limitStrings("phrase"),
    read: readLimitPhrase,
    aim: {},
  },
  {
    id: "citations",
    title: "citations",
    strings: citationStrings,
    read: readCitation,
    aim: { occurrences: 0.98, distinct: 0.98 },
  },
  {
    id: "phones",
    title: "phones",
    strings: phoneStrings,
    read: readPhoneCell,
    aim: { occurrences: 0.95, distinct: 0.95 },
  },
  {
    id: "hours",
    title: "hours",
    strings: hourStrings,
    read: readHours,
    aim: { occurrences: 0.95, distinct: 0.95 },
  },
  { id: "fees", title: "fees", strings: feeStrings, read: readFeeText, aim: {} },
  { id: "codes", title: "item codes", strings: codeStrings, read: readCode, aim: {} },
  { id: "credit-codes", title: "credit codes", strings: creditCodeStrings, read: readCreditCode, aim: {} },
  {
    id: "headers",
    title: "headers",
    strings: () => Object.keys(lists).flatMap((list) => columnsOf(list)),
    read: readHeader,
    aim: {},
  },
];
