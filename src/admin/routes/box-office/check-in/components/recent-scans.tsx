import { ArrowUturnLeft } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Section } from "../../../../components/page";
import { EmptyState, Loaded } from "../../../../components/states";
import { nameOnTicket } from "../../../../components/tickets/people";
import { useRecentCheckIns } from "../../../../hooks/use-check-in";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { CheckIn } from "../../../../lib/registration-types";
import { ResultLine } from "./result-line";
import { UndoDrawer } from "./undo-drawer";

/** The session's latest scans at every door, with a way to take an admission back. */
export function RecentScans({ sessionId, timezone }: { sessionId: string; timezone: string }) {
  const { t } = useText();
  const format = useFormat();
  const recent = useRecentCheckIns(sessionId);
  const [undoing, setUndoing] = useState<CheckIn>();
  return (
    <Section title={t("checkIn.recent.title")}>
      <Loaded result={recent}>
        {({ check_ins }) =>
          check_ins.length === 0 ? (
            <EmptyState title={t("checkIn.recent.empty")} />
          ) : (
            <ul className="divide-y">
              {check_ins.map((scan) => {
                const isIn = scan.result === "admitted" && !scan.undone_at;
                return (
                  <ResultLine
                    key={scan.id}
                    isAdmitted={isIn}
                    title={
                      scan.undone_at
                        ? t("checkIn.recent.undone", { reason: scan.undo_reason ?? "" })
                        : t(`checkIn.result.${scan.result}`)
                    }
                    action={
                      isIn && (
                        <Button
                          variant="secondary"
                          className="h-11"
                          aria-label={t("checkIn.undo.label", {
                            number: scan.ticket?.number ?? "",
                          })}
                          onClick={() => setUndoing(scan)}
                        >
                          <ArrowUturnLeft />
                          {t("checkIn.undo.action")}
                        </Button>
                      )
                    }
                  >
                    {[
                      format.time(scan.at, timezone),
                      scan.ticket && nameOnTicket(scan.ticket),
                      scan.ticket?.number,
                      scan.warning && t(`checkIn.warning.${scan.warning}`),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </ResultLine>
                );
              })}
            </ul>
          )
        }
      </Loaded>
      {undoing && <UndoDrawer checkIn={undoing} onClose={() => setUndoing(undefined)} />}
    </Section>
  );
}
