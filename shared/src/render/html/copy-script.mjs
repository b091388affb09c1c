// The script of an HTML report without past runs: the buttons, and no Chart.js.
import { addCopyButtons } from "./copy-buttons.mjs";

addCopyButtons(JSON.parse(document.getElementById("go-env-check-page").textContent));
