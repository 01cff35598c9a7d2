/** What a client needs to go on with a payment: `data` is for its provider's form. */
export type PaymentSession = {
  id: string;
  provider_id: string;
  status: string;
  data: Record<string, unknown>;
};

export function presentSession(session: {
  id: string;
  provider_id: string;
  status: string;
  data?: Record<string, unknown> | null;
}): PaymentSession {
  const { id, provider_id, status, data } = session;
  return { id, provider_id, status, data: data ?? {} };
}
