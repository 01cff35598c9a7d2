import { crumb } from "../../../../components/crumb";
import { Page } from "../../../../components/page";
import { BatchesSection } from "./batches-section";
import { ManySection } from "./many-section";

/** Issues many cards alike; those that were begun before are listed, to go on with (D2). */
export default function ManyCardsPage() {
  return (
    <Page>
      <ManySection />
      <BatchesSection />
    </Page>
  );
}

export const handle = crumb("giftCardBatch.title");
