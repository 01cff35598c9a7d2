/** A request that the server refused, or that never reached it (`status` 0). */
export class RequestFailed extends Error {
  constructor(
    message: string,
    readonly status: number,
    /** The stable code of the HTTP contract, where the refusal has one. */
    readonly code?: string,
    /** All that the server said, where a refusal says more than its words. */
    readonly answer: object = {},
  ) {
    super(message);
    this.name = "RequestFailed";
  }

  /** Nobody answered: worth keeping and sending again. */
  get isUnreachable(): boolean {
    return this.status === 0;
  }
}
