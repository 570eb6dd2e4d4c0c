import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertLoginFor } from '../mutation/step-up.js';
import { transact, type Workplace } from '../mutation/transact.js';
import { ViolationError } from '../mutation/violation.js';
import { assertMayCall } from '../platform/auth/operation-access.js';
import type { StepUpSettings } from '../platform/auth/step-up.js';
import { viewerOf } from '../platform/auth/viewer.js';
import type { Identity } from '../platform/auth/identity.js';
import type { Database } from '../platform/database/database.js';
import { notFound } from '../platform/errors/errors.js';
import { httpErrorReply } from '../platform/errors/reporting.js';
import { SUBJECT_EXPORT_CALLS } from './data-subject.access.js';
import { exportSubjectData, subjectDocument, subjectTypeOf } from './export.service.js';

interface Parts {
  readonly database: Database;
  readonly timeZone: string;
  readonly stepUp: StepUpSettings;
  readonly committed: Workplace['committed'];
}

/**
 * `GET /data-subjects/:type/:id/export`: everything that is held of a person, as a JSON file that is written while it is
 * read. The same as the mutation exportSubjectData, for callers who want a file.
 *
 * @param identify says who sends a request; rejects with UNAUTHENTICATED or FORBIDDEN
 */
export function subjectExportRoutes(
  app: FastifyInstance,
  { database, timeZone, stepUp, committed }: Parts,
  identify: (request: FastifyRequest) => Promise<Identity>,
): void {
  app.get<{ Params: { type: string; id: string } }>(
    '/data-subjects/:type/:id/export',
    { errorHandler: httpErrorReply },
    async (request, reply) => {
      const identity = await identify(request);
      assertMayCall(SUBJECT_EXPORT_CALLS['GET /data-subjects/:type/:id/export'], identity);
      assertLoginFor('GET /data-subjects/{type}/{id}/export', { identity, stepUp });
      const type = subjectTypeOf(request.params.type);
      if (!type) throw notFound('There is no such person');
      const { tenantId, userId, roles } = identity;
      const viewer = viewerOf(identity);
      const author = {
        tenantId,
        id: userId,
        roles,
        viewer,
        now: new Date(),
        timeZone,
        requestId: request.id,
      };
      const workplace = { database, author, committed };
      const { subjectExport } = await transact(workplace, 'exportSubjectData', undefined, (write) =>
        exportSubjectData(write, { type, id: request.params.id }),
      ).catch((error: unknown) => {
        throw error instanceof ViolationError ? notFound('There is no such person') : error;
      });
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="${request.params.type}-${subjectExport.subjectId}.json"`,
        )
        .header('cache-control', 'no-store')
        .send(Readable.from(subjectDocument(database, viewer, subjectExport), { objectMode: false }));
    },
  );
}
