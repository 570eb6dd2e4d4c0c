import type { UserErrorCode } from '../__generated__/resolvers-types.js';
import type { Language } from '../platform/language.js';
import type { Violation } from './violation.js';

type Message = Readonly<Record<Language, string>> & {
  /** The requirement documents' numeric code, where they have one for it. */
  readonly numericCode?: number;
};

const CUSTOMER_MISSING = 40001;
const CUSTOMER_DUPLICATE = 40002;
const CONTACT_WRONG = 40003;
const CONTRACT_WRONG = 40005;

/** What people are told about each violation. Words in braces stand for the violation's parameters. */
export const MESSAGES: Readonly<Record<UserErrorCode, Message>> = {
  REQUIRED: { 'zh-CN': '必填', en: 'Required' },
  TOO_LONG: { 'zh-CN': '不能超过{max}个字符', en: 'At most {max} characters' },
  TOO_SHORT: { 'zh-CN': '至少{min}个字符', en: 'At least {min} characters' },
  TOO_MANY: { 'zh-CN': '最多{max}条', en: 'At most {max} entries' },
  OUT_OF_RANGE: { 'zh-CN': '必须在{min}到{max}之间', en: 'Must be between {min} and {max}' },
  NOT_POSITIVE: { 'zh-CN': '必须大于0', en: 'Must be greater than zero' },
  INVALID_FORMAT: { 'zh-CN': '格式不正确', en: 'Not in the expected format' },
  INVALID_CHARACTERS: { 'zh-CN': '包含不允许的字符', en: 'Contains characters that are not allowed' },
  INVALID_PHONE: { 'zh-CN': '电话号码格式不正确', en: 'Not a telephone number', numericCode: CONTACT_WRONG },
  INVALID_EMAIL: { 'zh-CN': '邮箱格式不正确', en: 'Not an e-mail address', numericCode: CONTACT_WRONG },
  NOT_FOUND: { 'zh-CN': '记录不存在', en: 'There is no such record' },
  NOT_DELETED: { 'zh-CN': '记录未被删除', en: 'The record is not deleted' },
  VERSION_CONFLICT: {
    'zh-CN': '记录已被他人修改（当前版本{version}）',
    en: 'Somebody has changed the record meanwhile (its version is {version} now)',
  },
  CUSTOMER_NOT_FOUND: {
    'zh-CN': '客户不存在',
    en: 'There is no such customer',
    numericCode: CUSTOMER_MISSING,
  },
  CUSTOMER_NAME_TAKEN: {
    'zh-CN': '客户名称已存在',
    en: 'Another customer has this name',
    numericCode: CUSTOMER_DUPLICATE,
  },
  POSSIBLE_DUPLICATE: {
    'zh-CN': '可能与已有客户重复',
    en: 'Perhaps there is this customer already',
    numericCode: CUSTOMER_DUPLICATE,
  },
  CUSTOMER_CODE_TAKEN: {
    'zh-CN': '客户编码已存在',
    en: 'Another customer has this code',
    numericCode: CUSTOMER_DUPLICATE,
  },
  CUSTOMER_HAS_ACTIVE_CONTRACT: {
    'zh-CN': '客户有生效中的合同，不能删除',
    en: 'The customer has a contract in force and cannot be deleted',
  },
  CUSTOMER_HAS_RECEIVED_PAYMENTS: {
    'zh-CN': '客户有已到账的回款，不能删除',
    en: 'Payments were received from the customer, which cannot be deleted',
  },
  CUSTOMER_MERGED: {
    'zh-CN': '客户已被合并，请撤销合并',
    en: 'The customer was merged into another one; undo the merge instead',
  },
  MERGED_WITH_ITSELF: {
    'zh-CN': '客户不能与自身合并',
    en: 'A customer cannot be merged with itself',
  },
  PERSON_AND_ORGANISATION: {
    'zh-CN': '个人与单位不能合为同一客户，请先撤销已有的合并',
    en: 'A person and an organisation cannot be one customer; undo merges first where there are any',
  },
  MERGE_UNDONE: { 'zh-CN': '合并已被撤销', en: 'The merge was undone already' },
  MERGE_BUILT_ON: {
    'zh-CN': '请先撤销之后的合并',
    en: 'A later merge builds on this one and must be undone first',
  },
  CONTACT_OF_OTHER_CUSTOMER: {
    'zh-CN': '联系人不属于该客户',
    en: 'The contact belongs to another customer',
    numericCode: CONTACT_WRONG,
  },
  SECOND_PRIMARY_CONTACT: {
    'zh-CN': '每个客户只能有一个主要联系人',
    en: 'A customer has one primary contact only',
    numericCode: CONTACT_WRONG,
  },
  OPPORTUNITY_CODE_TAKEN: { 'zh-CN': '商机编号已存在', en: 'Another opportunity has this code' },
  OPPORTUNITY_OF_OTHER_CUSTOMER: {
    'zh-CN': '商机不属于该客户',
    en: 'The opportunity belongs to another customer',
  },
  OPPORTUNITY_CLOSED: { 'zh-CN': '商机已关闭', en: 'The opportunity is closed' },
  STAGE_CHANGE_NOT_ALLOWED: {
    'zh-CN': '商机不能从{from}变为{to}',
    en: 'An opportunity cannot move from {from} to {to}',
  },
  CONTRACT_CODE_TAKEN: {
    'zh-CN': '合同编号已存在',
    en: 'Another contract has this code',
    numericCode: CONTRACT_WRONG,
  },
  CONTRACT_STATUS_CHANGE_NOT_ALLOWED: {
    'zh-CN': '合同不能从{from}变为{to}',
    en: 'A contract cannot go from {from} to {to}',
    numericCode: CONTRACT_WRONG,
  },
  CONTRACT_NOT_SIGNED: {
    'zh-CN': '合同没有签署日期',
    en: 'The contract has no date of signature',
    numericCode: CONTRACT_WRONG,
  },
  CONTRACT_AMOUNT_NOT_POSITIVE: {
    'zh-CN': '合同金额必须大于0',
    en: 'The amount of the contract must be greater than zero',
    numericCode: CONTRACT_WRONG,
  },
  CONTRACT_PERIOD_REVERSED: {
    'zh-CN': '合同结束日期早于开始日期',
    en: 'The contract ends before it starts',
    numericCode: CONTRACT_WRONG,
  },
  CONTRACT_PERIOD_OVER: {
    'zh-CN': '合同结束日期已过',
    en: 'The end date of the contract has passed',
    numericCode: CONTRACT_WRONG,
  },
  CONTRACT_NOT_DRAFT: {
    'zh-CN': '只有草稿合同可以修改此项或删除',
    en: 'Only a draft can be deleted or changed in this field',
    numericCode: CONTRACT_WRONG,
  },
  CONTRACT_IS_DRAFT: {
    'zh-CN': '草稿合同不能登记到账回款',
    en: 'Nothing can be received for a contract that is a draft',
    numericCode: CONTRACT_WRONG,
  },
  PAYMENT_CODE_TAKEN: { 'zh-CN': '回款编号已存在', en: 'The contract has another payment with this code' },
  PAYMENT_CURRENCY_DIFFERS: {
    'zh-CN': '回款币种必须与合同一致（{currency}）',
    en: 'The currency must be that of the contract ({currency})',
  },
  PAYMENT_EXCEEDS_OUTSTANDING: {
    'zh-CN': '回款金额超过未付金额{outstanding}',
    en: 'The amount exceeds what is outstanding: {outstanding}',
  },
  PAYMENT_NOT_PLANNED: { 'zh-CN': '回款不是计划状态', en: 'The payment is not a planned one' },
  PAYMENT_NOT_RECEIVED: { 'zh-CN': '回款尚未到账', en: 'The payment has not been received' },
  NO_FOLLOW_UP: { 'zh-CN': '没有安排跟进', en: 'No follow-up is scheduled' },
  FOLLOW_UP_COMPLETED: { 'zh-CN': '跟进已完成', en: 'The follow-up is completed' },
  NOT_REVEALABLE: {
    'zh-CN': '该类记录没有可显示的此字段',
    en: 'Records of this type have no such field that can be revealed',
  },
  IMPORT_STARTED: { 'zh-CN': '导入已开始', en: 'The import has been started' },
  IMPORT_OVER: { 'zh-CN': '导入已结束', en: 'The import is over' },
  ENDS_BEFORE_START: { 'zh-CN': '结束时间必须晚于开始时间', en: 'Must end after it begins' },
  PROCESSING_RESTRICTED: {
    'zh-CN': '{type} {id} 的个人信息已限制处理，只能保存',
    en: 'Processing of {type} {id} is restricted: the record may only be kept',
  },
  SUBJECT_ERASED: {
    'zh-CN': '{type} {id} 的个人信息已删除，不能再填写或合并',
    en: 'The person was erased ({type} {id}); nothing is filled in again or merged',
  },
  SUBJECT_NOT_A_PERSON: {
    'zh-CN': '该客户不是个人',
    en: 'The customer is an organisation, not a person',
  },
  LEGAL_HOLD: {
    'zh-CN': '客户有生效中的合同或未到账的回款，删除须说明理由',
    en: 'A contract is in force or a payment is to come; erasing needs a reason',
  },
  BELOW_RETENTION_MINIMUM: {
    'zh-CN': '至少须保存{min}天',
    en: 'Must be kept for at least {min} days',
  },
  IN_THE_PAST: { 'zh-CN': '时间不能早于现在', en: 'Must not be in the past' },
  IN_THE_FUTURE: { 'zh-CN': '时间不能晚于现在', en: 'Must not be in the future' },
};

/** The violation's message in the language. */
export function messageOf({ code, params = {} }: Violation, language: Language): string {
  return MESSAGES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
