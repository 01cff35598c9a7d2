import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Calendar } from "@medusajs/icons";
import { Navigate } from "react-router-dom";
import { crumb } from "../../components/crumb";

/** The box office opens on its events. */
export default function BoxOfficePage() {
  return <Navigate to="/box-office/events" replace />;
}

export const handle = crumb("common.menu");

export const config = defineRouteConfig({
  label: "common.menu",
  translationNs: "boxOffice",
  icon: Calendar,
  rank: 1,
});
