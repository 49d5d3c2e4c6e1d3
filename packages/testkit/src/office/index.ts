/** A folder, a command line and a spreadsheet program, as an officer has them. */

export { OfficeFolder, type OfficeIo, type OfficeProgram } from "./office-folder.ts";
