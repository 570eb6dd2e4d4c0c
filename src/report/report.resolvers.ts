import type { Resolvers } from '../__generated__/resolvers-types.js';
import { readForecast } from './forecast.service.js';
import { readFunnel } from './funnel.service.js';
import { scopeOf } from './scope.js';

export const reportResolvers: Resolvers = {
  Query: {
    salesFunnel: async (_root, args, context) => readFunnel(context, scopeOf(args)),
    salesForecast: async (_root, args, context) => readForecast(context, scopeOf(args)),
  },
};
