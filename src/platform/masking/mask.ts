/** How a personal value is made unreadable; enough stays to recognise it by. */
export type MaskKind = 'phone' | 'email' | 'name' | 'text' | 'amount';

/** A telephone number with its middle hidden: `138****5678`; short ones keep two digits at most. */
export function maskPhone(phone: string): string {
  const visible = phone.length >= 11 ? [3, 4] : phone.length >= 7 ? [1, 2] : [0, 0];
  const [start = 0, end = 0] = visible;
  return `${phone.slice(0, start)}****${end === 0 ? '' : phone.slice(-end)}`;
}

/** An e-mail address with its local part hidden after the first character: `z***@abc-tech.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${[...email][0] ?? ''}***${email.slice(at)}`;
}

/** A name of which the first character stays: `张**`; nothing of a name that has no other. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  if (first !== '' && rest.length === 0) return '*';
  return `${first}${'*'.repeat(Math.min(rest.length, 3))}`;
}

const MASKS: Readonly<Record<MaskKind, (value: string) => string>> = {
  phone: maskPhone,
  email: maskEmail,
  name: maskName,
  text: () => '***',
  amount: () => '***',
};

/** The value, masked as its kind asks. */
export function mask(value: string, kind: MaskKind): string {
  return MASKS[kind](value);
}
