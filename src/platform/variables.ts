import { z } from 'zod';

/** A variable of the environment that may be left out, or be empty. */
export const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));
