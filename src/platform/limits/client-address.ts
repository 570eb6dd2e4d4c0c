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
