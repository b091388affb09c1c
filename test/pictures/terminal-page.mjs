const COLORS = {
  30: "#555",
  31: "#e06c6c",
  32: "#7bc47f",
  33: "#d9b35c",
  34: "#6ea8e8",
  35: "#c08be0",
  36: "#5fbcbc",
  37: "#ddd",
  90: "#8a8f98",
};

/** A terminal's output as a page: commands, and the characters and colors that they printed, in a plain dark frame. */
export function terminalPage(steps) {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fff }
main { display: inline-block; background: #16181d; color: #d6d9de; padding: 18px 22px; border-radius: 8px; font: 13.5px/1.5 "DejaVu Sans Mono", monospace; white-space: pre }
.prompt { color: #7bc47f }</style><main>${steps
    .map(([command, text]) => `<span class="prompt">$</span> ${command}\n${spans(text)}`)
    .join("\n")}</main>`;
}

function spans(text) {
  let style = {};
  return text
    .split(/(\x1b\[[\d;]*m)/)
    .map((part) => {
      const codes = /^\x1b\[([\d;]*)m$/.exec(part)?.[1];
      if (codes === undefined) return `<span style="${css(style)}">${escapeHtml(part)}</span>`;
      for (const code of codes.split(";").map(Number)) style = next(style, code);
      return "";
    })
    .join("");
}

function next(style, code) {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return { ...style, color: undefined };
  return { ...style, color: COLORS[code] ?? style.color };
}

function css({ bold, dim, color }) {
  return `${color ? `color:${color};` : ""}${bold ? "font-weight:bold;" : ""}${dim ? "opacity:.65;" : ""}`;
}

function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
