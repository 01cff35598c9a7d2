import type { FieldPath, FieldValues } from "react-hook-form";

/** Names of the fields of a group that lies at a place of a larger form: `sessions.0.` or nothing. */
export const fieldsAt =
  <Form extends FieldValues, Group>(place: string) =>
  (name: keyof Group & string, rest = "") =>
    `${place}${name}${rest}` as FieldPath<Form>;
