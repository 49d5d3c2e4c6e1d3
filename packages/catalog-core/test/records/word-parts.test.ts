import { describe, expect, it } from "vitest";
import { matchHeader } from "../../src/records/index.ts";

describe("a header that no list of words knows", () => {
  it.each<[string, string]>([
    ["consultTelephone", "consultationPhones"],
    ["COMPLAINT_HOTLINE", "supervisionPhones"],
    ["legal_term", "statutoryTimeLimit"],
    ["promisedWorkdays", "promisedTimeLimit"],
    ["serviceTitle", "name"],
    ["deptText", "implementingBody"],
    ["orgNo", "implementingBodyCode"],
    ["officeAddr", "places"],
    ["work_hours", "serviceHours"],
    ["visitTimes", "maxVisits"],
    ["hasFee", "charges"],
    ["承诺办结日", "promisedTimeLimit"],
    ["法定最长天数", "statutoryTimeLimit"],
    ["窗口办公地址", "places"],
    ["纪检监察举报途径", "supervisionPhones"],
    ["共同负责单位", "jointBodies"],
    ["目录基本代码", "basicCode"],
  ])("is proposed by its words: %s", (header, element) => {
    expect(matchHeader(header, "implementation").map(({ term, match }) => [term.element, match])).toEqual([
      [element, "contained"],
    ]);
  });

  it.each(["n_materials", "source_url", "link", "dept_type", "请到政务大厅三楼窗口咨询具体的办理条件"])(
    "is left alone where its words do not say enough: %s",
    (header) => {
      expect(matchHeader(header, "implementation").filter(({ match }) => match === "contained")).toEqual([]);
    },
  );
});
