/** What the admin API answers about messages that merchants word themselves. */

import type * as messaging from "../../modules/messaging/types";
import type { Json } from "../../shared/json";
import type * as edited from "../../workflows/messages/kinds/edited";
import type * as variables from "../../workflows/messages/variables";

export type Channel = messaging.Channel;
export type VariableName = variables.VariableName;
export type TemplateKind = { kind: edited.EditedKind; variables: edited.TemplateVariable[] };
export type TemplateContent = messaging.TemplateContent;
export type MessageTemplate = Json<messaging.MessageTemplate>;

export type MailPreview = { subject: string | null; html: string };
