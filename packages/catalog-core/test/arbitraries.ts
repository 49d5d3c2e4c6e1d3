import fc from "fast-check";
import {
  CaseType,
  Channel,
  ExerciseLevel,
  type ImplementationItem,
  ItemStatus,
  ItemType,
} from "../src/model/index.ts";
import { TIME_UNITS, type TimeLimit } from "../src/time-limit/index.ts";

/* Arbitrary catalogues: any item that the model allows, as untidy as real ones. */

const unreadable = fc
  .string({ minLength: 1, maxLength: 8 })
  .map((raw) => ({ kind: "unreadable" as const, raw }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });
const text = fc.oneof(
  fc.constantFrom(
    "无",
    "/",
    "详见网站",
    "城关镇新正街1号",
    "按照有关规定",
    "其他材料",
    "《行政许可法》第四十二条",
  ),
  fc.string({ minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== ""),
);

export const timeLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({
    kind: fc.constant("duration" as const),
    amount: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(0.5, 1.5, 0.25)),
    unit: fc.constantFrom(...TIME_UNITS),
  }),
  fc.constantFrom<TimeLimit>({ kind: "immediate" }, { kind: "none" }, { kind: "not-applicable" }),
  unreadable,
);

const phone = fc.record({
  id: fc.constantFrom("1", "2"),
  raw: fc.constantFrom("0915-8822222", "12345", "无", "8822222"),
});
const phones = fc.uniqueArray(phone, { maxLength: 2, selector: ({ id }) => id });
const coded = <T extends string>(words: readonly T[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: unreadable });

/** An item without `id`; few units and codes, so that they meet. */
export const item: fc.Arbitrary<Omit<ImplementationItem, "id">> = fc
  .record({
    name: maybe(text),
    basicCode: maybe(fc.constantFrom("000105001000", "0100001000", "XK00001000", "000105001001", "坏码")),
    implementationCode: maybe(
      fc.oneof(
        fc.constantFrom("11610927MB0000019W4000105001000", "11610927MB00000A2G4000105001001"),
        fc.string({ minLength: 1, maxLength: 12 }).filter((value) => value.trim() !== ""),
      ),
    ),
    itemType: maybe(coded(ItemType.options)),
    status: maybe(coded(ItemStatus.options)),
    legalBasis: maybe(text),
    exerciseLevels: maybe(fc.array(coded(ExerciseLevel.options), { maxLength: 2 })),
    exerciseContent: maybe(text),
    compilingUnit: maybe(fc.constantFrom("县民政局", "县公安局", "曾家镇人民政府")),
    implementingBody: maybe(fc.constantFrom("县民政局", "县司法局")),
    caseType: maybe(coded(CaseType.options)),
    statutoryTimeLimit: maybe(timeLimit),
    promisedTimeLimit: maybe(timeLimit),
    materials: maybe(
      fc.array(fc.record({ id: fc.uuid(), name: fc.constantFrom("身份证", "其他相关材料", "申请表") }), {
        maxLength: 3,
      }),
    ),
    steps: maybe(
      fc.array(
        fc.record({
          id: fc.uuid(),
          name: fc.constantFrom("申请", "受理", "审查", "决定", "送达", "收件与受理"),
        }),
        {
          maxLength: 5,
        },
      ),
    ),
    charges: maybe(fc.constantFrom("yes" as const, "no" as const, "none" as const)),
    feeStandard: maybe(
      fc.oneof(
        fc.record({ kind: fc.constant("text" as const), text: fc.constantFrom("10元/证", "按规定收取") }),
        fc.constant({ kind: "none" as const }),
      ),
    ),
    channels: maybe(fc.array(coded(Channel.options), { maxLength: 3 })),
    maxVisits: maybe(
      fc.oneof(
        fc.record({ kind: fc.constant("count" as const), count: fc.integer({ min: 0, max: 4 }) }),
        fc.constant({ kind: "none" as const }),
        unreadable,
      ),
    ),
    visitReason: maybe(text),
    online: maybe(fc.constantFrom("yes" as const, "no" as const)),
    places: maybe(text),
    serviceHours: maybe(text),
    consultationPhones: maybe(phones),
    supervisionPhones: maybe(phones),
  })
  .map(
    (value) =>
      Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Omit<
        ImplementationItem,
        "id"
      >,
  );

/** A list with ids in order. */
export const items = (maxLength = 30): fc.Arbitrary<ImplementationItem[]> =>
  fc
    .array(item, { maxLength })
    .map((list) => list.map((one, index) => ({ id: `i${String(index).padStart(4, "0")}`, ...one })));
