import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import type { AdminBoxOfficeGiftCardWithCodeResponse } from "../../../../api/types";
import { CodePrompt } from "../../../components/gift-cards/code-prompt";
import { useShopTimezone } from "../../../hooks/use-moment";
import { useCurrencies } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import { IssueDrawer } from "./issue-drawer";

/** Issues a card by hand, shows its code, this once, and then the card. */
export function IssueButton() {
  const { t } = useText();
  const navigate = useNavigate();
  const timezone = useShopTimezone();
  const currencies = useCurrencies().data ?? [];
  const [isOpen, setOpen] = useState(false);
  const [issued, setIssued] = useState<AdminBoxOfficeGiftCardWithCodeResponse>();
  return (
    <>
      <Button size="small" disabled={!currencies.length} onClick={() => setOpen(true)}>
        {t("giftCards.issue.open")}
      </Button>
      {isOpen && (
        <IssueDrawer
          currencies={currencies}
          timezone={timezone}
          onIssued={setIssued}
          onClose={() => setOpen(false)}
        />
      )}
      {issued && (
        <CodePrompt
          code={issued.code}
          onClose={() => navigate(`/box-office/gift-cards/${issued.gift_card.id}`)}
        />
      )}
    </>
  );
}
