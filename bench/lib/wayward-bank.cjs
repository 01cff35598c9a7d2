/** A payment provider that declines, by an error, where its session's data say so; for shops that are processes of their own. */
const { AbstractPaymentProvider, ModuleProvider, Modules } = require("@medusajs/framework/utils");

const same = async ({ data }) => ({ data });

class WaywardBank extends AbstractPaymentProvider {
  static identifier = "wayward";

  initiatePayment = async ({ data }) => ({ id: data.session_id, data });
  authorizePayment = async ({ data }) => {
    if (data.declines) throw new Error("the bank declines");
    return { data, status: "authorized" };
  };
  getPaymentStatus = async () => ({ status: "authorized" });
  getWebhookActionAndData = async () => ({ action: "not_supported" });
  capturePayment = same;
  cancelPayment = same;
  deletePayment = same;
  refundPayment = same;
  retrievePayment = same;
  updatePayment = same;
}

module.exports = ModuleProvider(Modules.PAYMENT, { services: [WaywardBank] });
