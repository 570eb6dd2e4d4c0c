import { describe, expect, it } from '@jest/globals';
import { clientAddress, networkOf, trustedProxies } from './client-address.js';

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

describe('the network that requests are counted for', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
    ['0:0:0:0:0:ffff:cb00:7109', '203.0.113.9'],
    ['::ffff:cb00:7109', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
    ['unknown', 'unknown'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
