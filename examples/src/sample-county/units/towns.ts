import type { LayoutName, SampleUnit } from "../sample-unit.ts";

/*
 * The seven towns offer the same services and write them each in its own way: the same item at 5 and at 20 workdays, as
 * one visit and as two. Figures are invented.
 */

interface Town {
  readonly name: string;
  readonly layout: LayoutName;
  readonly phone: number;
  /** How this town departs from the others. */
  readonly slower?: boolean;
  readonly visits?: string;
  readonly creditCode?: string;
}

const townList: readonly Town[] = [
  { name: "城关镇", layout: "title-and-unit-line", phone: 2010 },
  { name: "曾家镇", layout: "two-row-header", phone: 2020, creditCode: "11610927MB0000P343" },
  { name: "牛头店镇", layout: "plain-list", phone: 2030, slower: true },
  { name: "钟宝镇", layout: "merged-materials", phone: 2040 },
  { name: "上竹镇", layout: "old-names", phone: 2050, visits: "2" },
  { name: "华坪镇", layout: "plain-list", phone: 2060 },
  { name: "曙坪镇", layout: "title-and-unit-line", phone: 2070, slower: true },
];

function itemsOfTown({ layout, slower, visits = "1" }: Town): string {
  const bare = layout === "old-names";
  const days = (count: number): string => (bare ? String(count) : `${count}个工作日`);
  const promised = (fast: number, slow: number): string => days(slower ? slow : fast);
  return `
城乡居民最低生活保障申请初审|给|无|${promised(10, 20)}|承|${visits}|《社会救助暂行办法》第十一条|申请书、居民身份证、户口簿、收入状况证明
特困人员供养申请初审|给|无|${promised(10, 20)}|承|${visits}|《社会救助暂行办法》第十六条|申请书、居民身份证、户口簿
临时救助申请初审|给|无|${promised(3, 5)}|承|1|《社会救助暂行办法》第四十八条|申请书、居民身份证
农村危房改造申请审核|给|无|${promised(10, 20)}|承|${visits}|《陕西省农村危房改造实施办法》|申请书、居民身份证、房屋照片
农村村民住宅建设申请审核|其|${days(20)}|${promised(10, 15)}|承|${visits}|《中华人民共和国土地管理法》第六十二条|申请表、户口簿、村民会议记录
乡村建设规划许可初审|其|${days(20)}|${promised(8, 15)}|承|1|《中华人民共和国城乡规划法》第四十一条|申请表、村民委员会意见
城乡居民基本养老保险登记|公|无|即办|即|1|《中华人民共和国社会保险法》第二十条|居民身份证、户口簿
城乡居民基本医疗保险缴费|公|无|即办|即|0|《中华人民共和国社会保险法》第二十四条|居民身份证
生育服务证办理|公|无|即办|即|1|《陕西省人口与计划生育条例》第二十四条|居民身份证、结婚证
残疾人两项补贴申请初审|给|无|${promised(5, 10)}|承|1|国发〔2015〕52号|申请表、残疾人证
林木采伐许可申请受理|许|${days(20)}|${promised(10, 10)}|承|1|《中华人民共和国森林法》第三十二条|申请表、林权证明
农村土地承包经营权流转备案|其|${days(15)}|${promised(7, 10)}|承|1|《中华人民共和国农村土地承包法》第三十七条|流转合同
村（居）民居住证明|公|无|即办|即|1|无|居民身份证
老年人优待证办理|公|无|${promised(3, 5)}|承|1|《中华人民共和国老年人权益保障法》第四十九条|居民身份证、照片`;
}

export const towns: readonly SampleUnit[] = townList.map((town) => ({
  file: `${town.name}人民政府`,
  name: `镇坪县${town.name}人民政府`,
  kind: "town",
  layout: town.layout,
  place: `镇坪县${town.name}便民服务中心`,
  phone: town.phone,
  ...(town.creditCode === undefined ? {} : { creditCode: town.creditCode }),
  items: itemsOfTown(town),
}));
