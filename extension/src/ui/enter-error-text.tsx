import { Action, ActionPanel, Form, Icon, useNavigation } from "@raycast/api";
import { FormValidation, useForm } from "@raycast/utils";

/** A form for a message that is neither selected nor in the clipboard. */
export function EnterErrorText({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { pop } = useNavigation();
  const { handleSubmit, itemProps } = useForm<{ text: string }>({
    initialValues: { text },
    validation: { text: FormValidation.Required },
    onSubmit: (values) => {
      onText(values.text);
      pop();
    },
  });
  return (
    <Form
      navigationTitle="Enter Error Text"
      actions={
        <ActionPanel>
          <Action.SubmitForm title="Explain Error" icon={Icon.QuestionMarkCircle} onSubmit={handleSubmit} />
        </ActionPanel>
      }
    >
      <Form.TextArea
        title="Error Text"
        placeholder="go: cannot find GOROOT directory: /usr/local/go"
        {...itemProps.text}
      />
    </Form>
  );
}
