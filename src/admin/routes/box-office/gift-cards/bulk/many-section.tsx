import { Button } from "@medusajs/ui";
import { type Control, useForm, useWatch } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { Follows } from "../../../../components/consequences";
import { NumberField, TextAreaField } from "../../../../components/fields";
import { ServerError } from "../../../../components/form-drawer";
import { Section } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { useFormat } from "../../../../hooks/use-format";
import { useIssueCards } from "../../../../hooks/use-gift-cards";
import { useShopTimezone } from "../../../../hooks/use-moment";
import { useCurrencies } from "../../../../hooks/use-shop";
import { useShopSettings } from "../../../../hooks/use-shop-settings";
import { useText } from "../../../../hooks/use-text";
import { isAmount, parseDecimal, roundTo } from "../../../../lib/amounts";
import { messageOf } from "../../../../lib/errors";
import { isWholeNumber } from "../../../../lib/whole-numbers";
import { cardsToIssue, type ManyValues, manyValues } from "../issue-values";
import { TermsFields } from "../terms-fields";

/** As many as the server takes at once. */
const MOST = 1000;

/** How many cards, and what each is; says before what comes of it. */
export function ManySection() {
  const { t } = useText();
  return (
    <Section level="h1" title={t("giftCardBatch.title")} description={t("giftCardBatch.hint")}>
      <Loaded result={useCurrencies()} rows={6}>
        {(currencies) => <ManyForm currencies={currencies} />}
      </Loaded>
    </Section>
  );
}

function ManyForm({ currencies }: { currencies: readonly string[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const timezone = useShopTimezone();
  const issue = useIssueCards();
  const form = useForm({ defaultValues: manyValues(currencies[0] ?? "") });
  const { control, formState } = form;
  const save = form.handleSubmit(async (values) => {
    try {
      const { id } = await issue.mutateAsync(cardsToIssue(values, timezone));
      navigate(`/box-office/gift-cards/bulk/${id}`, { state: { goesOn: true } });
    } catch (error) {
      form.setError("root.server", { message: messageOf(error, t) });
    }
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        form.clearErrors();
        return save(event);
      }}
    >
      <div className="grid max-w-4xl grid-cols-1 gap-6 px-6 py-4 sm:grid-cols-2">
        <NumberField
          control={control}
          name="count"
          label={t("giftCardBatch.count")}
          min={1}
          max={MOST}
        />
        <TermsFields control={control} currencies={currencies} />
        <TextAreaField
          control={control}
          name="note"
          label={t("giftCards.note")}
          hint={t("orders.notes.hint")}
          rows={2}
          isOptional
        />
      </div>
      <div className="px-6 py-4">
        <ManyFollows control={control} />
      </div>
      <ServerError message={formState.errors.root?.server?.message} />
      <div className="flex justify-end border-t px-6 py-4">
        <Button size="small" type="submit" isLoading={formState.isSubmitting}>
          {t("giftCardBatch.issue")}
        </Button>
      </div>
    </form>
  );
}

function ManyFollows({ control }: { control: Control<ManyValues> }) {
  const { t } = useText();
  const format = useFormat();
  const mode = useShopSettings("gift-cards").data?.mode;
  const { count, amount, currency_code, origin } = useWatch({
    control,
    compute: (typed) => typed as ManyValues,
  });
  const isTyped = isWholeNumber(count, 1, MOST) && isAmount(amount, currency_code);
  const written = (value: number) =>
    format.money({ amount: roundTo(value, currency_code), currency_code });
  const each = parseDecimal(amount);
  return (
    <Follows
      lines={[
        isTyped &&
          t("giftCardBatch.follows.issues", {
            count: Number(count),
            amount: written(each),
            total: written(each * Number(count)),
          }),
        t("giftCardBatch.follows.owed"),
        origin === "promotional" && t("giftCardBatch.follows.promotional"),
        mode !== undefined && t(`giftCardBatch.follows.${mode}`),
        t("giftCardBatch.follows.codes"),
        t("common.follows.nobody"),
      ]}
    />
  );
}
