import { useParams } from "react-router-dom";
import { crumbOf } from "../../../../components/crumb";
import { Page } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { useGiftCard } from "../../../../hooks/use-gift-cards";
import { useShopTimezone } from "../../../../hooks/use-moment";
import { HeaderSection } from "./header-section";
import { HoldsSection } from "./holds-section";
import { TimelineSection } from "./timeline-section";

/** One card: what it is, what carts have of it, and all that happened to it (D4–D7). */
export default function GiftCardPage() {
  const { id = "" } = useParams();
  const timezone = useShopTimezone();
  return (
    <Page>
      <Loaded result={useGiftCard(id)} rows={8}>
        {(card) => (
          <>
            <HeaderSection card={card} timezone={timezone} />
            <HoldsSection card={card} />
            <TimelineSection card={card.gift_card} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

export const handle = crumbOf(useGiftCard, ({ gift_card }) => gift_card.masked_code);
