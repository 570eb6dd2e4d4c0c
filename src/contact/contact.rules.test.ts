import { expect, it } from '@jest/globals';
import { secondPrimary } from './contact.rules.js';

it.each([
  ['', -1],
  ['n', -1],
  ['p', -1],
  ['nnp', -1],
  ['pp', 1],
  ['npnpp', 3],
])('the second primary contact of %p is at %i', (kinds, place) => {
  expect(secondPrimary([...kinds].map((kind) => ({ isPrimary: kind === 'p' })))).toBe(place);
});
