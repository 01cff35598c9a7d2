/**
 * No checkout, payment or change of an order takes longer: what is not reported finished after this belongs to a
 * process that died.
 */
export const LONGEST_OPERATION_SECONDS = 150;
