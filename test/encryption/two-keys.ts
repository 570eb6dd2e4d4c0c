import { createCipheriv } from 'node:crypto';

/** x¹²⁸ + x⁷ + x² + x + 1 as GCM writes it, the lowest power first. */
const POLYNOMIAL = 0xe1n << 120n;

/** The product in the field of GCM (NIST SP 800-38D, 6.3). */
function times(x: bigint, y: bigint): bigint {
  let product = 0n;
  for (let bit = 127n; bit >= 0n; bit -= 1n) {
    if ((x >> bit) & 1n) product ^= y;
    y = y & 1n ? (y >> 1n) ^ POLYNOMIAL : y >> 1n;
  }
  return product;
}

/** x⁻¹ = x^(2¹²⁸ − 2). */
function inverse(x: bigint): bigint {
  let [result, power] = [1n << 127n, x];
  for (let bit = 1; bit < 128; bit += 1) {
    power = times(power, power);
    result = times(result, power);
  }
  return result;
}

const toNumber = (block: Buffer) => BigInt(`0x${block.toString('hex')}`);
const toBlock = (value: bigint) => Buffer.from(value.toString(16).padStart(32, '0'), 'hex');

/** What GCM makes of a key: the hash's key, and the mask of the tag for a nonce. */
function parts(key: Buffer, nonce: Buffer) {
  const encrypt = (block: Buffer) =>
    toNumber(createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block));
  const hashKey = encrypt(Buffer.alloc(16));
  return { hashKey, mask: encrypt(Buffer.concat([nonce, Buffer.from([0, 0, 0, 1])])) };
}

/**
 * A ciphertext of two blocks with one tag that AES-256-GCM accepts under both keys, without associated data: the tag is
 * linear in the second block, so that block can be solved for (Dodis, Grubbs, Ristenpart, Woodage, CRYPTO 2018).
 */
export function sealedUnderTwoKeys(
  one: Buffer,
  two: Buffer,
  nonce: Buffer,
): { ciphertext: Buffer; tag: Buffer } {
  const first = toNumber(Buffer.alloc(16, 0x5a));
  const lengths = 256n;
  const rest = ({ hashKey: h, mask }: ReturnType<typeof parts>) =>
    times(first, times(h, times(h, h))) ^ times(lengths, h) ^ mask;
  const [a, b] = [parts(one, nonce), parts(two, nonce)];
  const squares = times(a.hashKey, a.hashKey) ^ times(b.hashKey, b.hashKey);
  const second = times(rest(a) ^ rest(b), inverse(squares));
  const tag = rest(a) ^ times(second, times(a.hashKey, a.hashKey));
  return { ciphertext: Buffer.concat([toBlock(first), toBlock(second)]), tag: toBlock(tag) };
}
