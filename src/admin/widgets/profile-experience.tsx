import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Select } from "@medusajs/ui";
import { Field } from "../components/fields";
import { TextLink } from "../components/links";
import { Section } from "../components/page";
import { Loaded } from "../components/states";
import { type ExperienceLevel, usePreferences, useSetPreferences } from "../hooks/use-preferences";
import { useText } from "../hooks/use-text";

const LEVELS = ["basic", "advanced"] as const satisfies readonly ExperienceLevel[];

/** On the profile: how much of the box office the user wants to see (E11). */
export default function ProfileExperienceWidget() {
  const { t } = useText();
  const preferences = usePreferences();
  const save = useSetPreferences();
  return (
    <Section title={t("statuses.level.title")}>
      <Loaded result={preferences} rows={1}>
        {({ experience_level }) => (
          <div className="flex flex-col gap-y-3 px-6 py-4">
            <Field
              label={t("statuses.level.label")}
              hint={t(`statuses.level.hint.${experience_level}`)}
              className="max-w-md"
            >
              {(wiring) => (
                <Select
                  value={experience_level}
                  onValueChange={(level) =>
                    save.mutate({ experience_level: level as ExperienceLevel })
                  }
                >
                  <Select.Trigger {...wiring}>
                    <Select.Value />
                  </Select.Trigger>
                  <Select.Content>
                    {LEVELS.map((level) => (
                      <Select.Item key={level} value={level}>
                        {t(`statuses.level.${level}`)}
                      </Select.Item>
                    ))}
                  </Select.Content>
                </Select>
              )}
            </Field>
            {experience_level === "advanced" && (
              <TextLink to="/settings/personal-statuses" className="txt-compact-small-plus w-fit">
                {t("statuses.personal.title")}
              </TextLink>
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

export const config = defineWidgetConfig({
  zone: "profile.details",
  id: "box-office-profile-experience",
});
