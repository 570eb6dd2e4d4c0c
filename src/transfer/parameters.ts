import { badUserInput } from '../platform/errors/errors.js';

/**
 * The parameters of an address that have a value.
 *
 * @throws GraphQLError BAD_USER_INPUT naming one that is given twice, or that the address does not have: misspelt, it
 *   would be as if it were not there
 */
export function readParameters<Name extends string>(
  query: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const parameters: Partial<Record<Name, string>> = {};
  for (const [given, value] of Object.entries(query)) {
    const name = names.find((known) => known === given);
    if (name === undefined) throw badUserInput(given, `is not a parameter; there are ${names.join(', ')}`);
    if (value === '') continue;
    if (typeof value !== 'string') throw badUserInput(name, 'is given more than once');
    parameters[name] = value;
  }
  return parameters;
}

/** The parameter as one of the choices. @throws GraphQLError BAD_USER_INPUT when it is none of them */
export function choiceOf<Choice extends string>(
  name: string,
  given: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (given === undefined) return undefined;
  const choice = choices.find((known) => known === given);
  if (choice === undefined) throw badUserInput(name, `must be one of ${choices.join(', ')}`);
  return choice;
}

/** The parameter as a whole number. @throws GraphQLError BAD_USER_INPUT when it is none, or out of range */
export function numberOf(name: string, given: string | undefined, max: number): number | undefined {
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > max) throw badUserInput(name, `must be a whole number from 1 to ${max}`);
  return number;
}
