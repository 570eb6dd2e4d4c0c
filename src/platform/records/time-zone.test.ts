import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TimeZone, timeZoneNamed } from './time-zone.js';

describe('TimeZone', () => {
  it.each([
    ['Asia/Shanghai', '2026-02-01', '2026-01-31T16:00:00.000Z'],
    ['asia/shanghai', '2026-02-01', '2026-01-31T16:00:00.000Z'],
    ['UTC', '2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['+05:30', '2026-02-01', '2026-01-31T18:30:00.000Z'],
    ['Asia/Kathmandu', '2026-02-01', '2026-01-31T18:15:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
    ['Asia/Shanghai, before standard time', '1900-01-02', '1900-01-01T15:54:17.000Z'],
    ['Asia/Beirut, clocks skip midnight', '2024-03-31', '2024-03-30T22:00:00.000Z'],
    ['America/Sao_Paulo, clocks go back to the day before', '2018-02-18', '2018-02-18T03:00:00.000Z'],
    ['America/Havana, midnight comes twice', '2025-11-02', '2025-11-02T04:00:00.000Z'],
    ['Pacific/Apia, a day that was left out', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Apia, the day after it', '2011-12-31', '2011-12-30T10:00:00.000Z'],
    ['UTC', '0001-01-01', '0001-01-01T00:00:00.000Z'],
  ])('%s: %s begins at %s', (name, day, start) => {
    expect(new TimeZone(name.split(',', 1)[0]!).startOf(day).toISOString()).toBe(start);
  });

  it('counts days on, over the end of a month and of a year', () => {
    const zone = new TimeZone('Asia/Shanghai');
    expect(zone.startOf('2026-02-28', 1)).toEqual(zone.startOf('2026-03-01'));
    expect(zone.startOf('2026-12-31', 1)).toEqual(zone.startOf('2027-01-01'));
  });

  it('begins a day at its first instant, wherever and whenever', () => {
    const zones = ['Asia/Shanghai', 'America/St_Johns', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Tehran'];
    const [min, max] = [new Date('1880-01-01T00:00:00Z'), new Date('2060-01-01T00:00:00Z')];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.date({ min, max, noInvalidDate: true }), (name, instant) => {
        const zone = new TimeZone(name);
        const day = instant.toISOString().slice(0, 10);
        const start = zone.startOf(day);
        expect(zone.dayOf(start)).toBe(day);
        expect(zone.dayOf(new Date(start.getTime() - 1)) < day).toBe(true);
      }),
    );
  });

  it.each(['Mars/Olympus', '', 'CST-8', "Asia/Shanghai'"])('does not exist for %j', (name) => {
    expect(() => timeZoneNamed(name, 'timezone')).toThrow(
      'timezone: is not a time zone (an IANA name such as Asia/Shanghai is expected)',
    );
  });
});
