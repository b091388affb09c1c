import type { Note } from "../../store/store.ts";
import type { Messages } from "../messages/messages.ts";

/** The most characters in an annotation. */
export const MAX_NOTE = 80;

/** The team's annotations, which the chart marks, and the form that adds one. */
export function Notes({
  notes,
  weeks,
  messages,
}: {
  notes: readonly Note[];
  weeks: readonly string[];
  messages: Messages;
}) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{messages.notes}</h2>
      <p class="soft">{messages.notesWhy}</p>
      <ul class="notes">
        {notes.map(({ id, week, text }) => (
          <li>
            <span>
              <strong>{week}</strong> <bdi>{text}</bdi>
            </span>
            <form method="post" action={`/notes/${id}/end`}>
              <button type="submit" class="quiet" aria-label={`${messages.removeNote}: ${text}`}>
                {messages.removeNote}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/notes" class="line">
        <label>
          {messages.noteWeek}
          <select name="week">
            {weeks.map((week) => (
              <option value={week}>{week}</option>
            ))}
          </select>
        </label>
        <label class="grow">
          {messages.noteText}
          <input name="text" maxlength={MAX_NOTE} required autocomplete="off" />
        </label>
        <button type="submit">{messages.addNote}</button>
      </form>
    </section>
  );
}
