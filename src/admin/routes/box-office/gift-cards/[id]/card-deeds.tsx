import {
  ArrowDownTray,
  ArrowPath,
  ArrowsPointingOut,
  Cash,
  Envelope,
  Eye,
  Link,
  PencilSquare,
  User,
  XCircle,
} from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { ActionMenu } from "../../../../components/action-menu";
import { ActivateButton } from "../../../../components/gift-cards/activate-button";
import { CodePrompt } from "../../../../components/gift-cards/code-prompt";
import { SecretPrompt } from "../../../../components/secret-prompt";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import { isUsable } from "../../../../lib/card-status";
import { BalanceDrawer } from "./balance-drawer";
import { CashOutDrawer } from "./cash-out-drawer";
import { DisableDrawer } from "./disable-drawer";
import { EditDrawer } from "./edit-drawer";
import { MoveDrawer } from "./move-drawer";
import { RedeemDrawer } from "./redeem-drawer";
import { SendDrawer } from "./send-drawer";
import { type OpenCard, useHeldLine } from "./use-held-line";

type Deed = "balance" | "cashOut" | "move" | "redeem" | "disable" | "edit" | "send";

/** What can be done with a card, as far as its state allows it: buttons, and what they open. */
export function useCardDeeds(
  card: OpenCard,
  timezone: string,
): { buttons: ReactNode; forms: ReactNode } {
  const [deed, setDeed] = useState<Deed>();
  const { t } = useText();
  const [code, setCode] = useState<string>();
  const [link, setLink] = useState<string>();
  const close = () => setDeed(undefined);
  return {
    buttons: <Deeds card={card} onOpen={setDeed} onCode={setCode} onLink={setLink} />,
    forms: (
      <>
        {deed && <Form deed={deed} card={card} timezone={timezone} onClose={close} />}
        {code && <CodePrompt code={code} onClose={() => setCode(undefined)} />}
        {link && (
          <SecretPrompt
            title={t("giftCards.link.shown")}
            text={t("giftCards.link.whoHasIt")}
            secret={link}
            copyLabel={t("giftCards.link.copy")}
            closeLabel={t("giftCards.code.close")}
            onClose={() => setLink(undefined)}
          />
        )}
      </>
    ),
  };
}

function Deeds({
  card,
  onOpen,
  onCode,
  onLink,
}: {
  card: OpenCard;
  onOpen: (deed: Deed) => void;
  onCode: (code: string) => void;
  onLink: (link: string) => void;
}) {
  const { t } = useText();
  const confirm = useConfirm();
  const held = useHeldLine(card);
  const { id, state, balance, masked_code } = card.gift_card;
  const { enable, reveal, reissue, savePdf, copyLink } = useGiftCardActions(id);

  const askToReveal = async () => {
    const isSure = await confirm({
      title: t("giftCards.reveal.title"),
      text: t("giftCards.reveal.text"),
      confirm: t("giftCards.reveal.action"),
      isHarmless: true,
    });
    if (isSure) reveal.mutate(undefined, { onSuccess: ({ code }) => onCode(code) });
  };
  const askForPdf = async () => {
    const isSure = await confirm({
      title: t("giftCards.pdf.title"),
      text: t("giftCards.pdf.text"),
      confirm: t("giftCards.pdf.confirm"),
      isHarmless: true,
    });
    if (isSure) savePdf.mutate();
  };
  const askForLink = async () => {
    const isSure = await confirm({
      title: t("giftCards.link.title"),
      text: t("giftCards.link.text"),
      confirm: t("giftCards.link.confirm"),
      isHarmless: true,
    });
    if (isSure) copyLink.mutate(undefined, { onSuccess: ({ link }) => onLink(link) });
  };
  const askToReissue = async () => {
    const isSure = await confirm({
      title: t("giftCards.reissue.title"),
      text: [t("giftCards.reissue.text"), held].filter(Boolean).join(" "),
      confirm: t("giftCards.reissue.action"),
    });
    if (isSure) reissue.mutate(undefined, { onSuccess: ({ code }) => onCode(code) });
  };

  const isActive = state === "active";
  const hasMoney = balance > 0;
  const redeem = {
    label: t("giftCards.redeem.action"),
    icon: <User />,
    onClick: () => onOpen("redeem"),
  };
  const move = {
    label: t("giftCards.move.action"),
    icon: <ArrowsPointingOut />,
    onClick: () => onOpen("move"),
  };
  const cashOut = {
    label: t("giftCards.cashOut.action"),
    icon: <Cash />,
    onClick: () => onOpen("cashOut"),
  };
  const edit = {
    label: t("common.actions.edit"),
    icon: <PencilSquare />,
    onClick: () => onOpen("edit"),
  };
  const show = { label: t("giftCards.reveal.action"), icon: <Eye />, onClick: askToReveal };
  const renew = {
    label: t("giftCards.reissue.action"),
    icon: <ArrowPath />,
    onClick: askToReissue,
  };
  const disable = {
    label: t("giftCards.disable.action"),
    icon: <XCircle />,
    onClick: () => onOpen("disable"),
  };
  const send = {
    label: t("giftCards.send.open"),
    icon: <Envelope />,
    onClick: () => onOpen("send"),
  };
  const pdf = { label: t("giftCards.pdf.action"), icon: <ArrowDownTray />, onClick: askForPdf };
  const page = { label: t("giftCards.link.action"), icon: <Link />, onClick: askForLink };
  const mayBeMoved = isUsable(card.gift_card) && hasMoney;
  return (
    <>
      {state === "pending" && <ActivateButton card={card.gift_card} />}
      {state === "disabled" && (
        <Button size="small" isLoading={enable.isPending} onClick={() => enable.mutate()}>
          {t("giftCards.enable.action")}
        </Button>
      )}
      {["active", "disabled", "moved"].includes(state) && (
        <Button size="small" variant="secondary" onClick={() => onOpen("balance")}>
          {t("giftCards.balance.action")}
        </Button>
      )}
      <ActionMenu
        label={t("giftCards.actions", { card: masked_code })}
        groups={[
          [...(mayBeMoved ? [redeem, move] : []), ...(isActive && hasMoney ? [cashOut] : [])],
          [...(isUsable(card.gift_card) ? [...(hasMoney ? [send] : []), pdf] : []), page],
          [...(state === "void" ? [] : [edit]), show],
          [
            ...(["pending", "active", "disabled"].includes(state) ? [renew] : []),
            ...(isActive ? [disable] : []),
          ],
        ]}
      />
    </>
  );
}

function Form({
  deed,
  card,
  timezone,
  onClose,
}: {
  deed: Deed;
  card: OpenCard;
  timezone: string;
  onClose: () => void;
}) {
  switch (deed) {
    case "balance":
      return <BalanceDrawer card={card} onClose={onClose} />;
    case "cashOut":
      return <CashOutDrawer card={card} onClose={onClose} />;
    case "move":
      return <MoveDrawer card={card} onClose={onClose} />;
    case "redeem":
      return <RedeemDrawer card={card} onClose={onClose} />;
    case "disable":
      return <DisableDrawer card={card} onClose={onClose} />;
    case "send":
      return <SendDrawer card={card.gift_card} onClose={onClose} />;
    case "edit":
      return <EditDrawer card={card.gift_card} timezone={timezone} onClose={onClose} />;
  }
}
