import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Holds Chinese characters. */
export const HAN = /\p{Script=Han}/u;

/** Where a phone number without country code is taken to be. */
const HOME = 'CN';

/** Mailboxes that anyone can have: the domain says nothing about who a customer is. */
const PUBLIC_MAIL = new Set(
  `qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn vip.sina.com sohu.com 139.com
  189.cn wo.cn 21cn.com tom.com aliyun.com gmail.com googlemail.com outlook.com hotmail.com live.com live.cn msn.com
  yahoo.com yahoo.cn yahoo.com.cn yahoo.co.jp yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.de
  gmx.net web.de mail.com mail.ru yandex.ru yandex.com proton.me protonmail.com zoho.com naver.com hanmail.net
  daum.net orange.fr free.fr wanadoo.fr libero.it comcast.net verizon.net att.net t-online.de`.split(/\s+/),
);

/**
 * The one way of writing a text: full-width and other compatible letters as the usual ones (NFKC), upper and lower case
 * alike, Latin letters without their accents. Traditional and simplified Chinese stay apart.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .trim();
}

/** A folded text cut at blanks and punctuation. A dash or an apostrophe within a word leaves it one word. */
export function words(text: string): string[] {
  return folded(text)
    .replace(/[-'’‘`´·.]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Letters and digits alone, so that "O'Neill", "o neill" and "Ｏ’ＮＥＩＬＬ" are one. */
export function lettersOf(text: string): string {
  return words(text).join('');
}

/** A person's whole name, whichever part stands first. Chinese names keep their order: they are seldom turned round. */
export function fullNameForm(text: string): string {
  return (HAN.test(text) ? words(text) : words(text).sort()).join('');
}

/** Identity numbers, registration numbers, postcodes: letters and digits without what groups them. */
export function codeForm(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A phone number as digits with its country code; a number that cannot exist as the digits that stand there. Extensions
 * ("转 801", "ext. 801") are dropped. Empty when there are fewer than five digits: nobody's number.
 */
export function phoneForm(text: string): string {
  const main = folded(text).replace(/(?<=\d)[\s(,;-]*(?:转|轉|分机|ext|x|#).*$/u, '');
  const number = parsePhoneNumberFromString(main, HOME);
  const digits = (number?.isPossible() ? number.number : main).replace(/\D/g, '');
  return digits.length < 5 ? '' : digits;
}

/** An e-mail address in lower case, without the tag that many providers allow ("anna+crm@…"). Empty when it is none. */
export function emailForm(text: string): string {
  const [, mailbox, domain] = /^([^@\s]+)@([^@\s]+\.[^@\s]+)$/u.exec(folded(text)) ?? [];
  if (mailbox === undefined || domain === undefined) return '';
  return `${mailbox.replace(/(?<=.)\+.*$/u, '')}@${domain}`;
}

/** The domain of an address that belongs to an organisation; empty for one of a public provider. */
export function ownDomain(email: string): string {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return PUBLIC_MAIL.has(domain) ? '' : domain;
}

/** The host of a website without "www."; empty when there is none in the text. */
export function websiteForm(text: string): string {
  const host = /^(?:[a-z]+:\/\/)?(?:www\d?\.)?([^/:?#\s]+\.[^/:?#\s]+)/u.exec(folded(text))?.[1];
  return host ?? '';
}

/**
 * A date as YYYYMMDD, from year, month, day in this order however they are parted ("1990-1-5", "1990年1月5日",
 * "19900105"). Anything else stays as its digits; it may still resemble a date that was written properly.
 */
export function dateForm(text: string): string {
  const plain = text.normalize('NFKC');
  const [, year, month, day] = /^\s*(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?!\d)/u.exec(plain) ?? [];
  if (year === undefined || month === undefined || day === undefined) return plain.replace(/\D/g, '');
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
}

/** Each different form of several texts, sorted; texts without one are left out. */
export function forms(form: (text: string) => string, texts: readonly string[] = []): string[] {
  return [...new Set(texts.map(form))].filter((text) => text !== '').sort();
}
