import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  AdminBoxOfficeGiftCardCodeResponse,
  AdminBoxOfficeGiftCardLinkResponse,
  AdminBoxOfficeGiftCardResponse,
  AdminBoxOfficeGiftCardTurnoverResponse,
  AdminBoxOfficeGiftCardWithCodeResponse,
  AdminCashOutGiftCard,
  AdminCustomerCreditResponse,
  AdminEditGiftCard,
  AdminGiftCardBatchListParams,
  AdminGiftCardBatchListResponse,
  AdminGiftCardBatchResponse,
  AdminGiftCardImportPreviewResponse,
  AdminImportGiftCards,
  AdminImportGiftCardsResponse,
  AdminIssueGiftCard,
  AdminIssueGiftCards,
  AdminMoveGiftCardBalance,
  AdminRedeemGiftCard,
  AdminSendGiftCard,
  AdminSetCustomerCredit,
  AdminSetGiftCardBalance,
  AdminSwitchGiftCard,
} from "../../api/types";
import texts from "../i18n";
import { api } from "../lib/client";
import type { CardBatch, GiftCard, GiftCardList, GiftCardPage } from "../lib/gift-card-types";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import { RequestFailed } from "../lib/request-failed";
import { saveFile } from "../lib/save-file";
import { useAction } from "./use-action";
import { usePostOnce } from "./use-post-once";
import { useText } from "./use-text";

/** An order's page has the cards that it bought. */
const STALE = [queryKeys.giftCards.all, queryKeys.orders.all];
const IN_FORM = { stale: STALE, showsErrors: true };

/** A page of the list; the last one stays while the next is fetched. */
export function useGiftCards(query: Query, isAsked = true) {
  return useQuery({
    queryKey: queryKeys.giftCards.list(query),
    enabled: isAsked,
    queryFn: ({ signal }) => api.get<GiftCardList>("/gift-cards", query, signal),
    placeholderData: keepPreviousData,
  });
}

/** The turnover of a period (D1); the last one stays while the next is summed up. */
export function useTurnover(query: Query) {
  return useQuery({
    queryKey: queryKeys.giftCards.turnover(query),
    queryFn: async ({ signal }) =>
      (await api.get<AdminBoxOfficeGiftCardTurnoverResponse>("/gift-cards/turnover", query, signal))
        .turnover,
    placeholderData: keepPreviousData,
  });
}

/** A card with what carts reserve of it and what happened to it, the latest first, from a cursor on. */
export function useGiftCard(id: string, query: Query = {}) {
  return useQuery({
    queryKey: queryKeys.giftCards.one(id, query),
    queryFn: ({ signal }) => api.get<GiftCardPage>(`/gift-cards/${id}`, query, signal),
  });
}

/** The card that has a code, however it was typed; the code is in no address and not kept. */
export function useLookUpCard(showsErrors = false) {
  const { t } = useText();
  return useAction<string, GiftCard>(
    async (code) => {
      try {
        const body = { code };
        return (await api.post<AdminBoxOfficeGiftCardResponse>("/gift-cards/lookup", body))
          .gift_card;
      } catch (error) {
        const isUnknown = error instanceof RequestFailed && error.status === 404;
        throw isUnknown ? new Error(t("giftCards.unknownCode")) : error;
      }
    },
    { done: () => undefined, stale: [], showsErrors },
  );
}

/** Issues a card by hand; its code is in the answer, this once. */
export function useIssueCard() {
  return useAction(
    (body: AdminIssueGiftCard) =>
      api.post<AdminBoxOfficeGiftCardWithCodeResponse>("/gift-cards", body),
    { done: () => undefined, ...IN_FORM },
  );
}

/** Begins to issue many cards alike; the first part of them is in the answer. */
export function useIssueCards() {
  const postOnce = usePostOnce();
  return useAction(
    async (body: AdminIssueGiftCards) =>
      (await postOnce<AdminGiftCardBatchResponse>("/gift-cards/bulk", body)).batch,
    { done: () => undefined, ...IN_FORM },
  );
}

/** A page of the batches, the latest first. */
export function useCardBatches(query: AdminGiftCardBatchListParams) {
  return useQuery({
    queryKey: queryKeys.giftCards.batches(query),
    queryFn: ({ signal }) =>
      api.get<AdminGiftCardBatchListResponse>("/gift-cards/bulk", query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useCardBatch(id: string) {
  return useQuery({
    queryKey: queryKeys.giftCards.batch(id),
    queryFn: async ({ signal }) =>
      (await api.get<AdminGiftCardBatchResponse>(`/gift-cards/bulk/${id}`, {}, signal)).batch,
  });
}

/** Issues what a batch lacks, a part after the other; how far it is stands in the batch. */
export function useIssueRest(id: string) {
  const cache = useQueryClient();
  return useAction<void, CardBatch>(
    async () => {
      for (;;) {
        const { batch } = await api.post<AdminGiftCardBatchResponse>(`/gift-cards/bulk/${id}`);
        cache.setQueryData(queryKeys.giftCards.batch(id), batch);
        if (batch.issued >= batch.count) return batch;
      }
    },
    { done: ({ count }, t) => t("giftCardBatch.done", { count }), stale: STALE },
  );
}

/** Saves a batch's codes as a file; each card's history says who took them. */
export function useTakeCodes(id: string) {
  const { language } = useText();
  return useAction<void, void>(
    async () => {
      const locale = language in texts ? language : "en";
      saveFile(await api.take(`/gift-cards/bulk/${id}/codes`, { locale }));
    },
    { done: (_, t) => t("giftCardBatch.codes.done"), stale: STALE },
  );
}

/** What a file of another system's cards would bring; nothing is taken by it. */
export function usePreviewImport() {
  return useAction(
    async (body: AdminImportGiftCards) =>
      (await api.post<AdminGiftCardImportPreviewResponse>("/gift-cards/import/preview", body))
        .preview,
    { done: () => undefined, stale: [], showsErrors: true },
  );
}

/** Takes a file's cards over, all of them or none. */
export function useImportCards() {
  const postOnce = usePostOnce();
  return useAction(
    (body: AdminImportGiftCards) =>
      postOnce<AdminImportGiftCardsResponse>("/gift-cards/import", body),
    { done: ({ imported: count }, t) => t("giftCardImport.done", { count }), ...IN_FORM },
  );
}

/** What can be done with one card. Forms show what is refused of what they send. */
export function useGiftCardActions(id: string) {
  const postOnce = usePostOnce();
  const path = (deed: string) => `/gift-cards/${id}/${deed}`;
  const post = (deed: string, body: object = {}) =>
    api.post<AdminBoxOfficeGiftCardResponse>(path(deed), body);
  const move = (deed: string, body: object) =>
    postOnce<AdminBoxOfficeGiftCardResponse>(path(deed), body);
  return {
    activate: useAction<void, AdminBoxOfficeGiftCardResponse>(() => post("activate"), {
      done: (_, t) => t("giftCards.activate.done"),
      stale: STALE,
    }),
    disable: useAction((body: AdminSwitchGiftCard) => post("disable", body), {
      done: (_, t) => t("giftCards.disable.done"),
      ...IN_FORM,
    }),
    enable: useAction<void, AdminBoxOfficeGiftCardResponse>(() => post("enable"), {
      done: (_, t) => t("giftCards.enable.done"),
      stale: STALE,
    }),
    setBalance: useAction((body: AdminSetGiftCardBalance) => move("balance", body), {
      done: (_, t) => t("giftCards.balance.done"),
      ...IN_FORM,
    }),
    redeem: useAction((body: AdminRedeemGiftCard) => post("redeem", body), {
      done: (_, t) => t("giftCards.redeem.done"),
      ...IN_FORM,
    }),
    move: useAction((body: AdminMoveGiftCardBalance) => move("move", body), {
      done: (_, t) => t("giftCards.move.done"),
      ...IN_FORM,
    }),
    cashOut: useAction((body: AdminCashOutGiftCard) => move("cash-out", body), {
      done: (_, t) => t("giftCards.cashOut.done"),
      ...IN_FORM,
    }),
    edit: useAction(
      (body: AdminEditGiftCard) =>
        api.post<AdminBoxOfficeGiftCardResponse>(`/gift-cards/${id}`, body),
      { done: (_, t) => t("giftCards.edit.done"), ...IN_FORM },
    ),
    reveal: useAction<void, AdminBoxOfficeGiftCardCodeResponse>(() => api.post(path("reveal")), {
      done: () => undefined,
      stale: STALE,
    }),
    reissue: useAction<void, AdminBoxOfficeGiftCardWithCodeResponse>(
      () => api.post(path("reissue")),
      { done: (_, t) => t("giftCards.reissue.done"), stale: STALE },
    ),
    send: useAction((body: AdminSendGiftCard) => post("send", body), {
      done: (_, t, { recipient = "" }) => t("giftCards.send.done", { email: recipient }),
      ...IN_FORM,
    }),
    savePdf: useAction<void, void>(
      async () => saveFile(await api.download(path("pdf"), { paper: "a4" })),
      { done: (_, t) => t("giftCards.pdf.done"), stale: STALE },
    ),
    copyLink: useAction<void, AdminBoxOfficeGiftCardLinkResponse>(() => api.post(path("link")), {
      done: () => undefined,
      stale: STALE,
    }),
    releaseHolds: useAction<void, AdminBoxOfficeGiftCardResponse>(() => post("holds/release"), {
      done: (_, t) => t("giftCards.holds.done"),
      stale: STALE,
    }),
  };
}

/** A customer's credit in each currency, with the latest of what happened to it (D7). */
export function useCustomerCredit(customerId: string) {
  return useQuery({
    queryKey: queryKeys.giftCards.credit(customerId),
    queryFn: async ({ signal }) =>
      (await api.get<AdminCustomerCreditResponse>(`/customers/${customerId}/credit`, {}, signal))
        .accounts,
  });
}

/** Sets a customer's credit in a currency, whatever it was (D8). */
export function useSetCredit(customerId: string) {
  const postOnce = usePostOnce();
  return useAction(
    (body: AdminSetCustomerCredit) =>
      postOnce<AdminCustomerCreditResponse>(`/customers/${customerId}/credit`, body),
    { done: (_, t) => t("giftCards.credit.done"), ...IN_FORM },
  );
}
