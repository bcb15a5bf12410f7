import type { SavedSection } from "./saved-section.ts";

// Saves a part of the mapping form by itself while somebody writes in it. Whoever answers by link, often on a phone, loads this and no
// other script, so it imports nothing. Without it the form works as forms do.

/** How long the hands must rest before what was written is saved. */
const rest = 1200;
/** How long to wait before trying again when nothing came through. */
const retry = 10_000;
/** How long to wait for an answer. */
const patience = 15_000;

type State = "unsaved" | "saving" | "saved" | "refused" | "failed";

class SavingForm {
  readonly #form: HTMLFormElement;
  readonly #line: HTMLElement;
  /** Changes are counted: how many there are, how many have been answered, and how many are stored whole. */
  #changes = 0;
  #answered = 0;
  #stored = 0;
  #sending: Promise<boolean> | undefined;
  #timer = 0;
  #leaving = false;

  constructor(form: HTMLFormElement, line: HTMLElement) {
    this.#form = form;
    this.#line = line;
    form.addEventListener("input", () => this.#touched());
    form.addEventListener("change", () => this.#save());
    form.addEventListener("submit", (event) => this.#submit(event));
    document.addEventListener("click", (event) => this.#follow(event));
    document.addEventListener("visibilitychange", () => document.hidden && this.#save());
    window.addEventListener("online", () => this.#save());
    window.addEventListener("beforeunload", (event) => this.#guard(event));
    if (isWrittenIn(form)) this.#touched();
  }

  #touched(): void {
    this.#changes++;
    if (!this.#sending) this.#say("unsaved");
    this.#saveIn(rest);
  }

  #saveIn(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), time);
  }

  /** Only one saving is under way at a time, so that none overtakes another. Answers whether all that was written came through. */
  async #save(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#leaving) return true;
    if (this.#sending && !(await this.#sending)) return false;
    if (this.#answered === this.#changes) return true;
    this.#sending ??= this.#send();
    return await this.#sending;
  }

  async #send(): Promise<boolean> {
    const sent = this.#changes;
    this.#say("saving");
    const answer = await ask(this.#form);
    this.#sending = undefined;
    if (!answer) {
      this.#say("failed");
      this.#saveIn(retry);
      return false;
    }
    this.#answered = sent;
    const isWhole = answer.saved && Object.keys(answer.errors).length === 0;
    if (isWhole) this.#stored = sent;
    mark(this.#form, answer.errors);
    this.#say(isWhole ? "saved" : "refused", answer.said);
    if (this.#changes > sent) this.#saveIn(rest);
    return true;
  }

  /** The buttons send the form as they do without scripts, after what was written has come through: a net that is gone loses nothing. */
  async #submit(event: SubmitEvent): Promise<void> {
    if (this.#leaving || this.#answered === this.#changes) return;
    event.preventDefault();
    if (!(await this.#save())) return;
    this.#leaving = true;
    this.#form.requestSubmit(event.submitter);
  }

  async #follow(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || link.hash || this.#answered === this.#changes) return;
    event.preventDefault();
    if (await this.#save()) location.assign(link.href);
  }

  /** Asks before the window is closed on something that could not be stored. */
  #guard(event: BeforeUnloadEvent): void {
    if (!this.#leaving && this.#stored < this.#changes) event.preventDefault();
  }

  #say(state: State, words = this.#line.dataset[state] ?? ""): void {
    this.#line.dataset.state = state;
    if (this.#line.textContent !== words) this.#line.textContent = words;
  }
}

/** Sends what is written. Null when nothing came through. */
async function ask(form: HTMLFormElement): Promise<SavedSection | null> {
  const address = `${location.pathname.replace(/\/$/, "")}/lagre${location.search}`;
  const signal = AbortSignal.timeout(patience);
  const wish = { method: "POST", body: new FormData(form), keepalive: document.hidden, signal };
  return await fetch(address, wish).then(
    (answer) => answer.json().catch(() => null),
    () => null,
  );
}

/** Says at each field what is wrong with it, as the page does without scripts. */
function mark(form: HTMLFormElement, errors: Record<string, string>): void {
  for (const old of document.querySelectorAll(".ds-error-summary, .ds-validation-message")) old.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const [name, words] of Object.entries(errors)) {
    const field = document.getElementById(name);
    if (!field) continue;
    const said = document.createElement("p");
    Object.assign(said, { className: "ds-validation-message", id: `${name}-wrong`, textContent: words });
    said.dataset.field = "validation";
    field.after(said);
    field.setAttribute("aria-invalid", "true");
    const others = (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => document.getElementById(id));
    field.setAttribute("aria-describedby", [...new Set([...others, said.id])].join(" "));
  }
}

/** Whether something was written before the script came. */
function isWrittenIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
}

const form = document.querySelector<HTMLFormElement>("form.saves-itself");
const line = document.querySelector<HTMLElement>(".save-line");
if (form && line) new SavingForm(form, line);
