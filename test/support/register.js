import { registerHooks } from 'node:module';

const globals = new URL('./jest-globals.js', import.meta.url).href;

// Only Jest's own runner answers for `@jest/globals`.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context),
});
