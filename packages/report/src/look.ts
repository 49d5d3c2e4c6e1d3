/*
 * One look for charts in every medium: shades that stay apart when printed in black and white, the first the darkest.
 */

/** Fills of the series, in order; the lightness falls off evenly. */
export const fills = ["1F3864", "2F75B5", "8EB4E3", "C9C9C9", "EDEDED"] as const;
/** The line of a target. */
export const targetColour = "C00000";
/** Lines of the grid, text of the axes. */
export const gridColour = "D9D9D9";
export const inkColour = "262626";

/** Text on a fill: white on the dark ones. */
export const inkOn = (series: number): string => (series < 2 ? "FFFFFF" : inkColour);

/** The fill of a series; beyond the palette it begins again. */
export const fillOf = (series: number): string => fills[series % fills.length] ?? fills[0];
