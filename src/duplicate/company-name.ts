import { folded, HAN, words } from './normalise.js';

/** A company's name taken apart. */
export interface CompanyName {
  /** What tells it from others, in letters and digits alone: without legal form and place. Empty for an empty name. */
  readonly core: string;
  /** Places named in it, sorted: where it sits, or which branch it is. */
  readonly places: readonly string[];
}

const CHINESE_FORM = /(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|公司|集团|企业)$/u;
const CHINESE_BRANCH = /(?<=公司)(.{2,10}?)(?:市|省)?分公司$/u;

/** Provinces and the larger cities, by the names that companies bear. */
const CHINESE_PLACES =
  `北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东
  海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 石家庄 唐山 保定 廊坊 太原 沈阳 大连 鞍山 长春
  哈尔滨 大庆 南京 苏州 无锡 常州 南通 徐州 扬州 镇江 盐城 昆山 杭州 宁波 温州 嘉兴 绍兴 金华 义乌 台州 湖州 合肥 芜湖 福州
  厦门 泉州 漳州 南昌 赣州 济南 青岛 烟台 潍坊 临沂 淄博 威海 郑州 洛阳 武汉 宜昌 襄阳 长沙 株洲 岳阳 广州 深圳 珠海 佛山 东莞
  中山 惠州 汕头 江门 海口 三亚 成都 绵阳 贵阳 遵义 昆明 西安 咸阳 兰州 西宁 呼和浩特 包头 鄂尔多斯 南宁 桂林 柳州 拉萨 银川
  乌鲁木齐`.split(/\s+/);
const LEADING_PLACE = new RegExp(
  `^(${CHINESE_PLACES.join('|')})(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)?`,
  'u',
);
const PLACE_IN_BRACKETS = new RegExp(`^(${CHINESE_PLACES.join('|')})(?:省|市)?$`, 'u');
/** In brackets they tell neither a place within the market nor the company. */
const IDLE_IN_BRACKETS = /^(?:中国|中國|集团|集團|控股|china|group|holdings?|prc)$/u;

/** What many companies of a place do: alone, without the place, it would name none of them. */
const TRADE =
  /^(?:银行|农商银行|科技|技术|信息|网络|电子|软件|贸易|商贸|实业|投资|控股|发展|咨询|服务|物流|航空|证券|保险|地产|房地产|建设|建筑|工程|燃气|电力|水务|地铁|公交|交通|港口|机场|大学|医院|汽车|化工|机械|食品|医药|文化|传媒|旅游|酒店)+$/u;

const LATIN_FORM = new Set(
  `ltd limited inc incorporated corp corporation co company gmbh mbh ag kg kgaa ohg llc llp lp plc pty pte sa sas sarl
  srl spa sl bv nv ab oy oyj aps asa kk sdn bhd pvt private group holdings holding`.split(/\s+/),
);
const LATIN_PLACES = new Set(
  `beijing shanghai shenzhen guangzhou hangzhou hongkong taiwan singapore japan korea india usa uk europe asia
  apac emea germany deutschland france australia canada`.split(/\s+/),
);

/**
 * Takes legal form and place off a company's name. 「北京阿里巴巴科技有限公司」 and 「阿里巴巴科技（北京）有限公司」 have the same core
 * and place; so have "Acme Ltd." and "ACME Limited". The place stays where nothing particular would be left
 * (「北京银行」); so does a legal form that is the whole name.
 */
export function companyName(name: string): CompanyName {
  const places: string[] = [];
  const plain = folded(name).replace(/[([【]([^()[\]【】]*)[)\]】]/gu, (_, inside: string) => {
    const place = placeInBrackets(inside);
    if (place !== undefined) places.push(place);
    return place !== undefined || IDLE_IN_BRACKETS.test(inside.trim()) ? ' ' : ` ${inside} `;
  });
  const core = HAN.test(plain) ? chineseCore(words(plain).join(''), places) : latinCore(words(plain));
  return { core: core === '' ? words(name).join('') : core, places: [...new Set(places)].sort() };
}

function placeInBrackets(inside: string): string | undefined {
  const latin = words(inside).join('');
  return PLACE_IN_BRACKETS.exec(inside.trim())?.[1] ?? (LATIN_PLACES.has(latin) ? latin : undefined);
}

function chineseCore(name: string, places: string[]): string {
  let rest = name.replace(CHINESE_BRANCH, (_, branch: string) => {
    places.push(branch);
    return '';
  });
  while (CHINESE_FORM.test(rest)) rest = rest.replace(CHINESE_FORM, '');
  // A province may stand before the city: 广东省深圳市….
  for (;;) {
    const [leading = '', place] = LEADING_PLACE.exec(rest) ?? [];
    const behind = rest.slice(leading.length);
    if (place === undefined || behind.length < 2 || TRADE.test(behind)) return rest;
    places.push(place);
    rest = behind;
  }
}

function latinCore(parts: readonly string[]): string {
  const rest = parts[0] === 'the' ? parts.slice(1) : [...parts];
  while (rest.length > 1 && LATIN_FORM.has(rest.at(-1) ?? '')) rest.pop();
  return rest.join('');
}
