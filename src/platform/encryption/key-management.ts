import { serviceUnavailable } from '../errors/errors.js';

/** A wrapped key, and which key of the service wrapped it. */
export interface WrappedKey {
  readonly wrapped: string;
  readonly kek: string;
}

/** Keeps the keys that tenants' keys are wrapped by (key encryption keys, KEK), or knows who does. */
export interface KeyManagementService {
  /**
   * Wraps a key with the newest KEK.
   *
   * @param context what the key is for; needed to unwrap it
   * @throws KeyManagementError
   */
  wrap(secret: Buffer, context: string): Promise<WrappedKey>;
  /** @throws KeyManagementError when the KEK is unknown, or the wrapped key was changed or is for something else */
  unwrap(key: WrappedKey, context: string): Promise<Buffer>;
  /** The KEK that wraps at this moment. */
  current(): Promise<string>;
}

/** The service refused, or does not know the key. The message names no key material. */
export class KeyManagementError extends Error {
  override name = 'KeyManagementError';
}

/** @throws GraphQLError SERVICE_UNAVAILABLE, as for any other dependency that is away */
export function keysOutOfReach(): never {
  throw serviceUnavailable('The key management service is out of reach; try again');
}
