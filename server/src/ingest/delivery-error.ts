/** A request body that cannot be taken. The message says what is wrong; `field` names the field, never its value. */
export class DeliveryError extends Error {
  /** 400: not what the schema allows. 422: a week that the server does not accept. */
  readonly status: 400 | 422;
  readonly field: string | null;

  constructor(status: DeliveryError["status"], message: string, field: string | null = null) {
    super(message);
    this.status = status;
    this.field = field;
  }
}
