import { expect } from '@jest/globals';
import { mutate, type Sent } from '../mutations/mutate.js';
import type { TestService } from '../support/service.js';

type Service = Pick<TestService, 'query'>;

/** Sends a mutation that must succeed, and returns its payload. */
export async function done<Payload = Record<string, never>>(
  service: Service,
  name: string,
  input: object,
  selection: string,
  tenant = 'acme',
): Promise<Payload> {
  const { payload, errors } = await mutate(service, tenant, name, input, selection);
  expect({ name, errors, userErrors: payload.userErrors }).toEqual({
    name,
    errors: undefined,
    userErrors: [],
  });
  return payload as unknown as Payload;
}

/** The codes and places of what a mutation was refused for. */
export function refusal({ payload, errors }: Sent): [string, string][] {
  expect(errors).toBeUndefined();
  return payload.userErrors.map(({ code, field }) => [code, field.join('.')]);
}

/** Adds a customer, even one like those that are there; its id. */
export async function add(service: Service, input: object, tenant = 'acme'): Promise<string> {
  const { customer } = await done<{ customer: { id: string } }>(
    service,
    'createCustomer',
    { force: true, ...input },
    'customer { id }',
    tenant,
  );
  return customer.id;
}

export interface Found {
  customer: { id: string; name: string };
  score: number;
  reasons: { field: string; explanation: string; weight: number }[];
}

/** A customer's likely duplicates. */
export async function duplicatesOf(
  service: Service,
  customerId: string,
  {
    threshold,
    tenant = 'acme',
    language = 'zh-CN',
  }: { threshold?: number; tenant?: string; language?: string } = {},
): Promise<Found[]> {
  const { data, errors } = await service.query<{ duplicatesOf: Found[] }>(
    tenant,
    `query ($customerId: ID!, $threshold: Float) {
      duplicatesOf(customerId: $customerId, threshold: $threshold) {
        customer { id name } score reasons { field explanation weight }
      }
    }`,
    { customerId, threshold },
    { 'accept-language': language },
  );
  expect(errors).toBeUndefined();
  return data!.duplicatesOf;
}
