import { RequestFailed } from "../../../../../lib/request-failed";
import { type ColumnChoice, type CsvTable, mappingOf, NONE, tableIn } from "../columns";

const TABLE: CsvTable = {
  delimiter: ";",
  columns: ["Når", "Kroner", "Hvem"],
  sample: [["27.11.2026", "300,00", "Kari"]],
};

describe("M1: the columns of a bank's table", () => {
  it("are called by their names, and none by nothing", () => {
    const choice: ColumnChoice = {
      ...{ date: "0", amount: "1", credit: NONE, debit: NONE, reference: NONE, payer: "2" },
      ...{ text: NONE, currency: NONE, bank_reference: NONE, decimal: ",", date_format: "dmy" },
    };
    expect(mappingOf(choice, TABLE)).toEqual({
      ...{ delimiter: ";", decimal: ",", date_format: "dmy" },
      ...{ date: "Når", amount: "Kroner", credit: null, debit: null, payer: "Hvem" },
      ...{ reference: null, text: null, currency: null, bank_reference: null },
    });
  });

  it("are asked for by the one refusal that says which there are", () => {
    const asked = new RequestFailed("", 400, "bank_columns_unknown", { table: TABLE });
    expect(tableIn(asked)).toEqual(TABLE);
    const other = new RequestFailed("", 400, "bank_file_unreadable", { table: TABLE });
    expect(tableIn(other)).toBeUndefined();
    expect(tableIn(new Error("lost"))).toBeUndefined();
  });
});
