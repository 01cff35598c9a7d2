import { useForm } from "react-hook-form";
import type { AdminBoxOfficeGiftCardWithCodeResponse } from "../../../../api/types";
import { FormDrawer } from "../../../components/form-drawer";
import { useIssueCard } from "../../../hooks/use-gift-cards";
import { useText } from "../../../hooks/use-text";
import { CardFields } from "./card-fields";
import { cardToIssue, issueValues } from "./issue-values";
import { TermsFields } from "./terms-fields";

/** Issues a card that can be used at once. Mount it to open it. */
export function IssueDrawer({
  currencies,
  timezone,
  onIssued,
  onClose,
}: {
  /** Those of the store, its own first. */
  currencies: readonly string[];
  timezone: string;
  onIssued: (issued: AdminBoxOfficeGiftCardWithCodeResponse) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const issue = useIssueCard();
  const form = useForm({ defaultValues: issueValues(currencies[0] ?? "") });
  const { control } = form;
  return (
    <FormDrawer
      title={t("giftCards.issue.title")}
      saveLabel={t("giftCards.issue.action")}
      form={form}
      onSave={async (values) => onIssued(await issue.mutateAsync(cardToIssue(values, timezone)))}
      fieldOf={(path) => path.replace("expires_at", "last_day").replace("recipient.", "")}
      onClose={onClose}
    >
      <TermsFields control={control} currencies={currencies} />
      <CardFields control={control} timezone={timezone} />
    </FormDrawer>
  );
}
