/**
 * By what two implementation codes are the same: case and surrounding blanks do not make another code. Of items with the
 * same one only the first is counted.
 *
 * @example codeKey(" 11610927mb0000019w ") // "11610927MB0000019W"
 */
export const codeKey = (code: string): string => code.trim().toUpperCase();
