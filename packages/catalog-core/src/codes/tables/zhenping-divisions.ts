/**
 * 镇坪县 with its towns and village-level units, as data.
 *
 * These are the statistical divisions of 2023-06-30, NOT those of 2018: towns and villages were merged in between
 * (104 and 107 are gaps in the numbering), so names and counts of the year of the order may differ. Use them to name a
 * code, never to say that a list of 2018 is complete. Names are without 社区 or 村; `divisionName` adds them.
 */
export interface DivisionTable {
  /** 国家统计局统计用区划代码, the day up to which it stands. */
  readonly vintage: string;
  readonly source: string;
  readonly note: string;
  readonly county: {
    readonly code: string;
    readonly name: string;
    readonly city: { readonly code: string; readonly name: string };
  };
  readonly towns: readonly Town[];
}

/** A town of the county with what lies in it. */
export interface Town {
  /** 9 digits. */
  readonly code: string;
  readonly name: string;
  readonly villages: readonly Village[];
}

/** A village or a neighbourhood. */
export interface Village {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
  /** 社区（居委会, suffix 001-199）or 村（村委会, suffix 200-399）. */
  readonly kind: "community" | "village";
}

/** `suffix name` pairs, one string for each kind: 65 objects written out would hide a slip better than show it. */
function town(code: string, name: string, communities: string, villages: string): Town {
  const rows = (text: string, kind: Village["kind"]): Village[] =>
    text === ""
      ? []
      : text.split(" ").map((row) => ({ code: code + row.slice(0, 3), name: row.slice(3), kind }));
  return { code, name, villages: [...rows(communities, "community"), ...rows(villages, "village")] };
}

/** 镇坪县: 7 towns and 65 villages and neighbourhoods of 2023. What they may be used for stands at `DivisionTable`. */
export const zhenpingDivisions: DivisionTable = {
  vintage: "2023-06-30",
  source: "国家统计局统计用区划代码和城乡划分代码（2023 年）",
  note: "2023 年的村（社区）名称和数量与 2018 年可能不同，2018 年的以县民政部门公布的为准。",
  county: { code: "610927", name: "镇坪县", city: { code: "610900", name: "安康市" } },
  towns: [
    /* @__PURE__ */ town(
      "610927100",
      "城关镇",
      "002广场 003柿子树坪 004应家坪 005竹溪河 006小河口",
      "200蔬菜 201新华 202文彩 206联盟 208小河 211友谊 213白坪 214竹节溪 216坪宝",
    ),
    /* @__PURE__ */ town(
      "610927101",
      "曾家镇",
      "001和顺家园",
      "200宏伟 201琉璃 202星明 204向阳 207阳河 208花坪 209金坪 210鱼坪 213千山 214五星 215青台 218桃花 220洪阳",
    ),
    /* @__PURE__ */ town(
      "610927102",
      "牛头店镇",
      "",
      "200国庆 201白珠 202竹叶 206前进 207水晶坪 210先锋 212红星",
    ),
    /* @__PURE__ */ town(
      "610927103",
      "钟宝镇",
      "001塘坊坝",
      "200旧城 202干洲河 203新坪 206得胜 207民主 209东风 210三坪 211金岭",
    ),
    /* @__PURE__ */ town("610927105", "上竹镇", "", "200大坝 201松坪 202中心 203湘坪 204庙坝 205发龙"),
    /* @__PURE__ */ town("610927106", "华坪镇", "", "200三坝 201尖山坪 202团结 203渝龙"),
    /* @__PURE__ */ town(
      "610927108",
      "曙坪镇",
      "",
      "200兴隆 201双坪 202大树 203联合 204桃元 206阳安 207中坝 209和平 210战斗 211安坪 213马镇",
    ),
  ],
};
