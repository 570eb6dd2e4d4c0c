import { mask, type MaskKind } from '../masking/mask.js';
import { roleNames, STAFF, type Grant, type RoleBits } from './grant.js';
import type { Policy } from './policy.js';

/** What a masked value of each kind looks like. */
const SAMPLES: Readonly<Record<MaskKind, string>> = {
  phone: '13812345678',
  email: 'zhang@abc-tech.com',
  name: '张小明',
  text: '',
  amount: '',
};

/**
 * What a client has to know of a field beside its type: for which staff its value is a mask, null, or null with an error.
 * Undefined for fields that all staff read alike. (Portal users are refused what is not tagged for them.)
 */
export function accessNote(policy: Policy, typeName: string, field: string): string | undefined {
  const access = policy.operations.get(`${typeName}.${field}`);
  // Other operations give nothing at all to those who may not call them.
  if (access) return typeName === 'Query' ? refusalNote(access.roles & STAFF, STAFF) : undefined;
  const type = policy.types.get(typeName);
  const grant = type?.fields.get(field);
  if (!type || !grant) return undefined;
  const readers = type.readers & STAFF;
  const { read, masked, hidden } = grant;
  const notes = [
    maskNote(grant, masked & readers & ~read),
    hiddenNote(hidden & readers & ~(read | masked)),
    refusalNote((read | masked | hidden) & readers, readers),
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? undefined : notes.join(' ');
}

function maskNote({ mask: kind, reveal }: Grant, bits: RoleBits): string | undefined {
  if (bits === 0) return undefined;
  return `Masked for ${listed(bits)}, such as ${mask(SAMPLES[kind], kind)}${reveal === 0 ? '' : '; see revealField'}.`;
}

function hiddenNote(bits: RoleBits): string | undefined {
  return bits === 0 ? undefined : `Null for ${listed(bits)}.`;
}

/** By those who are refused or, where they are more, by those who are not. */
function refusalNote(allowed: RoleBits, readers: RoleBits): string | undefined {
  const refused = readers & ~allowed;
  if (refused === 0) return undefined;
  return roleNames(refused).length <= roleNames(allowed).length
    ? `Null, with an error, for ${listed(refused)}.`
    : `For ${listed(allowed)}; null, with an error, for others.`;
}

function listed(bits: RoleBits): string {
  const names: string[] = roleNames(bits);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
