import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { JobName } from "../../shared/jobs";

/**
 * Does a job's work, and notes when it began and how it ended: by that health knows whether the job runs.
 *
 * @throws what the work throws
 */
export async function runJob(
  container: MedusaContainer,
  name: JobName,
  work: () => Promise<unknown>,
): Promise<void> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  await settings.noteJobBegun(name);
  try {
    await work();
  } catch (error) {
    // Where the database is gone this can't be noted either; what is told is why.
    await settings.noteJobFailed(name, (error as Error).message).catch(() => {});
    throw error;
  }
  await settings.noteJobEnded(name);
}
