import type { Language } from '../platform/language.js';
import type { CustomerField } from './customer.js';
import type { Level } from './weights.js';

type Text = Readonly<Record<Language, string>>;

const FIELDS: Readonly<Record<CustomerField, Text>> = {
  name: { 'zh-CN': '名称', en: 'Name' },
  place: { 'zh-CN': '名称中的地点', en: 'Place in the name' },
  phone: { 'zh-CN': '电话', en: 'Telephone number' },
  email: { 'zh-CN': '邮箱', en: 'E-mail address' },
  domain: { 'zh-CN': '网站或邮箱域名', en: 'Domain of website or e-mail' },
  address: { 'zh-CN': '地址', en: 'Address' },
  contact: { 'zh-CN': '联系人', en: 'Contact' },
};

const LEVELS: Readonly<Record<Level, Text>> = {
  exact: { 'zh-CN': '相同', en: 'the same' },
  close: { 'zh-CN': '相近', en: 'similar' },
  different: { 'zh-CN': '不同', en: 'different' },
};

/** Contacts agree in other ways than values do. */
const CONTACT: Readonly<Record<Level, Text>> = {
  exact: {
    'zh-CN': '联系人的电话或邮箱相同',
    en: 'A contact with the same telephone number or e-mail address',
  },
  close: { 'zh-CN': '联系人姓名相同', en: 'A contact of the same name' },
  different: { 'zh-CN': '没有共同的联系人', en: 'No contact in common' },
};

/** How a field of two customers agrees, for people. It names no values: whoever asks sees those on the customers. */
export function explanationOf(field: CustomerField, level: Level, language: Language): string {
  if (field === 'contact') return CONTACT[level][language];
  const [what, how] = [FIELDS[field][language], LEVELS[level][language]];
  return language === 'zh-CN' ? `${what}${how}` : `${what}: ${how}`;
}
