/** Longest document that is checked, in UTF-16 units; the largest notices known have a twentieth of it. */
export const longestDocument = 5_000_000;
/** Longest time in milliseconds that is spent on checking one document. */
export const longestCheck = 10_000;
/** Time in milliseconds after which others get their turn. */
export const longestSlice = 10;
/**
 * Typing has come to rest when nothing was changed for this part of the time that the last check took, within these
 * bounds (ms). It can be short, as a check is given up when the next key comes.
 */
export const restPart = 0.25;
export const shortestRest = 10;
export const longestRest = 500;
/** Longest YAML document that is completed and explained, in UTF-16 units. */
export const longestEdited = 500_000;
/** Longest document that the preview shows without asking first, in UTF-16 units. */
export const longestPreview = 500_000;
