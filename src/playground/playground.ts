import type { FastifyInstance } from 'fastify';
export async function playgroundRoutes(app: FastifyInstance): Promise<void> {
  app.get('/playground', async () => 'soon');
}
