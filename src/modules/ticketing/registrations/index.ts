export { eachRegistration, listRegistrations, readRegistrations } from "./list-registrations";
