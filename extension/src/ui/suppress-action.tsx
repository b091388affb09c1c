import { Action, ActionPanel, Form, Icon, showToast, Toast, useNavigation } from "@raycast/api";
import { FormValidation, useForm } from "@raycast/utils";
import { addSuppression, type Finding } from "go-env-check";
import { localDay } from "../model/local-day.ts";
import { attempt } from "./attempt.ts";
import type { CheckView } from "./check-view.ts";
import { ApplyFailed } from "./apply-failed.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** An action that opens the form for suppressing a finding. */
export function SuppressAction({ finding, view }: { finding: Finding; view: CheckView }) {
  return (
    <Action.Push
      title="Suppress…"
      icon={Icon.EyeDisabled}
      shortcut={SHORTCUTS.suppress}
      target={<SuppressForm finding={finding} view={view} />}
    />
  );
}

interface Values {
  readonly reason: string;
  readonly until: Date | null;
}

/** Asks for a reason and a last day, and saves them in the file that all front ends read. */
function SuppressForm({ finding, view }: { finding: Finding; view: CheckView }) {
  const { pop, push } = useNavigation();
  const { host, settled, again } = view;
  const { handleSubmit, itemProps } = useForm<Values>({
    validation: { reason: FormValidation.Required },
    onSubmit: ({ reason, until }) =>
      attempt("Could Not Suppress the Finding", async () => {
        const suppression = {
          id: finding.id,
          reason: reason.trim(),
          until: until === null ? null : localDay(until),
        };
        const { facts, report } = await settled();
        const written = addSuppression(host, facts.env, suppression);
        if (!written.ok) {
          push(<ApplyFailed refusal={written.refusal} home={report.home} again={again} />);
          return;
        }
        await showToast({ style: Toast.Style.Success, title: "Suppressed", message: finding.title });
        again();
        pop();
      }),
  });
  return (
    <Form
      navigationTitle="Suppress Finding"
      actions={
        <ActionPanel>
          <Action.SubmitForm title="Suppress Finding" icon={Icon.EyeDisabled} onSubmit={handleSubmit} />
        </ActionPanel>
      }
    >
      <Form.Description title="Finding" text={`${finding.title}\n${finding.message}`} />
      <Form.TextField title="Reason" placeholder="Our build needs this setting" {...itemProps.reason} />
      <Form.DatePicker title="Until" type={Form.DatePicker.Type.Date} {...itemProps.until} />
      <Form.Description text="While suppressed, the finding costs no points and stays in the list. Without a last day, it is suppressed until you remove it from go-env-check.json." />
    </Form>
  );
}
