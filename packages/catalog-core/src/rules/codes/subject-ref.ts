import { type SubjectRef, unitOf } from "../../engine/index.ts";
import type { DirectoryEntry, ImplementationItem } from "../../model/index.ts";

/** An item as a list rule keeps it until the end. */
export const itemRef = (item: ImplementationItem): SubjectRef => ref("implementation-item", item);

/** An entry of the directory, likewise. */
export const entryRef = (entry: DirectoryEntry): SubjectRef => ref("directory-entry", entry);

function ref(kind: SubjectRef["kind"], subject: ImplementationItem | DirectoryEntry): SubjectRef {
  const unit = unitOf(subject);
  return {
    kind,
    id: subject.id,
    label: subject.name ?? subject.id,
    ...(unit === undefined ? {} : { unit }),
    ...(subject.sourceId === undefined ? {} : { sourceId: subject.sourceId }),
  };
}
