import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

/** Takes a part out of the plan. It can be brought back from the history, so nobody is asked twice. */
export function RemoveButton({ action, label }: { action: string; label: string }) {
  return (
    <Form action={action}>
      <Button variant="tertiary" color="danger" size="sm">
        {label}
      </Button>
    </Form>
  );
}
