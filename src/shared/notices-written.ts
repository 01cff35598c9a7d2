/**
 * There is somebody to tell. The event says no more than that: whoever hears it looks up what, and the job looks
 * anyway, so that a lost event costs a minute.
 */
export const NOTICES_WRITTEN = "box_office.notices_written";
