export { cancelTicketsWorkflow } from "./cancellations/cancel-tickets";
export { lowerLinesWorkflow } from "./cancellations/lower-lines";
export { addSessionWorkflow } from "./events/add-session";
export { addTicketTypeWorkflow } from "./events/add-ticket-type";
export { cancelEventWorkflow } from "./events/cancel-event";
export { cancelSessionWorkflow } from "./events/cancel-session";
export { createEventWorkflow } from "./events/create-event";
export { deleteEventWorkflow } from "./events/delete-event";
export { removeSessionWorkflow } from "./events/remove-session";
export { removeTicketTypeWorkflow } from "./events/remove-ticket-type";
export { syncEventProductWorkflow } from "./events/sync-event-product";
export { updateEventWorkflow } from "./events/update-event";
export { updateSessionWorkflow } from "./events/update-session";
export { updateTicketTypeWorkflow } from "./events/update-ticket-type";
export {
  guardCompletion,
  undoFailedCompletion,
} from "./hooks/guard-completion";
export { finishTicketOrdersWorkflow } from "./jobs/finish-ticket-orders";
export { deliverMessagesWorkflow } from "./messages/deliver-messages";
export { remindParticipantsWorkflow } from "./messages/remind-participants";
export { settleOrderWorkflow } from "./orders/settle-order";
export { authorizeLinkPaymentWorkflow } from "./payments/authorize-link-payment";
export { finishPaymentsWorkflow } from "./payments/finish-payments";
export { markOrderPaidWorkflow } from "./payments/mark-order-paid";
export { startLinkPaymentWorkflow } from "./payments/start-link-payment";
export { takeLinkWebhookWorkflow } from "./payments/take-link-webhook";
export { refundOrderWorkflow } from "./refunds/refund-order";
export { refundOrdersWorkflow } from "./refunds/refund-orders";
export { adoptOrdersWorkflow } from "./statuses/adopt-orders";
export { bulkChangeOrderStatusWorkflow } from "./statuses/bulk-change-order-status";
export { changeOrderStatusWorkflow } from "./statuses/change-order-status";
export { deleteOrderWorkflow } from "./statuses/delete-order";
export { finishStatusChangesWorkflow } from "./statuses/finish-status-changes";
export { editAttendeeWorkflow } from "./tickets/edit-attendee";
export { moveTicketWorkflow } from "./tickets/move-ticket";
export { reissueTicketWorkflow } from "./tickets/reissue-ticket";
export { resendTicketWorkflow } from "./tickets/resend-ticket";
export { deliverWebhooksWorkflow } from "./webhooks/deliver-webhooks";
