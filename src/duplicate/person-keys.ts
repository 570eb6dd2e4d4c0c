import { ownDomain } from './normalise.js';
import type { PersonForm } from './person.js';

/**
 * Keys under which a person is found again by records of the same person; stored with an index, they give the candidates
 * of one record without reading the others. A value that has slips in it spoils the keys made of it, so there are
 * several kinds, none of which needs the values of all others. Parts of names are taken in either order.
 */
export function personKeys(person: PersonForm): string[] {
  const { birthday, postcode, houseNumber, street, locality, identityNumber } = person;
  const parts = [person.givenName, person.familyName].filter((part) => part !== '');
  const names = parts.length > 0 ? parts : [person.name].filter((part) => part !== '');
  const sounds = names.map(soundKey);
  const lines = [street, locality].filter((line) => line !== '').map((line) => line.slice(0, 4));
  const keys = [
    ...key('identity', identityNumber),
    ...person.phones.flatMap((phone) => key('phone', phone)),
    ...person.emails.flatMap((email) => key('email', email)),
    ...key('name', ...sounds.toSorted()),
    ...key('birthday', birthday),
  ];
  for (const sound of sounds) {
    keys.push(...key('sound+postcode', sound, postcode));
    keys.push(...key('sound+birthday', sound, birthday));
    for (const line of lines) keys.push(...key('sound+line', sound, line));
    for (const domain of person.emails.map(ownDomain)) keys.push(...key('sound+domain', sound, domain));
  }
  for (const line of lines) {
    keys.push(...key('line+number', line, houseNumber));
    keys.push(...key('line+postcode', line, postcode));
  }
  return keys;
}

/** One key of several values; none when a value is missing. */
function key(kind: string, ...values: readonly string[]): string[] {
  return values.length === 0 || values.includes('') ? [] : [`${kind}:${values.join('|')}`];
}

/** Names written in Latin letters by sound; others by their first two letters. */
function soundKey(name: string): string {
  return soundex(name) ?? name.slice(0, 2);
}

const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  ['bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r'].flatMap((letters, group) =>
    [...letters].map((letter) => [letter, String(group + 1)]),
  ),
);

/**
 * The sound of a name: its first letter and three digits for the consonants behind. Undefined when it does not begin
 * with a Latin letter. Source: R. C. Russell, US patent 1,261,167 (1918), in the version of the US census.
 */
function soundex(name: string): string | undefined {
  const [first = ''] = name;
  if (!/[a-z]/.test(first)) return undefined;
  let code = first;
  let last = SOUNDS[first];
  for (const letter of name.slice(1)) {
    const sound = SOUNDS[letter];
    if (sound !== undefined && sound !== last) code += sound;
    // Equal sounds count once, even with h or w between them; a vowel parts them.
    if (letter !== 'h' && letter !== 'w') last = sound;
  }
  return code.slice(0, 4).padEnd(4, '0');
}
