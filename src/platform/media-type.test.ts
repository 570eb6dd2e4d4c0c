import { describe, expect, it } from '@jest/globals';
import { preferredType } from './media-type.js';

const OFFERED = ['application/json', 'text/plain', 'application/openmetrics-text'] as const;
const PROMETHEUS =
  'application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,' +
  'text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2';
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('preferredType', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    [BROWSER, 'application/json'],
    ['application/*', 'application/json'],
    ['application/json', 'application/json'],
    ['Text/Plain', 'text/plain'],
    ['text/*', 'text/plain'],
    ['text/plain; version=0.0.4', 'text/plain'],
    ['application/openmetrics-text; version=1.0.0', 'application/openmetrics-text'],
    [PROMETHEUS, 'application/openmetrics-text'],
    ['text/plain, application/json', 'application/json'],
    ['text/plain, application/json;q=0.9', 'text/plain'],
    ['text/plain;q=0.5, application/json; Q=0.9', 'application/json'],
    ['application/json;q=0, */*;q=0.1', 'text/plain'],
    ['text/html', 'application/json'],
    ['text/plain;q=much', 'application/json'],
  ])('%s is answered with %s', (accept, type) => {
    expect(preferredType(accept, OFFERED)).toBe(type);
  });
});
