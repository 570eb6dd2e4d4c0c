import { BlockList, isIP } from 'node:net';

/** Whether an address is that of a proxy whose word about the sender is taken. */
export type TrustsProxy = (address: string) => boolean;

/**
 * Trusts the listed proxies.
 *
 * @param proxies addresses and networks, such as 10.0.0.1 or 10.0.0.0/8
 * @throws Error naming an entry that is neither
 */
export function trustedProxies(proxies: readonly string[]): TrustsProxy {
  if (proxies.length === 0) return () => false;
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/');
    const version = isIP(address);
    const family = version === 4 ? 'ipv4' : 'ipv6';
    const bits = version === 4 ? 32 : 128;
    if (version === 0 || (prefix !== undefined && !(/^\d+$/.test(prefix) && Number(prefix) <= bits))) {
      throw new Error(`${proxy} is neither an address nor a network`);
    }
    list.addSubnet(address, Number(prefix ?? bits), family);
  }
  return (address) => isIP(address) > 0 && list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

/**
 * The address that a request comes from: that of the connection, or, where this is a trusted proxy, the last one in
 * `X-Forwarded-For` that is none.
 */
export function clientAddress(
  connection: string | undefined,
  forwardedFor: string | undefined,
  trusts: TrustsProxy,
): string {
  let address = connection ?? '';
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  while (trusts(address) && hops.length > 0) {
    const hop = hops.pop() ?? '';
    if (isIP(hop) === 0) break;
    address = hop;
  }
  return address;
}

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What one sender has for sure: an IPv4 address, also where it is written as one of IPv6, and of IPv6 the first 64
 * bits, below which everybody may change addresses at will. What is no address stays as it is.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const dotted = IPV4_IN_IPV6.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  const groups = groupsOf(address);
  const [high = 0, low = 0] = groups.slice(6);
  const isIPv4 = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isIPv4) return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address; what is written in IPv4's way at its end counts for two, whatever they are. */
function groupsOf(address: string): number[] {
  const [start = '', end] = address
    .replace(/%.*$/, '')
    .replace(/\d+\.\d+\.\d+\.\d+$/, '0:0')
    .split('::');
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const [before, after] = [numbers(start), numbers(end ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
