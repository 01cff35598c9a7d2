export const INK = "#15181d";
export const MUTED = "#555c67";
export const HAIRLINE = "#b9bec6";
/** Behind what stands out. */
export const TINT = "#f3f4f6";
export const BLACK = "#000000";
