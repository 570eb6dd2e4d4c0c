import { Faker, en } from '@faker-js/faker';

const COLUMNS =
  'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id';

/** Lines of a file as FEBRL data set 3 has them, header first: people that nobody is, every other one twice. */
export function inventedLines(people: number): string[] {
  const faker = new Faker({ locale: en, seed: 3 });
  const { helpers, person, location, number, string } = faker;
  const lines = Array.from({ length: people }, (_, index) => {
    const values = [
      person.firstName(),
      person.lastName(),
      String(number.int({ min: 1, max: 300 })),
      location.street(),
      location.secondaryAddress(),
      location.city(),
      String(number.int({ min: 2000, max: 7999 })),
      helpers.arrayElement(['nsw', 'vic', 'qld', 'sa', 'wa']),
      faker.date.birthdate().toISOString().slice(0, 10).replaceAll('-', ''),
      string.numeric(7),
    ];
    const original = [`rec-${index}-org`, ...values].join(', ');
    if (index % 2 === 1) return [original];
    const [given = '', family = '', ...others] = values;
    // Three slips, and now and then the names exchanged.
    const spoilt = index % 10 === 0 ? [family, given, ...others] : [given, family, ...others];
    for (let slips = 0; slips < 3; slips += 1) {
      const place = number.int({ min: 0, max: spoilt.length - 1 });
      spoilt[place] = withSlip(spoilt[place] ?? '', number.int({ min: 0, max: 20 }));
    }
    return [original, [`rec-${index}-dup-0`, ...spoilt].join(', ')];
  });
  return [COLUMNS, ...lines.flat()];
}

/** A text with two neighbouring letters exchanged; nothing left of it when the place lies behind its end. */
function withSlip(text: string, place: number): string {
  return place + 1 < text.length
    ? `${text.slice(0, place)}${text.charAt(place + 1)}${text.charAt(place)}${text.slice(place + 2)}`
    : '';
}
