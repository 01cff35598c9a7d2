export { deletePersonalStatus, deleteStatus } from "./delete-status";
export {
  defaultStatusOf,
  findStatus,
  findStatuses,
  isTemplateInUse,
  listPersonalStatuses,
  listStatuses,
  readStatuses,
} from "./read-statuses";
export { seedDefaults } from "./seed-defaults";
export {
  createPersonalStatus,
  createStatus,
  reorderStatuses,
  updatePersonalStatus,
  updateStatus,
} from "./write-status";
