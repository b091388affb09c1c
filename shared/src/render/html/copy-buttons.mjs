/** Gives each snippet of the page a button that copies it. */
export function addCopyButtons(words) {
  for (const snippet of document.querySelectorAll("pre.snippet")) addCopyButton(snippet, words);
}

function addCopyButton(snippet, { copy, copied }) {
  if (navigator.clipboard === undefined) return;
  const text = snippet.textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 1500);
  });
  snippet.append(button);
}
