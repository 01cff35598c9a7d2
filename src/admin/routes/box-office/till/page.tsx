import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Alert, Container } from "@medusajs/ui";
import { useState } from "react";
import { crumb } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { EmptyState } from "../../../components/states";
import { useLookUpCard } from "../../../hooks/use-gift-cards";
import { useText } from "../../../hooks/use-text";
import { messageOf } from "../../../lib/errors";
import type { GiftCard } from "../../../lib/gift-card-types";
import { CodeForm } from "../check-in/components/code-form";
import { Scanner } from "../check-in/components/scanner";
import { CardSection } from "./card-section";
import { Receipt, type Taken } from "./receipt";

/** At the till of a shop: a card is scanned or typed, shows what is on it, and pays (D6). */
export default function TillPage() {
  const { t } = useText();
  const lookUp = useLookUpCard(true);
  const [card, setCard] = useState<GiftCard>();
  const [taken, setTaken] = useState<Taken>();
  const clear = () => {
    setCard(undefined);
    setTaken(undefined);
    lookUp.reset();
  };
  const find = (typed: string) => {
    const code = typed.trim();
    // A card that lies before the camera still has its receipt on the screen.
    if (!code || taken) return;
    clear();
    lookUp.mutate(code, { onSuccess: setCard });
  };
  return (
    <Page>
      <Section level="h1" title={t("till.menu")} description={t("till.hint")} />
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        <Container className="divide-y overflow-hidden p-0">
          <Scanner onCode={find} />
          <CodeForm
            label={t("till.code")}
            placeholder={t("till.placeholder")}
            submitLabel={t("till.find")}
            onCode={find}
          />
          {lookUp.error && (
            <div role="alert" className="px-6 py-4">
              <Alert variant="error">{messageOf(lookUp.error, t)}</Alert>
            </div>
          )}
        </Container>
        <div className="flex min-w-0 flex-col gap-y-3">
          {card && taken && <Receipt card={card} taken={taken} onNext={clear} />}
          {card && !taken && (
            <CardSection
              card={card}
              onTaken={(what, left) => {
                setTaken(what);
                setCard(left);
              }}
            />
          )}
          {!card && (
            <Container className="p-0">
              <EmptyState
                title={t(lookUp.isPending ? "common.states.loading" : "checkIn.ready.title")}
                text={t("till.ready")}
              />
            </Container>
          )}
        </div>
      </div>
    </Page>
  );
}

export const handle = crumb("till.menu");

export const config = defineRouteConfig({
  label: "till.menu",
  translationNs: "boxOffice",
  rank: 5,
});
