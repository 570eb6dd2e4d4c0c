import { Decimal } from 'decimal.js';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLCurrency, GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

const MAX_DIGITS = 15;
const MAX_FRACTION = 4;

/** A decimal number as a string, exactly as the database's numeric holds it; trailing zeros are dropped. */
const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize: (value) => plain(String(value)),
  parseValue: (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') throw notDecimal();
    return parseDecimal(String(value));
  },
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING && node.kind !== Kind.INT && node.kind !== Kind.FLOAT) throw notDecimal();
    return parseDecimal(node.value);
  },
});

function plain(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function parseDecimal(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw notDecimal();
  const value = new Decimal(text);
  if (value.decimalPlaces() > MAX_FRACTION || value.truncated().precision(true) > MAX_DIGITS)
    throw notDecimal();
  return value.toFixed();
}

function notDecimal(): GraphQLError {
  return new GraphQLError(
    `A decimal number is expected, with at most ${MAX_DIGITS} digits before and ${MAX_FRACTION} after the point, such as "1280.50"`,
  );
}

/** A well-known scalar under our name. What comes from the database is valid: it is written without a second look. */
function named(
  scalar: GraphQLScalarType,
  name: string,
  serialize: (value: unknown) => string,
): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, serialize, specifiedByURL: null });
}

function instant(value: unknown): string {
  return (value as Date).toISOString();
}

/** Resolvers of the scalars that schema/base.graphql declares. */
export const scalarResolvers = {
  Decimal: DecimalScalar,
  DateTime: named(GraphQLDateTimeISO, 'DateTime', instant),
  Date: named(GraphQLLocalDate, 'Date', String),
  CurrencyCode: named(GraphQLCurrency, 'CurrencyCode', String),
};
