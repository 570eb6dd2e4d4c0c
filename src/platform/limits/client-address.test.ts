import { describe, expect, it } from '@jest/globals';
import { clientAddress, trustedProxies } from './client-address.js';

const trusts = trustedProxies(['10.0.0.1', '192.168.0.0/16', 'fd00::/8']);

describe('the address of a client', () => {
  it.each([
    ['nobody is forwarded', '203.0.113.9', undefined, '203.0.113.9'],
    ['a stranger claims to forward', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a trusted proxy forwards', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['two trusted proxies forward', '10.0.0.1', '198.51.100.1, 192.168.3.4', '198.51.100.1'],
    ['the client made up hops before itself', '10.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['a trusted proxy says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['a trusted proxy says nonsense', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['IPv6', 'fd00::1', '2001:db8::1', '2001:db8::1'],
    ['IPv4 within IPv6', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ])('where %s', (_case, connection, forwarded, address) => {
    expect(clientAddress(connection, forwarded, trusts)).toBe(address);
  });

  it.each(['localhost', '10.0.0.0/33', '10.0.0.0/x', 'fd00::/129', '10.0.0.0/'])(
    'is not taken from %s',
    (proxy) => {
      expect(() => trustedProxies([proxy])).toThrow('is neither an address nor a network');
    },
  );
});
