import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { formulateText } from "./formulate-text.ts";
import { type Answers, answerNames } from "./formulation.ts";

interface Props {
  about: { kind: "goal" | "measure"; id: string };
  answers: Answers;
  action: string;
}

/** The guiding questions. Nothing is saved by answering them. */
export function Questions({ about, answers, action }: Props) {
  const t = formulateText[useLanguage()];
  return (
    <Form action={action} className="stack bank-use" key={JSON.stringify(answers)}>
      <input type="hidden" name={about.kind === "goal" ? "mal" : "tiltak"} value={about.id} />
      {about.kind === "goal" && (
        <fieldset className="bank-question">
          <legend className="ds-heading" data-size="xs">
            {t.better}
          </legend>
          <Answer name="who" answers={answers} />
          <Answer name="better" answers={answers} />
        </fieldset>
      )}
      <fieldset className="bank-question">
        <legend className="ds-heading" data-size="xs">
          {t.done}
        </legend>
        <Answer name="deed" answers={answers} />
        <Answer name="where" answers={answers} />
        <Answer name="when" answers={answers} />
      </fieldset>
      <div>
        <Button variant="secondary">{t.suggest}</Button>
      </div>
    </Form>
  );
}

function Answer({ name, answers }: { name: keyof Answers; answers: Answers }) {
  const { questions } = formulateText[useLanguage()];
  return (
    <TextField
      name={answerNames[name]}
      label={questions[name].label}
      hint={questions[name].hint}
      defaultValue={answers[name]}
      maxLength={200}
    />
  );
}
