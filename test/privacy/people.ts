import { randomUUID } from 'node:crypto';
import { Arrangement } from '../mutations/arrangement.js';
import { mutate } from '../mutations/mutate.js';
import { opened } from '../support/opened.js';
import type { TestService } from '../support/service.js';

/** A person with all that can be held of one, and what of it must be nowhere once the person is erased. */
export interface Planted {
  readonly id: string;
  readonly canaries: readonly string[];
}

/** Sends mutations with request ids of their own, so that answers are kept as well. */
export class People extends Arrangement {
  constructor(service: TestService) {
    super(service, `people-${randomUUID()}`);
  }

  override async done<Row = { id: string }>(
    name: string,
    field: string,
    input: object,
    selection = 'id',
  ): Promise<Row> {
    const headers = { 'x-request-id': randomUUID() };
    const sent = await mutate(this.service, this.tenant, name, input, `${field} { ${selection} }`, headers);
    if (sent.errors ?? sent.payload.userErrors.length > 0) throw new Error(JSON.stringify({ name, ...sent }));
    return sent.payload[field] as Row;
  }

  /** A contact with little more than a name. */
  async plainContact(mark: string): Promise<string> {
    return this.contact({ name: `欧阳${mark}`, email: `${mark}@west.example`, remarks: mark });
  }

  /** A contact at a company, named in the company's records as well. */
  async contactOf(customerId: string, mark: string): Promise<Planted> {
    const name = `欧阳${mark}`;
    const [mobile, email] = [numberOf(mark, '139'), `${mark}@west.example`];
    const words = (what: string) => `${what}-${mark}`;
    const id = await this.contact({
      ...{ customerId, name, mobile, email, phone: numberOf(mark, '136'), wechat: words('wechat') },
      ...{ position: words('position'), department: words('department'), remarks: words('remarks') },
      ...{ birthday: '1961-02-03', preferredChannel: words('channel') },
      preferences: [{ name: 'tea', value: words('preference') }],
    });
    const said = {
      ...{ subject: words('subject'), content: words('content'), nextAction: words('next') },
      attachments: [{ name: words('file'), url: `https://files.example/${words('url')}` }],
    };
    await this.interaction({ customerId, contactId: id, nextActionAt: '2099-01-01T00:00:00Z', ...said });
    await this.interaction({ customerId, subject: `电话 ${mobile}`, content: `请找 ${name} 谈价格` });
    await this.opportunity({ customerId, contactId: id, description: `决策人 ${name}，${email}` });
    await this.address({ customerId, street: '大道1号', contactName: name, contactPhone: mobile });
    await this.done('recordConsent', 'consent', {
      ...{ contactId: id, purpose: 'MARKETING', lawfulBasis: 'CONSENT', channel: 'PAPER' },
      evidence: words('evidence'),
    });
    return { id, canaries: [mark, mobile, numberOf(mark, '136'), '1961-02-03'] };
  }

  /** A customer that is a person, with records of each kind below it; another one was merged into it. */
  async individual(mark: string): Promise<Planted & { mergeId: string; tag: string }> {
    const tag = `美食家${mark.toUpperCase()}`;
    const words = (what: string) => `${what}-${mark}`;
    const [phone, email] = [numberOf(mark, '137'), `${mark}@north.example`];
    const own = { phone, email, website: `https://${mark}.example`, description: words('description') };
    const id = await this.customer({
      name: `洪七${mark}`,
      type: 'INDIVIDUAL',
      remarks: words('own'),
      ...own,
    });
    const other = await this.customer({
      name: `洪公${mark}`,
      type: 'INDIVIDUAL',
      description: words('twin'),
    });
    await this.contact({ customerId: id, name: `家人${mark}`, phone: null, mobile: null, email: null });
    await this.address({
      ...{ customerId: id, city: words('city'), district: words('district'), street: words('street') },
      ...{ contactName: words('receiver'), contactPhone: phone },
    });
    await this.done('tagCustomer', 'tag', { customerId: id, name: tag });
    const ownerId = await this.user();
    await this.done('assignCustomerOwner', 'customer', { id, ownerId, reason: words('assigned') });
    const opportunityId = await this.opportunity({
      ...{ customerId: id, name: words('deal'), description: words('deal-text'), amount: { amount: '900' } },
    });
    await this.done('closeOpportunity', 'opportunity', {
      ...{ id: opportunityId, outcome: 'LOST', reason: words('lost') },
    });
    const contractId = await this.contract({
      ...{ customerId: id, name: words('contract'), paymentTerms: words('terms') },
      fileUrl: `https://files.example/${words('scan')}`,
    });
    await this.done('activateContract', 'contract', { id: contractId, signedDate: '2026-01-01' });
    await this.done('createPayment', 'payment', {
      ...{ contractId, amount: { amount: '400' }, receivedAt: '2026-02-01T00:00:00Z' },
      ...{ reference: words('reference'), remarks: words('payment') },
    });
    await this.interaction({ customerId: id, subject: words('subject'), content: words('content') });
    const merged = await this.service.query<{ mergeCustomers: { merges: { id: string }[] } }>(
      this.tenant,
      `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { merges { id } userErrors { code } } }`,
      {
        input: { survivorId: id, mergedIds: [other], fields: [{ field: 'DESCRIPTION', customerId: other }] },
      },
      { 'x-request-id': randomUUID() },
    );
    const mergeId = merged.data!.mergeCustomers.merges[0]!.id;
    return { id, canaries: [mark, phone], mergeId, tag };
  }

  /** Uploads a file of customers, which is not imported. */
  async upload(lines: readonly string[]): Promise<void> {
    const response = await this.service.app.inject({
      method: 'POST',
      url: '/customers/import?format=csv&start=false',
      headers: { 'x-tenant-id': this.tenant, 'content-type': 'text/csv' },
      payload: ['name,phone,email,description', ...lines].join('\r\n'),
    });
    if (response.statusCode !== 202) throw new Error(response.body);
  }

  /** The tables in which a row of the tenant contains the text. */
  async tablesWith(text: string): Promise<string[]> {
    const tables = await this.service.asOwner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'tenant_id' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await this.service.asOwner(`SELECT * FROM ${name} WHERE tenant_id = $1`, [this.tenant]);
      const plain = await opened(this.service, this.tenant, name, rows);
      if (JSON.stringify(plain).includes(text)) found.push(name);
    }
    return found.sort();
  }
}

/** A telephone number of its own for each mark. */
export function numberOf(mark: string, prefix: string): string {
  const sum = [...mark].reduce((value, letter) => (value * 31 + letter.charCodeAt(0)) % 90_000_000, 7);
  return `${prefix}${String(10_000_000 + sum)}`;
}
