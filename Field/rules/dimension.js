// One dimension of the ILO/EC indicators (2009): what fired, by which rule it is positive, what is missing.
import { weights } from "./codes.js";

// The smallest counts [strong, medium, weak] that satisfy each rule.
const rules = [
  ["two_strong", [[2, 0, 0]]],
  ["strong_and_another", [[1, 1, 0], [1, 0, 1]]],
  ["three_medium", [[0, 3, 0]]],
  ["two_medium_and_weak", [[0, 2, 1]]],
];

const covers = (one, other) => one.every((count, index) => count >= other[index]);
const total = (count) => count[0] + count[1] + count[2];
const same = (one, other) => covers(one, other) && covers(other, one);

function counted(indicators) {
  return weights.map((weight) => indicators.filter((indicator) => indicator.weight === weight).length);
}

function met(count) {
  const found = rules.find(([, enough]) => enough.some((least) => covers(count, least)));
  return found ? found[0] : null;
}

function shortfalls(fired, unknown) {
  if (met(fired)) return [];
  const possible = [];
  for (const [, enough] of rules) {
    for (const goal of enough) {
      const missing = goal.map((count, index) => Math.max(0, count - fired[index]));
      if (covers(unknown, missing) && !possible.some((one) => same(one, missing))) possible.push(missing);
    }
  }
  return possible
    .filter((one) => !possible.some((other) => !same(one, other) && covers(one, other)))
    .sort((one, other) => total(one) - total(other) || other[0] - one[0] || other[1] - one[1]);
}

// The indicators of a dimension in a profile, the strongest first, within a weight in the form's order.
function indicators(questions, dimension, profile) {
  const found = [];
  for (const weight of weights) {
    for (const question of questions) {
      if (question.dimension === dimension && question.weights && question.weights[profile] === weight) {
        found.push({ code: question.code, weight });
      }
    }
  }
  return found;
}

export function assessDimension(dimension, profile, questions, answers) {
  const own = indicators(questions, dimension, profile);
  const fired = own.filter((indicator) => answers[indicator.code] === "yes");
  const unknown = own.filter((indicator) => answers[indicator.code] !== "yes" && answers[indicator.code] !== "no");
  const rule = met(counted(fired));
  const ways = shortfalls(counted(fired), counted(unknown));
  return {
    dimension, fired, unknown, rule,
    positive: rule !== null,
    could_become_positive: ways.length > 0,
    shortfalls: ways.map(([strong, medium, weak]) => ({ strong, medium, weak })),
    open_indicators: unknown.filter((indicator) => ways.some((way) => way[weights.indexOf(indicator.weight)] > 0)),
    positive_at_most: met(counted(fired.concat(unknown))) !== null,
  };
}
