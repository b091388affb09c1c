import type { Note } from "../../store/store.ts";
import type { Words } from "../messages/index.ts";

export const MAX_NOTE = 80;

/** Notes on roll-outs, which the chart marks, and the form that adds one. */
export function Notes({
  notes,
  weeks,
  words,
}: {
  notes: readonly Note[];
  weeks: readonly string[];
  words: Words;
}) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.notes}</h2>
      <p class="soft">{words.notesWhy}</p>
      <ul class="notes">
        {notes.map(({ id, week, text }) => (
          <li>
            <span>
              <strong>{week}</strong> {text}
            </span>
            <form method="post" action={`/notes/${id}/end`}>
              <button type="submit" class="quiet" aria-label={`${words.removeNote}: ${text}`}>
                {words.removeNote}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/notes" class="line">
        <label>
          {words.noteWeek}
          <select name="week">
            {weeks.map((week) => (
              <option value={week}>{week}</option>
            ))}
          </select>
        </label>
        <label class="grow">
          {words.noteText}
          <input name="text" maxlength={MAX_NOTE} required autocomplete="off" />
        </label>
        <button type="submit">{words.addNote}</button>
      </form>
    </section>
  );
}
