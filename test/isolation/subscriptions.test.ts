import { expect, it } from '@jest/globals';
import { schema } from '../lists/list-fields.js';
import { everyKey } from './coverage.js';
import { followEverything } from './followers.js';

it('tells nobody of what they may not see', async () => {
  const { leaks, told, coverage } = await followEverything();
  expect(leaks).toEqual([]);
  expect(told).toBeGreaterThan(10);
  const ofEvents = everyKey(schema).filter((key) => /^(Subscription|CustomerChange)\./.test(key));
  expect(coverage.missing(ofEvents)).toEqual([]);
}, 180_000);
