import type { InviteInfo } from "../../store/store.ts";
import type { Messages } from "../messages/messages.ts";

/** How long the old ingest token stays valid after a new one was made, in hours. */
const OVERLAPS = [0, 24, 168] as const;

/** How many joined by the team's invite links, the forms that make and end a link, and the one that rotates the token. */
export function Members({
  invites,
  now,
  messages,
}: {
  invites: readonly InviteInfo[];
  now: Date;
  messages: Messages;
}) {
  const sum = (of: (invite: InviteInfo) => number): number =>
    invites.reduce((total, invite) => total + of(invite), 0);
  const isOpen = ({ until, uses, joined }: InviteInfo): boolean => until > now.toISOString() && joined < uses;
  const used = invites.filter((invite) => invite.joined > 0 || isOpen(invite));
  return (
    <section aria-labelledby="members">
      <h2 id="members">{messages.members}</h2>
      <p class="soft">
        {used.length === 0
          ? messages.noInvites
          : messages.adoption(
              sum(({ joined }) => joined),
              sum((invite) => (isOpen(invite) ? invite.uses : invite.joined)),
            )}
      </p>
      <ul class="notes">
        {used.map((invite) => (
          <li>
            <span>
              {messages.inviteLink(
                invite.joined,
                invite.uses,
                isOpen(invite) ? invite.until.slice(0, 10) : null,
              )}
            </span>
            {isOpen(invite) && (
              <form method="post" action={`/members/invites/${invite.id}/end`}>
                <button type="submit" class="quiet" aria-label={`${messages.endInvite}: ${invite.id}`}>
                  {messages.endInvite}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action="/members/invites" class="line">
        <label class="grow">
          {messages.inviteUses}
          <input name="uses" type="number" min="1" max="10000" value="50" required />
        </label>
        <label class="grow">
          {messages.inviteDays}
          <input name="days" type="number" min="1" max="365" value="14" required />
        </label>
        <button type="submit">{messages.makeInvite}</button>
      </form>
      <form method="post" action="/members/token" class="line">
        <label class="grow">
          {messages.rotateOverlap}
          <select name="overlap">
            {OVERLAPS.map((hours) => (
              <option value={String(hours)} selected={hours === 24}>
                {messages.overlapHours(hours)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{messages.rotateToken}</button>
      </form>
      <p class="note">{messages.rotateWhy}</p>
    </section>
  );
}
