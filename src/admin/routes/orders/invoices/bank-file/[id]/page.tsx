import { useParams } from "react-router-dom";
import { Page } from "../../../../../components/page";
import { Loaded } from "../../../../../components/states";
import { useBankStatement } from "../../../../../hooks/use-bank-statements";
import { useShopSettings } from "../../../../../hooks/use-shop-settings";
import { StatementSection } from "./statement-section";

/** What a bank says came in, and which invoices it pays: the merchant confirms what is booked (M1). */
export default function BankStatementPage() {
  const { id = "" } = useParams();
  const display = useShopSettings("display");
  return (
    <Page>
      <Loaded result={useBankStatement(id)} rows={8}>
        {(statement) => (
          <Loaded result={display} rows={8}>
            {({ timezone }) => (
              <StatementSection key={id} statement={statement} timezone={timezone} />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
