import { validate } from 'uuid';
import { badUserInput } from '../errors/errors.js';

/** Whether the text can be the id of a record of ours. */
export function isRecordId(id: string): boolean {
  return validate(id);
}

/** @throws GraphQLError BAD_USER_INPUT when the id of argument `field` is not one of ours */
export function assertRecordId(id: string, field: string): void {
  if (!isRecordId(id)) throw badUserInput(field, 'is not an id (a UUID is expected)');
}
