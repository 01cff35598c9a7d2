export { bindAttendees, saveCartAttendees } from "./cart-attendees";
export { editAttendee, registerHolder } from "./people";
