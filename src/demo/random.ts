import { faker as english } from '@faker-js/faker/locale/en';
import { faker as chinese } from '@faker-js/faker/locale/zh_CN';
import { addMinutes } from './calendar.js';

const SEED = 20_240_601;

/** The language of a customer and of what is written about it. */
export type Language = 'zh' | 'en';

/** Chance that falls the same way each time: the demo's data depend on nothing but the day. */
export class Random {
  constructor() {
    chinese.seed(SEED);
    english.seed(SEED);
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return english.number.int({ min, max });
  }

  /** A number around `mean`. */
  around(mean: number, deviation: number): number {
    return english.number.float({ min: mean - 2 * deviation, max: mean + 2 * deviation });
  }

  chance(probability: number): boolean {
    return english.datatype.boolean({ probability });
  }

  pick<T>(values: readonly T[]): T {
    return english.helpers.arrayElement(values);
  }

  /** Picks by weight, such as `[['A', 3], ['B', 1]]`. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    return english.helpers.weightedArrayElement(choices.map(([value, weight]) => ({ value, weight })));
  }

  /** Some of the values, in any order and none twice. */
  some<T>(values: readonly T[], count: number): T[] {
    return english.helpers.arrayElements(values, count);
  }

  digits(length: number): string {
    return english.string.numeric(length);
  }

  /** A number from 0 to `max`, more often a small one. */
  small(max: number): number {
    return Math.floor(max * english.number.float() ** 2);
  }

  /** Without the titles that faker's full names may have. */
  person(language: Language): string {
    if (language === 'zh') return chinese.person.fullName();
    return `${english.person.firstName()} ${english.person.lastName()}`;
  }

  surname(): string {
    return english.person.lastName('generic');
  }

  /** A moment of the office day in China that starts at midnight UTC + 1 h. */
  officeHour(day: Date): Date {
    return addMinutes(day, 60 + 5 * this.int(0, 107));
  }

  /** A UUIDv7 of that moment. */
  id(at: Date): string {
    return english.string.uuid({ version: 7, refDate: at });
  }
}
