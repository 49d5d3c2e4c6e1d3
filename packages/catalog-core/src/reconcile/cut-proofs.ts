import { cleanCode } from "../codes/index.ts";
import type { PolicyPack } from "../engine/index.ts";
import { compare, fromText } from "../exact/index.ts";
import { nameParts, type Similarity, similarityOf, unitKey } from "../matching/index.ts";
import { outOfPopulation } from "../metrics/index.ts";
import type { Catalogue, CutProof, ImplementationItem, Material } from "../model/index.ts";

/**
 * What became of a proof that 减证便民 cut.
 *
 * - `gone`: no item within its reach asks for it.
 * - `still-asked`: a material bears its name.
 * - `perhaps-asked`: a material bears a like name; somebody has to look.
 * - `no-materials`: the items within its reach do not state their materials, so nothing can be said.
 * - `no-item`: the item that it names is not in the list.
 */
export type CutProofState = "gone" | "still-asked" | "perhaps-asked" | "no-materials" | "no-item";

/** A material of an item that is, or may be, a proof that was cut. */
export interface ProofAsked {
  readonly itemId: string;
  readonly item: string;
  readonly unit?: string;
  readonly materialId: string;
  readonly material: string;
  /** Where the names are only alike. */
  readonly similarity?: Similarity;
}

/** A proof with what became of it. */
export interface CutProofResult {
  readonly id: string;
  readonly name: string;
  readonly itemName?: string;
  readonly unit?: string;
  readonly state: CutProofState;
  /** Items within its reach: those of the item, else of the unit, else all in force. */
  readonly items: number;
  readonly asked: readonly ProofAsked[];
}

/** The proofs of the list, each in one state: the counts add up to the list. */
export interface CutProofReport {
  readonly schema: "zp.cut-proofs/1";
  readonly pack: { readonly id: string; readonly version: string };
  readonly asOf: string;
  readonly counts: Readonly<Record<CutProofState, number>>;
  readonly proofs: readonly CutProofResult[];
}

/**
 * Whether the proofs and stamps that 减证便民 cut are gone from the materials of the items: “必须在服务流程中予以落实”
 * (镇政办发〔2018〕98号 五(三)).
 *
 * A proof is looked for in the item that it names, else in the items of the unit that asked for it, else in all. Items
 * that are suspended, cancelled or not on application are not looked at.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "临时救助", 到办事现场次数: "1", 申请材料: "1.申请书；2.收入证明（原件）" }]);
 * const cutProofs = [{ id: "c1", name: "收入证明" }, { id: "c2", name: "婚姻状况证明" }];
 * const { proofs } = checkCutProofs({ ...catalogue, cutProofs }, zhenping2018);
 * proofs.map(({ state }) => state); // ["still-asked", "gone"]
 */
export function checkCutProofs(
  { items, cutProofs = [] }: Pick<Catalogue, "items" | "cutProofs">,
  pack: PolicyPack,
  asOf: string = pack.asOf,
): CutProofReport {
  const inForce = items.filter((item) => outOfPopulation(item, pack.conventions, asOf) === undefined);
  const counts = { gone: 0, "still-asked": 0, "perhaps-asked": 0, "no-materials": 0, "no-item": 0 };
  const proofs = cutProofs.map((proof): CutProofResult => {
    const reach = reachOf(proof, inForce);
    const asked = reach.flatMap((item) => askedBy(proof, item, pack.conventions.matchThreshold));
    const state: CutProofState =
      reach.length === 0
        ? "no-item"
        : asked.some(({ similarity }) => similarity === undefined)
          ? "still-asked"
          : asked.length > 0
            ? "perhaps-asked"
            : reach.every(({ materials }) => materials === undefined)
              ? "no-materials"
              : "gone";
    counts[state] += 1;
    return {
      id: proof.id,
      name: proof.name ?? proof.id,
      ...(proof.itemName === undefined ? {} : { itemName: proof.itemName }),
      ...(proof.compilingUnit === undefined ? {} : { unit: proof.compilingUnit }),
      state,
      items: reach.length,
      asked,
    };
  });
  return { schema: "zp.cut-proofs/1", pack: { id: pack.id, version: pack.version }, asOf, counts, proofs };
}

/** The items that a proof concerns: by the code or the name that it states, else by its unit. */
function reachOf(proof: CutProof, items: readonly ImplementationItem[]): readonly ImplementationItem[] {
  const ofUnit = (item: ImplementationItem): boolean =>
    proof.compilingUnit === undefined ||
    [item.compilingUnit, item.implementingBody].some(
      (unit) => unit !== undefined && unitKey(unit) === unitKey(proof.compilingUnit ?? ""),
    );
  const { itemCode, itemName } = proof;
  if (itemCode === undefined && itemName === undefined) return items.filter(ofUnit);
  const code = itemCode === undefined ? undefined : cleanCode(itemCode).text;
  const byCode = items.filter((item) =>
    [item.implementationCode, item.basicCode, item.localImplementationCode, item.localBasicCode].some(
      (own) => own !== undefined && cleanCode(own).text === code,
    ),
  );
  if (byCode.length > 0 || itemName === undefined) return byCode;
  const { full } = nameParts(itemName);
  const named = items.filter((item) => {
    const own = nameParts(item.name ?? "");
    return own.full === full || own.core === full || nameParts(item.mainItemName ?? "").full === full;
  });
  const ownNamed = named.filter(ofUnit);
  return ownNamed.length > 0 ? ownNamed : named;
}

function askedBy(proof: CutProof, item: ImplementationItem, threshold: string): ProofAsked[] {
  if (proof.name === undefined) return [];
  const wanted = nameParts(proof.name);
  return (item.materials ?? []).flatMap((material): ProofAsked[] => {
    const found = materialIs(material, wanted.core, threshold);
    if (found === undefined) return [];
    const unit = item.compilingUnit ?? item.implementingBody;
    return [
      {
        itemId: item.id,
        item: item.name ?? item.id,
        ...(unit === undefined ? {} : { unit }),
        materialId: material.id,
        material: material.name ?? "",
        ...(found === "named" ? {} : { similarity: found }),
      },
    ];
  });
}

const copies = /(?:原件|复印件|原件及复印件|电子版|扫描件)+$/u;

/** Whether a material is the proof: by its name, or a name that holds it whole; else how alike they are, if enough. */
function materialIs({ name }: Material, proof: string, threshold: string): "named" | Similarity | undefined {
  if (name === undefined || proof === "") return undefined;
  const { core, full } = nameParts(name);
  const own = core.replace(copies, "");
  if (own === proof || (proof.length >= 4 && full.includes(proof))) return "named";
  const similarity = similarityOf({ id: "", codes: [], name: own }, { id: "", codes: [], name: proof });
  const enough = compare(fromText(similarity.score)!, fromText(threshold)!) >= 0;
  return enough && similarity.opposite === undefined ? similarity : undefined;
}
