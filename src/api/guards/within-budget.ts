import type { MedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_BUDGETS } from "../../modules/budgets";
import type { BudgetsModuleService } from "../../modules/budgets/service";
import type { Budgeted } from "../../modules/budgets/types";
import { refusal } from "../../shared/errors";
import type { AnyAnswer } from "../answer";
import { answerAs } from "./answer-as";
import { callerOf } from "./caller";

/**
 * Looks for what a token of the request opens, within the failures that its caller has left. What opens nothing is a
 * failure, counted before it is answered: of guesses made at once, over however many processes, no more are told that they
 * opened nothing than the budget has. What opens something costs nothing, and a token, which nobody can guess, opens it
 * whatever others have spent on the same network.
 *
 * @returns undefined when it opens nothing
 * @throws `too_many_attempts` (429)
 */
export async function withinBudget<T>(
  req: MedusaRequest,
  res: AnyAnswer,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const budgets = req.scope.resolve(BOX_OFFICE_BUDGETS);
  const budgeted: Budgeted[] = [{ of: "address", id: callerOf(req) }];
  const found = await look();
  if (found === undefined) await spend(budgets, res, budgeted);
  return found;
}

/**
 * As {@link withinBudget}, for what a code opens, which can be guessed: who has no failure left learns nothing of right ones
 * neither, and all wrong ones are counted together, which refuses nobody and raises an alarm.
 *
 * @param cartId of the cart in which it is tried: failures count there too
 * @returns undefined when it opens nothing
 * @throws `too_many_attempts` (429)
 */
export async function withinCodeBudget<T>(
  req: MedusaRequest,
  res: AnyAnswer,
  look: () => Promise<T | undefined>,
  cartId?: string,
): Promise<T | undefined> {
  const budgets = req.scope.resolve(BOX_OFFICE_BUDGETS);
  const budgeted: Budgeted[] = [{ of: "address", id: callerOf(req) }];
  if (cartId) budgeted.push({ of: "cart", id: cartId });
  const refuseUnlessLeft = async () => {
    const seconds = await budgets.secondsToWait(budgeted);
    if (seconds > 0) refuse(res, seconds);
  };

  await refuseUnlessLeft();
  const found = await look();
  if (found !== undefined) await refuseUnlessLeft();
  else await spend(budgets, res, [...budgeted, { of: "shop" }]);
  return found;
}

async function spend(
  budgets: Pick<BudgetsModuleService, "secondsToWait" | "spend">,
  res: AnyAnswer,
  budgeted: readonly Budgeted[],
): Promise<void> {
  if (await budgets.spend(budgeted)) return;
  refuse(res, await budgets.secondsToWait(budgeted));
}

function refuse(res: AnyAnswer, seconds: number): never {
  const wait = Math.max(seconds, 1);
  answerAs(res, 429, wait);
  throw refusal("too_many_attempts", `Too many attempts; try again in ${wait} seconds`);
}
