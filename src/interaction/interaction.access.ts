import { AUDITED } from '../audit/audit.access.js';
import { contactAccess } from '../contact/contact.access.js';
import { customerAccess } from '../customer/customer.access.js';
import { opportunityAccess } from '../opportunity/opportunity.access.js';
import { except, readBy, STAFF } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { carrier, pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const READERS = except(STAFF, 'finance');
const WRITERS = except(READERS, 'auditor');
const FOR_READERS = readBy(READERS);

export const interactionAccess = new TypeAccess('Interaction', {
  readers: READERS,
  writers: WRITERS,
  fields: [
    [
      FOR_READERS,
      'id',
      'type',
      'direction',
      'subject',
      'content',
      'occurredAt',
      'durationMinutes',
      'outcome',
    ],
    [FOR_READERS, 'nextAction', 'nextActionAt', 'followUpCompletedAt', 'sentiment', 'importance'],
    [FOR_READERS, 'attachments', 'createdAt', 'updatedAt', 'version', 'createdBy', 'updatedBy'],
    [FOR_READERS, 'customer', 'contact', 'staff'],
    [readBy(opportunityAccess.readers), 'opportunity'],
    [AUDITED, 'history'],
  ],
  properties: {
    customerId: 'customer',
    contactId: 'contact',
    opportunityId: 'opportunity',
    staffId: 'staff',
  },
});

customerAccess.extend([FOR_READERS, 'interactions']);
contactAccess.extend([FOR_READERS, 'interactions']);
opportunityAccess.extend([FOR_READERS, 'interactions']);

export const interactionSliceAccess: AccessPart = {
  types: [
    interactionAccess,
    ...pageOf(interactionAccess),
    carrier('InteractionAttachment', READERS, 'name', 'url', 'contentType', 'size'),
    payload('CreateInteraction', WRITERS, 'interaction'),
    payload('UpdateInteraction', WRITERS, 'interaction'),
    payload('DeleteInteraction', WRITERS, 'interaction'),
    payload('RestoreInteraction', WRITERS, 'interaction'),
    payload('ScheduleFollowUp', WRITERS, 'interaction'),
    payload('CompleteFollowUp', WRITERS, 'interaction'),
  ],
  operations: {
    'Query.interaction': reading(READERS),
    'Query.interactions': reading(READERS),
    'Query.pendingFollowUps': reading(READERS),
    'Mutation.createInteraction': writing(WRITERS),
    'Mutation.updateInteraction': writing(WRITERS),
    'Mutation.deleteInteraction': writing(WRITERS),
    'Mutation.restoreInteraction': writing(WRITERS),
    'Mutation.scheduleFollowUp': writing(WRITERS),
    'Mutation.completeFollowUp': writing(WRITERS),
  },
  inputs: {
    CreateInteractionInput: interactionAccess,
    UpdateInteractionInput: interactionAccess,
    InteractionAttachmentInput: COMMAND,
    DeleteInteractionInput: COMMAND,
    RestoreInteractionInput: COMMAND,
    ScheduleFollowUpInput: COMMAND,
    CompleteFollowUpInput: COMMAND,
  },
};
