import { useParams } from "react-router-dom";
import { Page } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { useText } from "../../../../hooks/use-text";
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

function Crumb({ id }: { id: string }) {
  const { t } = useText();
  const { data, isPending } = useWebhook(id);
  return data ? nameOf(data) : isPending ? t("common.states.loading") : id;
}

export const handle = {
  breadcrumb: (match?: { params: { id?: string } }) => <Crumb id={match?.params.id ?? ""} />,
};
