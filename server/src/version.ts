/** The service's own version. */
export const VERSION = "1.0.0";
