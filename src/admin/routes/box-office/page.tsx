import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Calendar } from "@medusajs/icons";
import { Navigate } from "react-router-dom";
import { useText } from "../../hooks/use-text";

/** The box office opens on its events. */
export default function BoxOfficePage() {
  return <Navigate to="/box-office/events" replace />;
}

function Crumb() {
  return useText().t("common.menu");
}

export const handle = { breadcrumb: () => <Crumb /> };

export const config = defineRouteConfig({
  label: "common.menu",
  translationNs: "boxOffice",
  icon: Calendar,
  rank: 1,
});
