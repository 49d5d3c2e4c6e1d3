import type { HandedFile } from "../session/protocol.ts";

/** Files that a person chose with a field; a folder's come with their path in it. */
export const filesOf = (list: FileList | readonly File[]): Promise<HandedFile[]> =>
  Promise.all([...list].map((file) => handed(file, file.webkitRelativePath || file.name)));

const handed = async (file: File, path: string): Promise<HandedFile> => ({
  path,
  bytes: await file.arrayBuffer(),
});

/** Files and folders that were dropped, folders with all that is under them. */
export async function filesDropped(data: DataTransfer): Promise<HandedFile[]> {
  // The list of what was dropped is empty after the first pause: everything is taken out of it at once.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  const known = entries.filter((entry) => entry !== null);
  if (known.length === 0) return filesOf(plain);
  return (await Promise.all(known.map((entry) => under(entry, "")))).flat();
}

async function under(entry: FileSystemEntry, folder: string): Promise<HandedFile[]> {
  const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [await handed(file, path)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: HandedFile[] = [];
  for (;;) {
    // A browser gives a folder in parts of a hundred, and an empty part at the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return files;
    for (const one of part) files.push(...(await under(one, path)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** The sample county, which the app brings along; loaded when it is asked for. */
export async function sampleFiles(): Promise<HandedFile[]> {
  const { files } = await import("virtual:sample-county");
  return files.map(({ name, base64 }) => ({
    path: name,
    bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer,
  }));
}
