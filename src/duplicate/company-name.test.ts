import { describe, expect, it } from '@jest/globals';
import { companyName } from './company-name.js';

describe('companyName', () => {
  it.each([
    ['北京阿里巴巴科技有限公司', '阿里巴巴科技', ['北京']],
    ['阿里巴巴科技（北京）有限公司', '阿里巴巴科技', ['北京']],
    ['阿里巴巴科技(北京市)有限责任公司', '阿里巴巴科技', ['北京']],
    ['广东省深圳市腾讯计算机系统有限公司', '腾讯计算机系统', ['广东', '深圳']],
    ['西门子（中国）有限公司', '西门子', []],
    ['海尔集团公司', '海尔', []],
    ['平安银行股份有限公司上海分公司', '平安银行', ['上海']],
    ['北京银行股份有限公司', '北京银行', []],
    ['上海地铁', '上海地铁', []],
    ['华为技术有限公司', '华为技术', []],
    ['有限公司', '有限公司', []],
    ['Acme Ltd.', 'acme', []],
    ['ACME Limited', 'acme', []],
    ['The Acme Co., Ltd.', 'acme', []],
    ['Acme (Shanghai) Co., Ltd.', 'acme', ['shanghai']],
    ['Acme (China) Inc', 'acme', []],
    ['Müller & Söhne GmbH & Co. KG', 'mullersohne', []],
    ['Société Générale S.A.', 'societegenerale', []],
    ['Acme Pty. Ltd.', 'acme', []],
    ['Limited', 'limited', []],
    ['Acme (Tools) LLC', 'acmetools', []],
    ['', '', []],
  ])('of %s has the core %s and the places %j', (name, core, places) => {
    expect(companyName(name)).toEqual({ core, places });
  });
});
