interface Answer {
  data?: Record<string, Record<string, unknown> & { userErrors: { code: string }[] }> | null;
  errors?: { message: string; extensions?: { code?: string; retryable?: boolean } }[];
}

/** A mutation that must happen exactly once. */
export interface Order {
  readonly name: string;
  readonly requestId: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly selection: string;
}

/** What it took to get an order acknowledged. */
export interface Acknowledgement {
  readonly payload: Record<string, unknown>;
  readonly attempts: number;
}

const TENANT = 'drill';
const PATIENCE_MS = 120_000;

/**
 * Sends an order until it is acknowledged, with the same request id: after every broken connection, time-out and
 * answer that says it may be tried again.
 *
 * @throws Error when the order is refused for good, or patience is over
 */
export async function insist(
  url: string,
  { name, requestId, input, selection }: Order,
): Promise<Acknowledgement> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code } } }`;
  const deadline = Date.now() + PATIENCE_MS;
  let last = 'no answer';
  for (let attempts = 1; Date.now() < deadline; attempts += 1) {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-tenant-id': TENANT, 'x-request-id': requestId },
        body: JSON.stringify({ query, variables: { input } }),
        signal: AbortSignal.timeout(10_000),
      });
      const { data, errors } = (await response.json()) as Answer;
      const payload = data?.[name];
      if (payload?.userErrors.length === 0) return { payload, attempts };
      last = JSON.stringify(errors ?? payload?.userErrors);
      if (!errors?.every(({ extensions }) => extensions?.retryable)) break;
    } catch (error) {
      last = String(error);
    }
    await new Promise((done) => setTimeout(done, 50 + Math.random() * 150));
  }
  throw new Error(`${name} ${requestId} was not acknowledged: ${last}`);
}
