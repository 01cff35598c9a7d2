import type { Locator } from "playwright-core";
import type { Visitor } from "../fixtures/browser";

/** A title of each of our pages, in each of our languages. */
export const TITLES = {
  en: {
    events: "Events",
    create: "What",
    event: "Sessions",
    registrations: "Registrations",
    door: "Check-in",
  },
  nb: {
    events: "Arrangementer",
    create: "Hva",
    event: "Forestillinger",
    registrations: "Påmeldinger",
    door: "Innsjekking",
  },
  da: {
    events: "Arrangementer",
    create: "Hvad",
    event: "Forestillinger",
    registrations: "Tilmeldinger",
    door: "Check-in",
  },
  uk: {
    events: "Події",
    create: "Що",
    event: "Сеанси",
    registrations: "Реєстрації",
    door: "Контроль квитків",
  },
} as const;

export type Language = keyof typeof TITLES;
export const LANGUAGES = Object.keys(TITLES) as Language[];

/** Names of the pictures that the guides have of the phone; the other languages are looked at by the test alone. */
const PICTURED: Partial<Record<Language, string>> = { en: "phone", uk: "uk-phone" };

/** The pages between which an organiser moves, each with what is done there most. */
export function pagesFor(eventId: string) {
  return [
    { address: "/box-office/events", title: "events", name: "events", act: "a[href$='/create']" },
    {
      address: `/box-office/events/${eventId}`,
      title: "event",
      name: "event",
      act: "main button[aria-haspopup=menu]",
    },
    {
      address: "/box-office/registrations",
      title: "registrations",
      name: "registrations",
      act: "main button[aria-haspopup=menu]",
    },
    {
      address: "/box-office/check-in",
      title: "door",
      name: "check-in",
      act: "main form button, main [role=combobox]",
    },
  ] as const;
}

/** The page speaks the language, holds nothing wider than the screen, and its main action can be pressed. */
export async function checkPages(visitor: Visitor, eventId: string, language: Language) {
  for (const { address, title, name, act } of pagesFor(eventId)) {
    await visitor.visit(address);
    const heading = { name: TITLES[language][title], exact: true };
    await visitor.page.getByRole("heading", heading).waitFor();
    await checkLooks(visitor, name, language, visitor.page.locator(act).first());
  }
}

/** The form of a new event, through all of its steps, as {@link checkPages} looks at the others. */
export async function checkSteps(visitor: Visitor, language: Language, day: string) {
  const { page } = visitor;
  const fields = page.locator("form input:visible");
  const next = page.locator("button[type=submit]");
  const fillIn = [
    () => fields.first().fill("Songs from the Quay"),
    () => page.locator("input[type=datetime-local]").first().fill(`${day}T19:00`),
    async () => {
      await fields.first().fill("Adult");
      await fields.nth(1).fill("350");
    },
  ];
  await visitor.visit("/box-office/events/create");
  await page.getByText(TITLES[language].create).first().waitFor();
  for (const fill of fillIn) {
    await fill();
    await checkLooks(visitor, fill === fillIn[0] ? "create-event" : undefined, language, next);
    const before = await fields.first().getAttribute("name");
    await next.click();
    await page.locator(`form input[name="${before}"]:visible`).waitFor({ state: "detached" });
  }
  await checkLooks(visitor, undefined, language, next);
  await page.locator("[role=dialog] button[aria-label]").first().click();
  await page.getByRole("alertdialog").getByRole("button").last().click();
}

/** Speaks the language, is wide enough, and can be acted on; a picture is kept of a phone's page with a name. */
export async function checkLooks(
  visitor: Visitor,
  name: string | undefined,
  language: Language,
  act: Locator,
) {
  const { page } = visitor;
  const { width } = page.viewportSize() ?? { width: 0 };
  if (name && PICTURED[language] && width < 600) {
    await visitor.picture(`${name}-${PICTURED[language]}`);
  }
  await act.click({ trial: true });
  const seen = { untranslated: await visitor.untranslated(), overflow: await visitor.overflow() };
  const where = { language, width, url: page.url() };
  expect({ ...where, ...seen }).toEqual({ ...where, untranslated: [], overflow: [] });
}
