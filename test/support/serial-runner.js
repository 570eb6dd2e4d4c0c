import LightRunner from 'jest-light-runner/child-process';

/** Runs its suites by themselves: before or after the others, and one after the other. */
export default class SerialRunner extends LightRunner {
  isSerial = true;
}
