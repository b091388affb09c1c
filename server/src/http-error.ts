/** A refusal with a status and a sentence that names what to do; the only error class of the service. */
export class HttpError extends Error {
  readonly status: 400 | 401 | 409 | 411 | 413 | 415 | 422 | 503;
  readonly field: string | null;

  constructor(status: HttpError["status"], message: string, field: string | null = null) {
    super(message);
    this.status = status;
    this.field = field;
  }
}
