import { crumb } from "../../../../components/crumb";
import { Page } from "../../../../components/page";
import { FileSection } from "./file-section";
import { FilesSection } from "./files-section";

/** Takes in what a bank says came in; nothing is booked here (M1). */
export default function BankFilePage() {
  return (
    <Page>
      <FileSection />
      <FilesSection />
    </Page>
  );
}

export const handle = crumb("bankFile.title");
