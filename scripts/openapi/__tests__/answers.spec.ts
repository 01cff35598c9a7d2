import { isName } from "../answers";

it.each(["AdminEvent", "Page"])("%s is the name of a type", (name) => {
  expect(isName(name)).toBe(true);
});

it.each(["OrderPayment_1", "{id:string}", 'Pick<AdminEvent,"id">', "Json<AdminEvent>"])(
  "%s is what the generator calls a type without a name of its own",
  (name) => {
    expect(isName(name)).toBe(false);
  },
);

it.each(["AddressV2", "Page_of_events", "Page2_1"])(
  "%s, which would be lost among those, is refused",
  (name) => {
    expect(() => isName(name)).toThrow(`${name}: a type of an answer has a name of letters only`);
  },
);
