/*
 * Topics under which service platforms list items, as data: those that are for persons alone and those for legal persons
 * alone. What stands in both lists (环保绿化、司法公证、公用事业 …) says nothing of the audience.
 */

export const topicsOfPersons: ReadonlySet<string> = new Set([
  ...["生育收养", "户籍办理", "教育科研", "入伍服役", "就业创业", "职业资格", "婚姻登记", "优待抚恤"],
  ...["住房保障", "证件办理", "出境入境", "离职退休", "死亡殡葬", "找工作", "社会救助", "个人纳税"],
]);

export const topicsOfBodies: ReadonlySet<string> = new Set([
  ...["资质认证", "年检年审", "税收财务", "人力资源", "投资审批", "融资信贷", "抵押质押", "商务贸易"],
  ...["招标拍卖", "海关口岸", "涉外服务", "农林牧渔", "水务气象", "质量技术", "检验检疫", "安全生产"],
  ...["法人注销", "档案文物"],
]);
