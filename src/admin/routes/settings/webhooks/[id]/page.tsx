import { useParams } from "react-router-dom";
import { crumbOf } from "../../../../components/crumb";
import { Page } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { useWebhook } from "../../../../hooks/use-webhooks";
import { nameOf } from "../words";
import { DeliveriesSection } from "./deliveries-section";
import { WebhookSection } from "./webhook-section";

/** One endpoint: what it is told, how it does, and each delivery. */
export default function WebhookPage() {
  const { id = "" } = useParams();
  const webhook = useWebhook(id);
  return (
    <Page>
      <Loaded result={webhook}>
        {(loaded) => (
          <>
            <WebhookSection webhook={loaded} />
            <DeliveriesSection webhook={loaded} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

export const handle = crumbOf(useWebhook, nameOf);
