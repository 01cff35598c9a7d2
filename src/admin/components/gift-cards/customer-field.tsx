import { useState } from "react";
import type { Control, FieldPath, FieldValues } from "react-hook-form";
import { useDebounced } from "../../hooks/use-debounced";
import { useCustomers } from "../../hooks/use-shop";
import { useText } from "../../hooks/use-text";
import { PickField } from "../pick-field";

const TYPING_PAUSE = 300;

/** One of the store's customers, found by name or address. */
export function CustomerField<Values extends FieldValues>({
  control,
  name,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
}) {
  const { t } = useText();
  const [words, setWords] = useState("");
  const asked = useDebounced(words.trim(), TYPING_PAUSE);
  return (
    <PickField
      control={control}
      name={name}
      label={t("orders.customer")}
      hint={t("giftCards.pick.customerHint")}
      needed={t("giftCards.pick.customerNeeded")}
      nothing={t("giftCards.pick.noCustomer")}
      words={words}
      onWords={setWords}
      result={useCustomers(asked)}
    >
      {({ name, email }) => (
        <>
          <span className="txt-compact-small-plus block">{name}</span>
          {name !== email && <span className="text-ui-fg-subtle block">{email}</span>}
        </>
      )}
    </PickField>
  );
}
