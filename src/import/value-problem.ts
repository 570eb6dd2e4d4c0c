/** A value of one row cannot be used; the message says why, for the report. */
export class ValueProblem extends Error {
  override name = 'ValueProblem';
}
