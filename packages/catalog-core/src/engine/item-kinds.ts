/** What items are grouped by. */
export interface Group {
  readonly unit: string;
  readonly type: string;
  readonly level: string;
}

interface Branch {
  readonly next: Map<number, Branch>;
  /** Number of the vector that ends here. */
  vector: number | undefined;
}

const newBranch = (): Branch => ({ next: new Map(), vector: undefined });

/**
 * Numbers for what makes items alike: their group, and the vector of what each metric says of them. Items alike in both
 * are one kind. There are far fewer vectors than kinds, since units have the same ones.
 */
export class ItemKinds {
  readonly #groups: Group[] = [];
  readonly #groupNumbers = new Map<string, Map<string, Map<string, number>>>();
  readonly #vectors: (readonly number[])[] = [];
  readonly #root = newBranch();
  readonly #groupOf: number[] = [];
  readonly #vectorOf: number[] = [];
  /** By group, from vector to kind. */
  readonly #kinds: Map<number, number>[] = [];

  get size(): number {
    return this.#groupOf.length;
  }

  group(kind: number): Group {
    return this.#groups[this.#groupOf[kind]!]!;
  }

  vector(kind: number): readonly number[] {
    return this.#vectors[this.#vectorOf[kind]!]!;
  }

  groupNumber(kind: number): number {
    return this.#groupOf[kind]!;
  }

  groups(): readonly Group[] {
    return this.#groups;
  }

  /** The kind of items of this group and this vector, which is copied where it is new. */
  kindOf(unit: string, type: string, level: string, vector: readonly number[]): number {
    const group = this.#groupNumber(unit, type, level);
    const number = this.#vectorNumber(vector);
    const kinds = this.#kinds[group]!;
    let kind = kinds.get(number);
    if (kind === undefined) {
      kind = this.#groupOf.push(group) - 1;
      this.#vectorOf.push(number);
      kinds.set(number, kind);
    }
    return kind;
  }

  #groupNumber(unit: string, type: string, level: string): number {
    let byType = this.#groupNumbers.get(unit);
    if (byType === undefined) {
      byType = new Map();
      this.#groupNumbers.set(unit, byType);
    }
    let byLevel = byType.get(type);
    if (byLevel === undefined) {
      byLevel = new Map();
      byType.set(type, byLevel);
    }
    let group = byLevel.get(level);
    if (group === undefined) {
      group = this.#groups.push({ unit, type, level }) - 1;
      this.#kinds.push(new Map());
      byLevel.set(level, group);
    }
    return group;
  }

  #vectorNumber(vector: readonly number[]): number {
    let branch = this.#root;
    for (let i = 0; i < vector.length; i += 1) {
      const number = vector[i]!;
      let next = branch.next.get(number);
      if (next === undefined) {
        next = newBranch();
        branch.next.set(number, next);
      }
      branch = next;
    }
    branch.vector ??= this.#vectors.push([...vector]) - 1;
    return branch.vector;
  }
}
