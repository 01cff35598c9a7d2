/** `NO93 8601 1117 947` */
export const formatIban = (iban: string): string =>
  iban.replaceAll(/\s/g, "").replaceAll(/(.{4})(?=.)/g, "$1 ");

/** `8601 11 17947` where it is Norwegian, else as it is. */
export const formatAccount = (account: string): string =>
  account.replaceAll(/[\s.]/g, "").length === 11
    ? account.replaceAll(/[\s.]/g, "").replace(/^(\d{4})(\d{2})(\d{5})$/, "$1 $2 $3")
    : account;
