/** Whether the text is a whole number within limits. */
export const isWholeNumber = (text: string, min: number, max: number): boolean =>
  /^\d{1,9}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;

/** The number that was typed; null where nothing was, or spaces only. */
export const numberOrNull = (text: string): number | null => (text.trim() ? Number(text) : null);
