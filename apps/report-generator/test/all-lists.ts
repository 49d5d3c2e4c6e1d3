import type { Office } from "./office.ts";

/*
 * A small place that hands in a list of every kind, and what it handed in before: every document has something to say.
 */

/** Writes the lists under 清单 and 上期. `kind` stands in front of the units: 县水利局, 区水利局. */
export function writeAllLists(office: Office, kind: "县" | "区"): void {
  const [water, relief, forest] = [`${kind}水利局`, `${kind}民政局`, `${kind}林业局`];
  const header =
    "编制单位,事项名称,基本编码,事项类型,实施编码,设定依据,办件类型,法定办结时限,承诺办结时限,到办事现场次数,是否网办,申请材料,咨询电话,监督电话";
  const permit = (name: string, code: string, promised: string, visits: string) =>
    `${water},${name},${code},行政许可,${code}000000010001,《取水管理通知》（水发〔2010〕1号）,承诺件,20个工作日,${promised},${visits},是,1.申请书,020-88200010,020-88200010`;
  const grant = (visits: string) =>
    `${relief},临时救助金给付,000500003000,行政给付,000500003000000010003,《社会救助暂行办法》第四十八条,承诺件,20日,5个工作日,${visits},否,1.申请书；2.收入证明（原件）,020-88200020,无`;
  office.write(
    "上期/实施清单.csv",
    [header, permit("取水许可", "000117051000", "10个工作日", "1"), grant("1")].join("\n"),
  );
  office.write(
    "清单/实施清单.csv",
    [
      header,
      permit("取水许可", "000117051000", "15个工作日", "3"),
      permit("河道采砂许可", "000117052000", "15个工作日", ""),
      grant("2"),
      `${forest},林木采伐许可,,行政许可,,,即办件,无,即办,1,,,,`,
    ].join("\n"),
  );
  office.write(
    "清单/目录清单.csv",
    [
      "事项名称,基本编码,事项类型,设定依据,编制单位",
      `取水许可,000117051000,行政许可,《中华人民共和国水法》第四十八条,${water}`,
      `老年人优待证办理,002000004000,公共服务,《中华人民共和国老年人权益保障法》,${relief}`,
    ].join("\n"),
  );
  office.write(
    "清单/权责清单.csv",
    [
      "职权名称,职权编码,职权类型,行使主体,职权依据,责任事项,职权状态",
      `取水许可,SL-001,行政许可,${water},《中华人民共和国水法》第四十八条,受理、审查、决定,在用`,
      `林木采伐许可,LY-002,行政许可,${forest},《中华人民共和国森林法》第三十二条,受理,在用`,
      `采种许可,LY-003,行政许可,${forest},《中华人民共和国种子法》第三十一条,受理,在用`,
    ].join("\n"),
  );
  office.write(
    "清单/取消证明清单.csv",
    [
      "证明事项名称,涉及政务服务事项,索要单位,开具单位,取消后的办理方式,取消依据",
      `收入证明,临时救助金给付,${relief},村委会,部门间核验,减证便民清单`,
    ].join("\n"),
  );
  office.write(
    "清单/进度表.csv",
    [
      "编制单位,人员信息表报送日期,目录清单反馈日期,实施清单备案日期,审核通过日期,公开日期,备注",
      `${water},2018-06-12,2018-06-14,2018-07-18,,,`,
      `${relief},2018-06-19,2018-06-14,2018-07-25,2018-07-05,2018-08-20,`,
    ].join("\n"),
  );
  office.write(
    "清单/人员信息表.csv",
    ["单位,姓名,职务,分工,办公电话", `${water},张三,科员,主编,020-88200010`].join("\n"),
  );
  office.write("应报.txt", [water, relief, forest, `${kind}司法局`].join("\n"));
  office.write(
    "豁免.json",
    JSON.stringify([
      { key: "visits/stated|没有这一项", reason: "系统改造中", approvedBy: "主任", until: "2099-12-31" },
    ]),
  );
}

/** What `zp-report build` takes for all of them, into 报告. */
export const allLists: readonly string[] = [
  ...["--in", "清单", "--previous", "上期", "--out", "报告"],
  ...["--expect", "应报.txt", "--waivers", "豁免.json"],
];
