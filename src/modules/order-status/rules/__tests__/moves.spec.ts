import type { OrderStatus } from "../../types";
import { checkMove } from "../moves";

const status = (id: string, more: Partial<OrderStatus> = {}) =>
  ({ id, private: false, owner_id: null, next_status_ids: null, ...more }) as OrderStatus;

describe("checkMove", () => {
  const present = status("bosta_received");
  const standing = { status_id: present.id, closed_at: null };
  const kari = { user_id: "user_kari" };
  const refusalOf = (work: () => void): unknown => {
    try {
      work();
    } catch (error) {
      const { type, code } = error as { type: string; code?: string };
      return code ?? type;
    }
    return null;
  };

  it("E7: wherever its status leads to; null leads everywhere, an empty list nowhere", () => {
    const shipped = status("bosta_shipped");
    const move = (next_status_ids: string[] | null) =>
      refusalOf(() => checkMove(standing, { next_status_ids }, shipped, kari));
    expect(move(null)).toBeNull();
    expect(move(["bosta_shipped"])).toBeNull();
    expect(move(["bosta_other"])).toBe("status_not_allowed");
    expect(move([])).toBe("status_not_allowed");
  });

  it("the status that it has is no move, also of a closed order; any other is one too many there", () => {
    const closed = { ...standing, closed_at: new Date() };
    const move = (to: OrderStatus) => refusalOf(() => checkMove(closed, present, to, kari));
    expect(move(present)).toBeNull();
    expect(move(status("bosta_shipped"))).toBe("order_closed");
  });

  it("E11: another's personal status is fine, a private one never; somebody else's does not exist", () => {
    const of = (owner_id: string, isPrivate: boolean) =>
      status("bosta_own", { owner_id, private: isPrivate });
    const move = (to: OrderStatus, mover: { user_id: string | null } = kari) =>
      refusalOf(() => checkMove(standing, present, to, mover));
    expect(move(of("user_ola", false))).toBeNull();
    expect(move(of("user_kari", true))).toBe("status_not_allowed");
    expect(move(of("user_ola", true))).toBe("not_found");
    expect(move(of("user_ola", true), { user_id: null })).toBe("not_found");
  });
});
