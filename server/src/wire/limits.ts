/** Longest document that is checked, in UTF-16 units; the largest notices known have a twentieth of it. */
export const longestDocument = 5_000_000;
/** Longest time in milliseconds that is spent on checking one document. */
export const longestCheck = 10_000;
/** Time in milliseconds after which others get their turn. */
export const longestSlice = 10;
/** Typing has come to rest when nothing was changed for as long as the last check took, within these bounds (ms). */
export const shortestRest = 20;
export const longestRest = 1_000;
