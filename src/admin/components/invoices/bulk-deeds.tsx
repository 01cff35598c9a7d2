import { ArrowDownTray } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { type ReactNode, useCallback, useState } from "react";
import { useConfirm } from "../../hooks/use-confirm";
import { type BulkDeed, INVOICES_IN_A_FILE, useInvoicesPdf } from "../../hooks/use-invoices";
import { useText } from "../../hooks/use-text";
import type { Invoice } from "../../lib/invoice-types";
import { BulkDeedDrawer } from "./bulk-deed-drawer";

const FITS: Record<BulkDeed, (invoice: Invoice) => boolean> = {
  issue: ({ state }) => state === "draft",
  send: ({ state }) => state !== "draft" && state !== "void",
  "mark-paid": ({ amount_due }) => amount_due > 0,
};
const DEEDS = Object.keys(FITS) as BulkDeed[];

/**
 * What can be done with several invoices, each deed with as many as it fits. Put `form` outside of the list, which reloads.
 */
export function useBulkDeeds({
  invoices,
  onDone,
}: {
  invoices: readonly Invoice[];
  /** Told which were refused, when all were tried. */
  onDone: (refused: string[]) => void;
}): { buttons: ReactNode; form: ReactNode } {
  const { t } = useText();
  const [deed, setDeed] = useState<BulkDeed>();
  const close = useCallback(() => setDeed(undefined), []);
  return {
    buttons: (
      <>
        {DEEDS.map((one) => {
          const count = invoices.filter(FITS[one]).length;
          return (
            count > 0 && (
              <Button key={one} size="small" variant="secondary" onClick={() => setDeed(one)}>
                {t(`invoiceList.bulk.${one}.action`, { count })}
              </Button>
            )
          );
        })}
        <PdfButton invoices={invoices} />
      </>
    ),
    form: deed && (
      <BulkDeedDrawer
        deed={deed}
        invoices={invoices.filter(FITS[deed])}
        others={invoices.filter((invoice) => !FITS[deed](invoice)).length}
        onRefused={onDone}
        onClose={close}
      />
    ),
  };
}

function PdfButton({ invoices }: { invoices: readonly Invoice[] }) {
  const { t } = useText();
  const confirm = useConfirm();
  const { mutate, isPending } = useInvoicesPdf();
  const issued = invoices.filter(({ issued_at }) => issued_at);
  const count = issued.length;
  const drafts = invoices.length - count;
  const voided = issued.filter(({ state }) => state === "void").length;
  const files = Math.ceil(count / INVOICES_IN_A_FILE);

  const ask = async () => {
    const isSure = await confirm({
      title: t("invoiceList.bulk.pdf.title", { count }),
      text: [
        files > 1
          ? t("invoiceList.bulk.pdf.manyFiles", { count: files, most: INVOICES_IN_A_FILE })
          : t("invoiceList.bulk.pdf.oneFile"),
        voided > 0 && t("invoiceList.bulk.pdf.voided", { count: voided }),
        drafts > 0 && t("invoiceList.bulk.pdf.others", { count: drafts }),
      ]
        .filter(Boolean)
        .join(" "),
      confirm: t("invoiceList.bulk.pdf.confirm"),
      isHarmless: true,
    });
    if (isSure) mutate(issued.map(({ id }) => id));
  };

  return (
    count > 0 && (
      <Button size="small" variant="secondary" isLoading={isPending} onClick={ask}>
        <ArrowDownTray />
        {t("invoiceList.bulk.pdf.action", { count })}
      </Button>
    )
  );
}
