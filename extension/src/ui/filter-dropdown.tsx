import { Icon, List } from "@raycast/api";
import type { Finding } from "go-env-check";
import { CATEGORY_ORDER, CATEGORY_TITLES, SEVERITY_ORDER, SEVERITY_TITLES } from "../model/filter.ts";
import { CATEGORY_ICONS, SEVERITY_COLORS } from "./theme.ts";

/** Filters the findings by severity or category; offers only those that occur. */
export function FilterDropdown({
  findings,
  onChange,
}: {
  findings: readonly Finding[];
  onChange: (value: string) => void;
}) {
  const severities = SEVERITY_ORDER.filter((name) => findings.some(({ severity }) => severity === name));
  const categories = CATEGORY_ORDER.filter((name) => findings.some(({ category }) => category === name));
  return (
    <List.Dropdown tooltip="Filter Findings" onChange={onChange}>
      <List.Dropdown.Item title="All Findings" value="all" />
      <List.Dropdown.Section title="Severity">
        {severities.map((name) => (
          <List.Dropdown.Item
            key={name}
            title={SEVERITY_TITLES[name]}
            value={`severity:${name}`}
            icon={{ source: Icon.CircleFilled, tintColor: SEVERITY_COLORS[name] }}
          />
        ))}
      </List.Dropdown.Section>
      <List.Dropdown.Section title="Category">
        {categories.map((name) => (
          <List.Dropdown.Item
            key={name}
            title={CATEGORY_TITLES[name]}
            value={`category:${name}`}
            icon={CATEGORY_ICONS[name]}
          />
        ))}
      </List.Dropdown.Section>
    </List.Dropdown>
  );
}
