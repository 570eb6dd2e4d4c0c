import { historyOf } from '../audit/audit.edges.js';
import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship } from '../user/user.edges.js';
import { addressAccess } from './address.access.js';
import { Address } from './address.entity.js';

export const addresses = new RecordType('Address', Address, {
  access: addressAccess,
  subject: 'customerId',
  orderBy: [
    { property: 'isDefault', direction: 'DESC' },
    { property: 'createdAt', direction: 'ASC' },
  ],
  search: { columns: ['province', 'city', 'street'] },
  personal: {
    city: 'text',
    district: 'text',
    street: 'text',
    postalCode: 'text',
    contactName: 'name',
    contactPhone: 'phone',
  },
  visibility: { with: customers, by: 'customerId' },
});

export const addressCustomer = oneEdge(addresses, 'customer', customers, 'customerId');
export const addressAuthors = authorship(addresses);
export const customerAddresses = manyEdge(customers, 'addresses', addresses, 'customerId');
export const addressHistory = historyOf(addresses);
