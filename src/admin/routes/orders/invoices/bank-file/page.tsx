import { crumb } from "../../../../components/crumb";
import { Page } from "../../../../components/page";
import { FileSection } from "./file-section";

/** Takes in what a bank says came in; nothing is booked here (M1). */
export default function BankFilePage() {
  return (
    <Page>
      <FileSection />
    </Page>
  );
}

export const handle = crumb("bankFile.title");
