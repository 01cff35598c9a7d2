export { deletePersonalStatus, deleteStatus } from "./delete-status";
export {
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
