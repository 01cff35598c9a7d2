/** What the admin API answers about messages that merchants word themselves. */

import type * as messaging from "../../modules/messaging/types";
import type { Json } from "./json";

export type Channel = messaging.Channel;
export type VariableName = messaging.VariableName;
export type TemplateKind = { kind: messaging.EditedKind; variables: messaging.TemplateVariable[] };
export type TemplateContent = messaging.TemplateContent;
export type MessageTemplate = Json<messaging.MessageTemplate>;

export type MailPreview = { subject: string | null; html: string };
