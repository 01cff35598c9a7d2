import { bankFile } from "./bank-file";
import { checkIn } from "./check-in";
import { common } from "./common";
import { events } from "./events";
import { giftCardBatch } from "./gift-card-batch";
import { giftCardImport } from "./gift-card-import";
import { giftCardSettings } from "./gift-card-settings";
import { turnover } from "./gift-card-turnover";
import { giftCards } from "./gift-cards";
import { invoiceList } from "./invoice-list";
import { invoiceSettings } from "./invoice-settings";
import { invoices } from "./invoices";
import { orders } from "./orders";
import { productCards } from "./product-cards";
import { refunds } from "./refunds";
import { registrations } from "./registrations";
import { shopSettings } from "./shop-settings";
import { statuses } from "./statuses";
import { till } from "./till";
import { webhooks } from "./webhooks";
import { widgets } from "./widgets";

export const uk = {
  common,
  events,
  registrations,
  checkIn,
  widgets,
  webhooks,
  statuses,
  orders,
  refunds,
  invoices,
  invoiceList,
  bankFile,
  giftCards,
  turnover,
  giftCardBatch,
  giftCardImport,
  giftCardSettings,
  productCards,
  invoiceSettings,
  shopSettings,
  till,
};
