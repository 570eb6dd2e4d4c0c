import { describe, expect, it } from '@jest/globals';
import {
  codeForm,
  dateForm,
  emailForm,
  forms,
  fullNameForm,
  lettersOf,
  ownDomain,
  phoneForm,
  websiteForm,
} from './normalise.js';

describe('lettersOf', () => {
  it.each([
    ["O'Neill", 'oneill'],
    ['Ｏ’ＮＥＩＬＬ', 'oneill'],
    ['  José  María ', 'josemaria'],
    ['Müller-Lüdenscheidt', 'mullerludenscheidt'],
    ['Straße', 'strasse'],
    ['ガラス', 'ガラス'],
    ['中关村 大街１号', '中关村大街1号'],
    ['體育', '體育'],
    ['…', ''],
  ])('of %s is %s', (text, form) => {
    expect(lettersOf(text)).toBe(form);
  });
});

describe('fullNameForm', () => {
  it.each([
    ['Green, Mitchell', 'greenmitchell'],
    ['Mitchell GREEN', 'greenmitchell'],
    ['王 伟', '王伟'],
    ['王伟', '王伟'],
  ])('of %s is %s', (text, form) => {
    expect(fullNameForm(text)).toBe(form);
  });
});

describe('phoneForm', () => {
  it.each([
    ['010-6234 5678', '861062345678'],
    ['+86 (10) 62345678', '861062345678'],
    ['０１０－６２３４５６７８', '861062345678'],
    ['010-62345678 转 801', '861062345678'],
    ['010-62345678 ext. 801', '861062345678'],
    ['138 0013 8000', '8613800138000'],
    ['0086 138-0013-8000', '8613800138000'],
    ['+1 (415) 555-2671', '14155552671'],
    ['120', ''],
    ['none', ''],
  ])('of %s is %s', (text, form) => {
    expect(phoneForm(text)).toBe(form);
  });
});

describe('emailForm', () => {
  it.each([
    [' Anna.Meier+CRM@Example.COM ', 'anna.meier@example.com'],
    ['+49@example.com', '+49@example.com'],
    ['ａｂｃ＠qq.com', 'abc@qq.com'],
    ['no address', ''],
    ['a@b', ''],
  ])('of %s is %s', (text, form) => {
    expect(emailForm(text)).toBe(form);
  });
});

describe('ownDomain', () => {
  it.each([
    ['info@acme.com', 'acme.com'],
    ['info@mail.acme.com', 'mail.acme.com'],
    ['10001@qq.com', ''],
    ['someone@163.com', ''],
    ['someone@gmail.com', ''],
  ])('of %s is "%s"', (email, domain) => {
    expect(ownDomain(email)).toBe(domain);
  });
});

describe('websiteForm', () => {
  it.each([
    ['https://www.Acme.com/about?x=1', 'acme.com'],
    ['acme.com:8080', 'acme.com'],
    ['http://shop.acme.com', 'shop.acme.com'],
    ['none', ''],
    ['', ''],
  ])('of %s is "%s"', (text, host) => {
    expect(websiteForm(text)).toBe(host);
  });
});

describe('dateForm', () => {
  it.each([
    ['1990-01-05', '19900105'],
    ['1990/1/5', '19900105'],
    ['1990年1月5日', '19900105'],
    ['19900105', '19900105'],
    ['1990-01-05T00:00:00Z', '19900105'],
    ['5 Jan 90', '590'],
    ['', ''],
  ])('of %s is %s', (text, form) => {
    expect(dateForm(text)).toBe(form);
  });
});

describe('codeForm', () => {
  it.each([
    ['11010519491231002x', '11010519491231002x'],
    ['110105 19491231 002X', '11010519491231002x'],
    ['SW1A-1AA', 'sw1a1aa'],
  ])('of %s is %s', (text, form) => {
    expect(codeForm(text)).toBe(form);
  });
});

describe('forms', () => {
  it('keeps each form once, sorted, and no empty one', () => {
    expect(forms(emailForm, ['B@x.cn', 'b@x.cn', 'nothing', 'a@x.cn'])).toEqual(['a@x.cn', 'b@x.cn']);
    expect(forms(emailForm, undefined)).toEqual([]);
  });
});
