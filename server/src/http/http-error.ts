/** An error response: a status and a message that says what to do. */
export class HttpError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 411 | 413 | 415 | 422 | 429 | 503;
  readonly field: string | null;
  /** Seconds to wait before the next attempt. */
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
