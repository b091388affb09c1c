/** A refusal with a status and a sentence that names what to do; the only error class of the service. */
export class HttpError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 411 | 413 | 415 | 422 | 429 | 503;
  readonly field: string | null;
  /** Seconds to wait before another try. */
  readonly retryAfter: number | null;

  constructor(
    status: HttpError["status"],
    message: string,
    more: { readonly field?: string; readonly retryAfter?: number } = {},
  ) {
    super(message);
    this.status = status;
    this.field = more.field ?? null;
    this.retryAfter = more.retryAfter ?? null;
  }
}
