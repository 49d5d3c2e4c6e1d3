import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as enums from "../../src/model/enums.ts";
import { RosterDuty, rosterDutyLabels } from "../../src/model/index.ts";

/** Every enum with its labels and its reader. */
const all = [
  [enums.ItemType, enums.itemTypeLabels, enums.readItemType],
  [enums.ExerciseLevel, enums.exerciseLevelLabels, enums.readExerciseLevel],
  [enums.CaseType, enums.caseTypeLabels, enums.readCaseType],
  [enums.Channel, enums.channelLabels, enums.readChannel],
  [enums.Audience, enums.audienceLabels, enums.readAudience],
  [enums.BodyNature, enums.bodyNatureLabels, enums.readBodyNature],
  [enums.PowerSource, enums.powerSourceLabels, enums.readPowerSource],
  [enums.CrossRegionScope, enums.crossRegionScopeLabels, enums.readCrossRegionScope],
  [enums.ItemStatus, enums.itemStatusLabels, enums.readItemStatus],
  [enums.OnlineDepth, enums.onlineDepthLabels, enums.readOnlineDepth],
  [enums.MaterialKind, enums.materialKindLabels, enums.readMaterialKind],
  [enums.MaterialForm, enums.materialFormLabels, enums.readMaterialForm],
  [enums.MaterialSource, enums.materialSourceLabels, enums.readMaterialSource],
  [enums.MaterialNecessity, enums.materialNecessityLabels, enums.readMaterialNecessity],
  [enums.ResultType, enums.resultTypeLabels, enums.readResultType],
  [enums.SpecialProcedureKind, enums.specialProcedureKindLabels, enums.readSpecialProcedureKind],
  [enums.ContactWay, enums.contactWayLabels, enums.readContactWay],
] as const;

describe("the vocabularies", () => {
  test("every label reads back as its value, also with spaces and full width", () => {
    for (const [schema, labels, read] of all) {
      for (const value of schema.options) {
        const label = (labels as Record<string, string>)[value]!;
        for (const written of [label, ` ${label} `, label.split("").join(" ")]) {
          expect([written, read(written)]).toEqual([written, value]);
        }
      }
    }
  });

  test("labels stand in the order of the words, so that either names all of them", () => {
    for (const [schema, labels] of all) expect(Object.keys(labels)).toEqual([...schema.options]);
    expect(Object.keys(rosterDutyLabels)).toEqual([...RosterDuty.options]);
  });

  test("numbers, blanks and placeholders are never read", () => {
    for (const [, , read] of all) {
      for (const text of ["", " ", "1", "6", "06", "10", "—", "/", "-", "不详"])
        expect(read(text)).toBeUndefined();
      fc.assert(
        fc.property(fc.stringMatching(/^[\d\s.,^-]*$/u), (text) => read(text) === undefined),
        { numRuns: 20 },
      );
    }
  });
});

describe("as people write it", () => {
  test.each([
    [enums.readItemType, "许可", "permit"],
    [enums.readItemType, "行政许可类", "permit"],
    [enums.readItemType, "行政确认事项", "confirmation"],
    [enums.readItemType, "其它权力", "other-power"],
    [enums.readItemType, "其他类", "other-power"],
    [enums.readItemType, "公共服务类事项", "public-service"],
    [enums.readItemType, "非行政许可审批", undefined],
    [enums.readItemType, "审核转报", undefined],
    [enums.readItemType, "行政许可、行政确认", undefined],
    [enums.readExerciseLevel, "县(区)级", "county"],
    [enums.readExerciseLevel, "县（市、区）级", "county"],
    [enums.readExerciseLevel, "区县级", "county"],
    [enums.readExerciseLevel, "县本级", "county"],
    [enums.readExerciseLevel, "乡镇（街道）级", "town"],
    [enums.readExerciseLevel, "镇", "town"],
    [enums.readExerciseLevel, "村（居）级", "village"],
    [enums.readExerciseLevel, "设区的市级", "city"],
    [enums.readExerciseLevel, "县级以上", undefined],
    [enums.readExerciseLevel, "省级、市级", undefined],
    [enums.readCaseType, "即办", "immediate"],
    [enums.readCaseType, "承诺办件", "promised"],
    [enums.readCaseType, "上报件", undefined],
    [enums.readChannel, "窗口", "window"],
    [enums.readChannel, "网办", "online"],
    [enums.readChannel, "手机ＡＰＰ", "mobile"],
    [enums.readAudience, "事业单位", "public-institution"],
    [enums.readAudience, "机关法人", "administrative-organ"],
    [enums.readCrossRegionScope, "全省通办", "province"],
    [enums.readCrossRegionScope, "全自治区", "province"],
    [enums.readCrossRegionScope, "区县", "county"],
    [enums.readItemStatus, "挂起", "suspended"],
    [enums.readMaterialKind, "原件及复印件", "original-and-copy"],
    [enums.readMaterialKind, "原件、复印件", undefined],
    [enums.readMaterialForm, "纸质材料", "paper"],
    [enums.readMaterialForm, "纸质/电子版", "paper-or-electronic"],
    [enums.readContactWay, "电话咨询", "telephone"],
    [enums.readOnlineDepth, "Ⅳ级", undefined],
    [enums.readYesNo, "不支持", "no"],
    [enums.readYesNo, "无", undefined],
  ])("%o reads %s as %s", (read, text, value) => {
    expect(read(text)).toBe(value);
  });

  test("several in one cell: nothing is dropped", () => {
    expect(enums.readChannels("窗口办理,网上办理,快递申请")).toEqual({
      values: ["window", "online", "postal"],
      unread: [],
    });
    expect(enums.readChannels("线上线下均可")).toEqual({ values: ["online", "window"], unread: [] });
    expect(enums.readChannels("窗口；传真；窗口")).toEqual({ values: ["window"], unread: ["传真"] });
    expect(enums.readAudiences('["自然人", "企业法人", "其他组织"]')).toEqual({
      values: ["natural-person", "enterprise", "other"],
      unread: [],
    });
    expect(enums.readAudiences("自然人、法人").values).toEqual([
      "natural-person",
      "enterprise",
      "public-institution",
      "social-organisation",
    ]);
    expect(enums.readExerciseLevels("省级、市级、县（市、区）级")).toEqual({
      values: ["province", "city", "county"],
      unread: [],
    });
    expect(enums.readExerciseLevels("镇（乡、街道）级")).toEqual({ values: ["town"], unread: [] });
    expect(enums.readOnlineDepths("互联网受理^互联网办理").values).toEqual(["acceptance", "handling"]);
    expect(enums.readChannels("")).toEqual({ values: [], unread: [] });
  });
});
