import { ModernFakeTimers } from '@jest/fake-timers';

// What tests get as `@jest/globals`. The runner has no limits of time, and not all of Jest's timers: these are added.
const { clearTimeout, setTimeout, test } = globalThis;

/** Milliseconds after which a test or a hook fails that names no limit of its own. */
const TIMEOUT = 30_000;

const limited =
  (work, ms = TIMEOUT) =>
  async (...values) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Not done after ${ms} ms`)), ms);
    });
    try {
      await Promise.race([work(...values), late]);
    } finally {
      clearTimeout(timer);
    }
  };

const limitedTest = (declare) => (name, work, ms) => declare(name, limited(work, ms));
const limitedHook = (declare) => (work, ms) => declare(limited(work, ms));

export const it = Object.assign(limitedTest(test), {
  each:
    (...table) =>
    (name, work, ms) =>
      test.each(...table)(name, limited(work, ms)),
  only: limitedTest(test.only),
});
export const beforeAll = limitedHook(globalThis.beforeAll);
export const beforeEach = limitedHook(globalThis.beforeEach);
export const afterEach = limitedHook(globalThis.afterEach);
export const afterAll = limitedHook(globalThis.afterAll);
export const { describe, expect } = globalThis;

const timers = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });
export const jest = {
  ...globalThis.jest,
  advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
  getTimerCount: () => timers.getTimerCount(),
  useFakeTimers: (options) => timers.useFakeTimers(options),
  useRealTimers: () => timers.useRealTimers(),
};
