import { Button } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { TextField } from "../../../components/fields";
import { ServerError, useSaving } from "../../../components/form-drawer";
import { TakenAmount } from "../../../components/gift-cards/taken-amount";
import { useGiftCardActions } from "../../../hooks/use-gift-cards";
import { useText } from "../../../hooks/use-text";
import { parseDecimal } from "../../../lib/amounts";
import type { GiftCard } from "../../../lib/gift-card-types";
import type { Taken } from "./receipt";

/** Takes what a purchase in the shop costs off a card, and leaves the rest on it (D6). */
export function TakeForm({
  card,
  onTaken,
}: {
  card: GiftCard;
  onTaken: (taken: Taken, card: GiftCard) => void;
}) {
  const { t } = useText();
  const { id, balance, currency_code } = card;
  const { cashOut } = useGiftCardActions(id);
  const form = useForm({ defaultValues: { amount: "", reason: t("till.atTheTill") } });
  const { control } = form;
  const { save } = useSaving({
    form,
    onSave: async ({ amount, reason }) => {
      const taken = { amount: parseDecimal(amount), reason: reason.trim() };
      const { gift_card } = await cashOut.mutateAsync({ ...taken, taken_for: "purchase" });
      form.reset();
      onTaken({ ...taken, at: new Date().toISOString() }, gift_card);
    },
    onClose: () => {},
  });
  return (
    <form noValidate onSubmit={save}>
      <div className="flex flex-col gap-y-6 px-6 py-4">
        <TakenAmount
          control={control}
          name="amount"
          balance={balance}
          currency_code={currency_code}
          label={t("till.amount", { currency: currency_code.toUpperCase() })}
        />
        <TextField
          control={control}
          name="reason"
          label={t("orders.change.reason")}
          hint={t("till.reasonHint")}
        />
        <Button type="submit" size="large" className="h-12" isLoading={form.formState.isSubmitting}>
          {t("till.take")}
        </Button>
      </div>
      <ServerError message={form.formState.errors.root?.server?.message} />
    </form>
  );
}
