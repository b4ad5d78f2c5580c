// What to show: the sections of a form without what is known to be out of place.
import { holds } from "./condition.js";

// What is not known hides nothing. A question that is not shown and was not answered counts as answered no for the
// conditions after it; one that was answered keeps its answer, whatever is shown.
export function sections(form, situation) {
  const known = Object.assign({}, situation, { answers: Object.assign({}, situation.answers) });
  // A context that the form does not serve tells nothing.
  if (!form.contexts.includes(known.context)) known.context = null;
  const shown = [];
  for (const section of form.sections) {
    const out = isOut(section, known);
    const asked = [];
    for (const question of section.questions) {
      if (!out && isAsked(question, known)) asked.push(question);
      else if (isOpen(known.answers[question.code])) known.answers[question.code] = "no";
    }
    if (asked.length) shown.push(Object.assign({}, section, { questions: asked }));
  }
  return shown;
}

const isOpen = (answer) => answer !== "yes" && answer !== "no";

function isOut(section, known) {
  const contexts = section.contexts || [];
  if (known.context && contexts.length && !contexts.includes(known.context)) return true;
  return section.show ? holds(section.show, known) === false : false;
}

function isAsked(question, known) {
  if (question.children_only && known.age === "adult") return false;
  return !question.show || holds(question.show, known) !== false;
}
