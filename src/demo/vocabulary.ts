import type { InteractionType } from '../__generated__/resolvers-types.js';
import type { Language } from './random.js';

export const INDUSTRIES = [
  '软件与信息技术',
  '智能制造',
  '金融服务',
  '零售与电商',
  '医疗健康',
  '教育培训',
  '物流运输',
  '新能源',
  '专业服务',
] as const;

export const SOURCES = ['官网咨询', '客户转介绍', '行业展会', '市场活动', '电话拓展', '合作伙伴'] as const;

export interface City {
  province: string;
  city: string;
  districts: readonly string[];
  region: string;
  country: string;
  areaCode: string;
}

export const CITIES: Readonly<Record<Language, readonly City[]>> = {
  zh: [
    city('上海市', '上海市', ['浦东新区', '徐汇区', '静安区'], '华东', '021'),
    city('北京市', '北京市', ['海淀区', '朝阳区', '丰台区'], '华北', '010'),
    city('广东省', '深圳市', ['南山区', '福田区', '宝安区'], '华南', '0755'),
    city('广东省', '广州市', ['天河区', '海珠区', '黄埔区'], '华南', '020'),
    city('浙江省', '杭州市', ['滨江区', '西湖区', '余杭区'], '华东', '0571'),
    city('江苏省', '苏州市', ['工业园区', '姑苏区', '吴中区'], '华东', '0512'),
    city('四川省', '成都市', ['高新区', '武侯区', '锦江区'], '西南', '028'),
    city('湖北省', '武汉市', ['洪山区', '江汉区', '武昌区'], '华中', '027'),
    city('陕西省', '西安市', ['雁塔区', '高新区', '未央区'], '西北', '029'),
    city('重庆市', '重庆市', ['渝北区', '江北区', '南岸区'], '西南', '023'),
  ],
  en: [
    city('England', 'London', ['Camden', 'Southwark'], '海外', '+44 20', 'GB'),
    city('California', 'San Francisco', ['SoMa', 'Mission Bay'], '海外', '+1 415', 'US'),
    city('Washington', 'Seattle', ['Belltown', 'Fremont'], '海外', '+1 206', 'US'),
    city('Singapore', 'Singapore', ['Downtown Core', 'Queenstown'], '海外', '+65', 'SG'),
    city('New South Wales', 'Sydney', ['Pyrmont', 'Parramatta'], '海外', '+61 2', 'AU'),
    city('Ontario', 'Toronto', ['Etobicoke', 'North York'], '海外', '+1 416', 'CA'),
  ],
};

function city(
  province: string,
  name: string,
  districts: readonly string[],
  region: string,
  areaCode: string,
  country = 'CN',
): City {
  return { province, city: name, districts, region, country, areaCode };
}

export const STREETS = {
  zh: ['科技园路', '创新大道', '中山路', '人民路', '软件园二路', '滨江大道', '高新南路', '文化路'],
  en: ['Market Street', 'High Street', 'Harbour Road', 'Mill Lane', 'King Street', 'Station Road'],
} as const;

/** Company names are put together from these. */
export const NAMES = {
  firstCharacters: Array.from('华中启远天海瑞鼎恒盛博云星金信嘉泰卓明安'),
  secondCharacters: Array.from('辰达源诚和创通泽宏锐宇景晟凯禾川'),
  trades: [
    '科技',
    '智能科技',
    '信息技术',
    '数据',
    '医疗器械',
    '新能源',
    '物流',
    '商贸',
    '装备制造',
    '教育科技',
  ],
  forms: ['有限公司', '股份有限公司', '集团有限公司'],
  agencies: ['政务数据服务中心', '城市运行管理中心', '公共资源交易中心'],
  englishTrades: ['Analytics', 'Logistics', 'Systems', 'Robotics', 'Health', 'Energy', 'Retail', 'Foods'],
  englishForms: ['Ltd', 'Inc.', 'LLC', 'Group', 'plc'],
} as const;

/** Position, department, and whether the person decides. */
export const POSITIONS: Readonly<Record<Language, readonly (readonly [string, string, boolean])[]>> = {
  zh: [
    ['总经理', '总经办', true],
    ['信息技术总监', '信息技术部', true],
    ['采购经理', '采购部', true],
    ['运营主管', '运营部', false],
    ['财务经理', '财务部', false],
    ['项目经理', '项目管理部', false],
  ],
  en: [
    ['Managing Director', 'Management', true],
    ['Chief Information Officer', 'IT', true],
    ['Head of Procurement', 'Procurement', true],
    ['Operations Lead', 'Operations', false],
    ['Financial Controller', 'Finance', false],
    ['Project Manager', 'PMO', false],
  ],
};

export const OPPORTUNITY_NAMES = {
  zh: [
    '客户数据平台建设',
    '智能客服系统',
    '数据中台二期',
    '移动端升级',
    '年度运维服务',
    '报表分析模块扩容',
    '安全合规改造',
  ],
  en: [
    'Customer data platform',
    'Service desk roll-out',
    'Analytics extension',
    'Mobile upgrade',
    'Managed operations',
    'Reporting add-on',
    'Security review',
  ],
} as const;

export const CLOSE_REASONS = {
  zh: {
    WON: ['方案匹配度高', '价格与服务均有优势', '老客户续购'],
    LOST: ['预算取消', '选择了竞争对手', '项目延期，暂不采购'],
  },
  en: {
    WON: ['Best fit for the requirements', 'Better service terms', 'Repeat purchase'],
    LOST: ['Budget withdrawn', 'Went to a competitor', 'Project postponed'],
  },
} as const;

export const STAGE_REASONS = {
  zh: { NEXT: '客户确认进入下一阶段', LOST: '客户确认不再推进' },
  en: { NEXT: 'Customer agreed to the next step', LOST: 'Customer decided against it' },
} as const;

interface TagWords {
  behaviour: string;
  /** Name and category. */
  manual: readonly (readonly [string, string])[];
  /** Name, category and value. */
  system: readonly [string, string, string];
  renewal: string;
  healthy: string;
  atRisk: string;
  engaged: string;
}

export const TAGS: Readonly<Record<Language, TagWords>> = {
  zh: {
    behaviour: '行为',
    manual: [
      ['重点客户', '关系'],
      ['价格敏感', '偏好'],
      ['决策链复杂', '关系'],
      ['标杆案例', '市场'],
      ['愿意转介绍', '市场'],
    ],
    system: ['增值税专票', '财务', '13%'],
    renewal: '即将续约',
    healthy: '续约意向高',
    atRisk: '流失风险',
    engaged: '高频互动',
  },
  en: {
    behaviour: 'Behaviour',
    manual: [
      ['Key account', 'Relationship'],
      ['Price sensitive', 'Preference'],
      ['Long decision chain', 'Relationship'],
      ['Reference customer', 'Marketing'],
      ['Gives referrals', 'Marketing'],
    ],
    system: ['Cross-border invoice', 'Finance', '0%'],
    renewal: 'Renewal due',
    healthy: 'Likely to renew',
    atRisk: 'Churn risk',
    engaged: 'Highly engaged',
  },
};

interface Topic {
  types: readonly InteractionType[];
  subject: string;
  content: string;
  nextAction: string;
}

/** What staff and customers talk about. */
export const TOPICS: Readonly<Record<Language, readonly Topic[]>> = {
  zh: [
    topic(
      ['CALL', 'WECHAT'],
      '季度使用情况回访',
      '了解各部门使用情况，收集改进建议。',
      '整理反馈并回复处理计划',
    ),
    topic(
      ['MEETING', 'VISIT'],
      '续约方案沟通',
      '介绍续约方案与新版本功能，客户关注价格与实施周期。',
      '发送续约报价',
    ),
    topic(['EMAIL'], '报价单与合同草案', '发送最新报价单与合同草案，请客户法务审阅。', '跟进法务意见'),
    topic(
      ['CALL', 'CHAT'],
      '接口调用异常咨询',
      '客户反馈接口偶发超时，已协助定位原因。',
      '确认修复版本上线时间',
    ),
    topic(
      ['MEETING'],
      '产品演示与需求确认',
      '演示客户360画像与报表功能，确认二期需求范围。',
      '输出需求确认书',
    ),
    topic(['VISIT'], '现场培训', '为一线人员进行系统操作培训。', '补充操作手册'),
    topic(['EMAIL', 'WECHAT'], '发票与付款确认', '确认开票信息与本期付款时间。', '开具发票并寄出'),
    topic(['CALL'], '满意度调查', '邀请客户完成年度满意度调查。', '汇总调查结果'),
  ],
  en: [
    topic(
      ['CALL', 'CHAT'],
      'Quarterly check-in',
      'Went through usage by department.',
      'Send the action plan',
    ),
    topic(['MEETING', 'VISIT'], 'Renewal options', 'Presented the renewal offer.', 'Send the renewal quote'),
    topic(['EMAIL'], 'Quote and draft contract', 'Sent both for legal review.', 'Chase the legal review'),
    topic(['CALL', 'CHAT'], 'API time-outs', 'Found the cause together.', 'Confirm the release with the fix'),
    topic(
      ['MEETING'],
      'Product demonstration',
      'Showed the profile and reports.',
      'Write up the requirements',
    ),
    topic(['VISIT'], 'On-site training', 'Trained the front office.', 'Complete the handbook'),
    topic(['EMAIL'], 'Invoice and payment', 'Agreed on invoice data and date.', 'Issue the invoice'),
    topic(['CALL'], 'Satisfaction survey', 'Invited to the yearly survey.', 'Summarise the answers'),
  ],
};

function topic(types: Topic['types'], subject: string, content: string, nextAction: string): Topic {
  return { types, subject, content, nextAction };
}

type Component = 'satisfaction' | 'activity' | 'financial' | 'contract';

/** Names of the four parts of a health score, and what to do when a part is weak. */
export const HEALTH: Readonly<
  Record<Language, Readonly<Record<Component, { name: string; advice: string }>>> &
    Record<Language, { first: string; change: (score: string, change: string) => string; steady: string }>
> = {
  zh: {
    satisfaction: { name: '服务满意度', advice: '安排客户成功经理回访，逐条跟进未解决的问题' },
    activity: { name: '使用活跃度', advice: '组织一次功能培训，提升关键用户的使用率' },
    financial: { name: '财务健康度', advice: '与客户财务确认回款计划' },
    contract: { name: '合同稳定性', advice: '提前启动续约沟通，准备优惠方案' },
    first: '首次评估',
    change: (score, change) => `本月 ${score} 分，较上月 ${change}`,
    steady: '保持当前服务节奏，挖掘增购机会',
  },
  en: {
    satisfaction: { name: 'Satisfaction', advice: 'Have the success manager call and settle open issues' },
    activity: { name: 'Activity', advice: 'Offer a training to raise usage among key users' },
    financial: { name: 'Finance', advice: 'Agree on a payment plan with their finance team' },
    contract: { name: 'Contract stability', advice: 'Start renewal talks early and prepare an offer' },
    first: 'First assessment',
    change: (score, change) => `${score} this month, ${change} against the month before`,
    steady: 'Keep the current pace and look for additional needs',
  },
};
