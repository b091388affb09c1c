/** Raycast's icons redrawn by us as simple shapes in a box of 16; what is not listed shows as a dot. */
const SHAPES: Readonly<Record<string, string>> = {
  Gauge: '<path d="M3 12a6 6 0 1 1 10 0"/><path d="M8 9l3-3"/>',
  Switch: '<path d="M2 5h11l-3-3M14 11H3l3 3"/>',
  House: '<path d="M2 8l6-5 6 5M4 7v6h8V7"/>',
  Folder: '<path d="M2 4h4l2 2h6v7H2z"/>',
  Box: '<path d="M8 2l6 3v6l-6 3-6-3V5zM2 5l6 3 6-3M8 8v6"/>',
  Hammer: '<path d="M9 3l4 4-2 2-4-4zM8 6l-5 6 2 2 5-6"/>',
  Terminal: '<path d="M2 3h12v10H2zM4 6l2 2-2 2M8 10h3"/>',
  CheckCircle: '<circle cx="8" cy="8" r="6"/><path d="M5 8l2 2 4-4"/>',
  MinusCircle: '<circle cx="8" cy="8" r="6"/><path d="M5 8h6"/>',
  XMarkCircle: '<circle cx="8" cy="8" r="6"/><path d="M6 6l4 4M10 6l-4 4"/>',
  Warning: '<path d="M8 2l6 11H2zM8 6v4M8 11.5v.5"/>',
  EyeDisabled: '<path d="M1 8s3-4 7-4 7 4 7 4-3 4-7 4-7-4-7-4zM3 13L13 3"/>',
  Shield: '<path d="M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4z"/>',
  PieChart: '<circle cx="8" cy="8" r="6"/><path d="M8 2v6h6"/>',
  ArrowUp: '<path d="M8 13V3M4 7l4-4 4 4"/>',
  ArrowDown: '<path d="M8 3v10M4 9l4 4 4-4"/>',
  ArrowUpCircle: '<circle cx="8" cy="8" r="6"/><path d="M8 11V5M5.5 7.5L8 5l2.5 2.5"/>',
  Minus: '<path d="M4 8h8"/>',
  CircleFilled: '<circle cx="8" cy="8" r="4" fill="currentColor"/>',
  CopyClipboard: '<path d="M5 5V2h9v9h-3M2 5h9v9H2z"/>',
  ArrowClockwise: '<path d="M13 5A6 6 0 1 0 14 9M13 1v4H9"/>',
  WrenchScrewdriver: '<path d="M9 3l4 4-2 2-4-4zM8 6l-5 6 2 2 5-6"/>',
  Pencil: '<path d="M3 13l1-3 7-7 2 2-7 7z"/>',
  Document: '<path d="M4 2h5l3 3v9H4zM9 2v3h3"/>',
  Upload: '<path d="M8 11V3M5 6l3-3 3 3M3 13h10"/>',
  TwoPeople:
    '<circle cx="6" cy="6" r="2"/><circle cx="11" cy="6" r="2"/><path d="M2 13c0-3 8-3 8 0M9 11c2-1 5-1 5 2"/>',
  Circle: '<circle cx="8" cy="8" r="6"/>',
  Clock: '<circle cx="8" cy="8" r="6"/><path d="M8 4v4l3 2"/>',
  Stop: '<path d="M4 4h8v8H4z"/>',
  QuestionMarkCircle: '<circle cx="8" cy="8" r="6"/><path d="M6 6.5a2 2 0 1 1 2 2.5M8 11.5v.2"/>',
  ExclamationMark: '<path d="M8 3v7M8 12.5v.3"/>',
  AppWindowSidebarRight: '<path d="M2 3h12v10H2zM10 3v10"/>',
  Envelope: '<path d="M2 4h12v8H2zM2 4l6 5 6-5"/>',
  Eye: '<path d="M1 8s3-4 7-4 7 4 7 4-3 4-7 4-7-4-7-4z"/><circle cx="8" cy="8" r="2"/>',
  Text: '<path d="M3 4h10M8 4v9"/>',
  Undo: '<path d="M3 7h7a3 3 0 0 1 0 6H6M3 7l3-3M3 7l3 3"/>',
  Clipboard: '<path d="M5 3h6v2H5zM4 4H3v10h10V4h-1"/>',
  Link: '<path d="M7 9l2-2M6 6L4 8a2 2 0 0 0 4 4l1-1M10 10l2-2a2 2 0 0 0-4-4L7 5"/>',
  List: '<path d="M3 4h10M3 8h10M3 12h10"/>',
  Gear: '<circle cx="8" cy="8" r="2.5"/><path d="M8 2v2M8 12v2M2 8h2M12 8h2M4 4l1.2 1.2M10.8 10.8L12 12M12 4l-1.2 1.2M5.2 10.8L4 12"/>',
};

const COLORS: Readonly<Record<string, string>> = {
  Red: "#e5484d",
  Orange: "#e8833a",
  Yellow: "#c99a00",
  Blue: "#3b82f6",
  Green: "#2f9e5b",
  SecondaryText: "#8b8b93",
};

export function colorOf(name: unknown): string {
  return COLORS[String(name)] ?? "#63636b";
}

/** An icon prop (a name, or a source with a tint) as SVG. */
export function drawIcon(icon: unknown): string {
  const { source, tintColor } = parts(icon);
  const shape = SHAPES[source] ?? '<circle cx="8" cy="8" r="2"/>';
  return `<svg viewBox="0 0 16 16" style="color:${colorOf(tintColor)}">${shape}</svg>`;
}

function parts(icon: unknown): { source: string; tintColor: unknown } {
  if (typeof icon !== "object" || icon === null) return { source: String(icon), tintColor: undefined };
  return {
    source: "source" in icon ? String(icon.source) : "",
    tintColor: "tintColor" in icon ? icon.tintColor : undefined,
  };
}
