import { INVITE_DEFAULTS, INVITE_LIMITS } from "../store/join.ts";

type Refused = (description: string) => { readonly description: string };

const whole = (minimum: number, maximum: number, otherwise: number) => ({
  type: "integer",
  minimum,
  maximum,
  default: otherwise,
});

/** The part of the OpenAPI document about invite links, tokens and joining. */
export function teamPaths(refused: Refused, lead: readonly object[]) {
  const body = (properties: object, required: readonly string[] = []) => ({
    required: true,
    content: {
      "application/json": { schema: { type: "object", properties, required, additionalProperties: false } },
    },
  });
  const unauthorized = refused("Missing, invalid or expired lead token");
  return {
    "/v1/team": {
      get: {
        summary: "Get the ID and the name of the team that an ingest token belongs to",
        security: [{ ingestToken: [] }],
        responses: {
          200: { description: "The team" },
          401: refused("Missing, invalid or expired ingest token"),
        },
      },
    },
    "/v1/join": {
      post: {
        summary: "Join a team by an invite link",
        requestBody: body({ code: { type: "string" } }, ["code"]),
        responses: {
          200: {
            description: "The team's ID and name, and the ingest token of those who joined by this link",
          },
          400: refused("Not the code of an invite link"),
          404: refused("The link was mistyped, expired or used up"),
        },
      },
    },
    "/v1/invites": {
      get: {
        summary: "List the team's invite links, with how many joined by each",
        security: lead,
        responses: { 200: { description: "The links, without their codes" }, 401: unauthorized },
      },
      post: {
        summary: "Create an invite link",
        security: lead,
        requestBody: body({
          uses: whole(1, INVITE_LIMITS.uses, INVITE_DEFAULTS.uses),
          days: whole(1, INVITE_LIMITS.days, INVITE_DEFAULTS.days),
        }),
        responses: { 201: { description: "The link, shown only once" }, 401: unauthorized },
      },
    },
    "/v1/invites/{id}": {
      delete: {
        summary: "End an invite link; those who joined stay",
        security: lead,
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: { 204: { description: "Ended" }, 401: unauthorized, 404: refused("No such link") },
      },
    },
    "/v1/tokens/ingest/rotate": {
      post: {
        summary: "Create a new ingest token; the old one stays valid for a while, those of invite links stay",
        security: lead,
        requestBody: body({ overlapHours: whole(0, 24 * 90, 24) }),
        responses: { 201: { description: "The token, shown only once" }, 401: unauthorized },
      },
    },
  };
}
