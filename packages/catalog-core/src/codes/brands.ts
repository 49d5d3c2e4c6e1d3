declare const brand: unique symbol;

type Branded<Name extends string> = string & { readonly [brand]: Name };

/** 统一社会信用代码, 18 characters, both check characters right. Made by `checkCreditCode`. */
export type Uscc = Branded<"Uscc">;
/** 组织机构代码, 9 characters without the hyphen, check character right. Made by `checkOrganisationCode`. */
export type OrganisationCode = Branded<"OrganisationCode">;
/** 区划代码 without padding: 2, 4, 6, 9 or 12 digits. Made by `checkDivisionCode`. */
export type DivisionCode = Branded<"DivisionCode">;
/** 基本编码 of one of the schemes. Made by `asBasicCode`. */
export type BasicCode = Branded<"BasicCode">;
/** 实施编码 of one of the schemes. Made by `asImplementationCode`. */
export type ImplementationCode = Branded<"ImplementationCode">;
/** 业务办理项编码 of one of the schemes. Made by `asHandlingItemCode`. */
export type HandlingItemCode = Branded<"HandlingItemCode">;
