import { useState } from "react";
import type { AdminImportGiftCards } from "../../../../../api/types";
import { crumb } from "../../../../components/crumb";
import { Page } from "../../../../components/page";
import type { ImportPreview } from "../../../../lib/gift-card-types";
import { FileSection } from "./file-section";
import { PreviewSection } from "./preview-section";

/** Takes over cards of another system from a table: shown first, all of them or none (D2). */
export default function ImportCardsPage() {
  const [shown, setShown] = useState<Shown>();
  return (
    <Page>
      <FileSection onRead={setShown} />
      {shown && <PreviewSection key={JSON.stringify(shown.preview)} {...shown} onRead={setShown} />}
    </Page>
  );
}

/** What a file would bring, and the file. */
export type Shown = { file: AdminImportGiftCards; preview: ImportPreview };

export const handle = crumb("giftCardImport.title");
