/**
 * Something was cancelled of orders whose lines still ask for it. The event says no more than that: whoever hears it looks
 * up which, and the job looks anyway.
 */
export const LINES_TO_LOWER = "box_office.lines_to_lower";
