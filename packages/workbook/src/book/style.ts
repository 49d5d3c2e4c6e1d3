/* How a cell looks: what our sheets need of it. A style is shared by the cells that bear it and never changed in place. */

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: { readonly argb: string };
}

export interface Alignment {
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrapText?: boolean;
}

export interface Side {
  readonly style: "thin";
  readonly color: { readonly argb: string };
}

export interface Borders {
  readonly top?: Side;
  readonly left?: Side;
  readonly bottom?: Side;
  readonly right?: Side;
}

export interface Fill {
  readonly fgColor: { readonly argb: string };
}

export interface Style {
  readonly font?: Font;
  readonly alignment?: Alignment;
  readonly border?: Borders;
  readonly fill?: Fill;
  readonly numFmt?: string;
}

/** The plain cell. */
export const noStyle: Style = {};
