import TestRunner from 'jest-runner';

/** Runs its suites by themselves: before or after the others, and one after the other. */
export default class SerialRunner extends TestRunner {
  isSerial = true;
}
