import type { TestService } from '../support/service.js';

interface UserError {
  code: string;
  numericCode: number | null;
  message: string;
  field: string[];
  changedFields: string[] | null;
}

export interface Sent {
  /** The payload's fields, when there is one. */
  payload: Record<string, unknown> & { userErrors: UserError[] };
  errors: { message: string; extensions: Record<string, unknown> }[] | undefined;
}

/**
 * Sends one mutation over HTTP as the tenant's development identity.
 *
 * @param selection what to select of the payload, beside `userErrors`
 */
export async function mutate(
  service: Pick<TestService, 'query'>,
  tenant: string,
  name: string,
  input: object,
  selection: string,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await service.query<Record<string, Sent['payload']>>(
    tenant,
    `mutation ($input: ${type}!) {
      ${name}(input: $input) { ${selection} userErrors { code numericCode message field changedFields } }
    }`,
    { input },
    headers,
  );
  return { payload: data?.[name] as Sent['payload'], errors };
}
