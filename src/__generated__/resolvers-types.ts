import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { User as UserRow } from '../user/user.entity.js';
import type { Customer as CustomerRow } from '../customer/customer.entity.js';
import type { CustomerAssignment as CustomerAssignmentRow } from '../customer/customer-assignment.entity.js';
import type { Candidate, CandidatePair, CustomerReason } from '../duplicate/candidates.js';
import type { PairPage } from '../duplicate/pairs.js';
import type { CustomerMerge as CustomerMergeRow } from '../duplicate/customer-merge.entity.js';
import type { MergePayload } from '../duplicate/merge.service.js';
import type { Contact as ContactRow } from '../contact/contact.entity.js';
import type { Address as AddressRow } from '../address/address.entity.js';
import type { AuditEntry as AuditEntryRow } from '../audit/audit-entry.entity.js';
import type { AccessEntry as AccessEntryRow } from '../access/access-entry.entity.js';
import type { CustomerAccess as CustomerAccessRow } from '../access/customer-access.entity.js';
import type { Tag as TagRow } from '../tag/tag.entity.js';
import type { Opportunity as OpportunityRow } from '../opportunity/opportunity.entity.js';
import type { OpportunityStageChange as OpportunityStageChangeRow } from '../opportunity/opportunity-stage-change.entity.js';
import type { Contract as ContractRow } from '../contract/contract.entity.js';
import type { Payment as PaymentRow } from '../payment/payment.entity.js';
import type { HealthScore as HealthScoreRow } from '../health-score/health-score.entity.js';
import type { Interaction as InteractionRow } from '../interaction/interaction.entity.js';
import type { ImportJob as ImportJobRow } from '../transfer/import-job.entity.js';
import type { ImportError as ImportErrorRow } from '../transfer/import-error.entity.js';
import type { Consent as ConsentRow } from '../consent/consent.entity.js';
import type { Erasure as ErasureRow } from '../data-subject/erasure.entity.js';
import type { KeptFor } from '../retention/retention.service.js';
import type { SubjectExport as SubjectExportRow } from '../data-subject/subject-export.entity.js';
import type { RequestContext } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A currency, ISO 4217, such as CNY. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar day, such as 2026-01-31. */
  Date: { input: string; output: string; }
  /** An instant in UTC with milliseconds, ISO 8601, such as 2026-01-31T08:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** A decimal number as a string, with at most 15 digits before and 4 after the point, such as "1280.5". */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** What was done with records that were read. */
export type AccessAction =
  /** What a mutation gave back. */
  | 'CHANGE_READ'
  /** An event that a subscription passed on. */
  | 'EVENT_READ'
  /** Customers that left as a file. */
  | 'EXPORT'
  /** The audit log, or this log. */
  | 'HISTORY_READ'
  /** A page of a list, or proposals such as likely duplicates. */
  | 'LIST_READ'
  /** A record was asked for by its id or code, also as an entity reference. */
  | 'PROFILE_READ'
  /** Records of further customers, read below others. */
  | 'RELATED_READ'
  /** A masked value was shown in full. */
  | 'REVEAL';

/** Conditions on a value of AccessAction, joined by AND. */
export type AccessActionFilter = {
  /** Equal to. */
  eq?: InputMaybe<AccessAction>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<AccessAction>>;
};

/** The way by which records were read. */
export type AccessChannel =
  /** Entity references of a federation gateway. */
  | 'FEDERATION'
  /** A GraphQL operation. */
  | 'GRAPHQL'
  /** A route beside GraphQL, such as the export. */
  | 'HTTP'
  /** An event of a subscription. */
  | 'SUBSCRIPTION';

/** Conditions on a value of AccessChannel, joined by AND. */
export type AccessChannelFilter = {
  /** Equal to. */
  eq?: InputMaybe<AccessChannel>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<AccessChannel>>;
};

/** How often records were read in one way by people with a role. */
export type AccessCount = {
  __typename?: 'AccessCount';
  /** What was done with them. */
  action: AccessAction;
  /** Entries of the access log. */
  count: Scalars['Int']['output'];
  /** Customers of whom something was shown, each counted once. */
  customers: Scalars['Int']['output'];
  /** Role of who did it; somebody with several counts for each. */
  role: Scalars['String']['output'];
};

/** Who has read which records, and when. Entries cannot be changed; they appear within a second or two. */
export type AccessEntry = {
  __typename?: 'AccessEntry';
  /** What was done. */
  action: AccessAction;
  /** Who read, where they are staff of ours. */
  actor?: Maybe<User>;
  /** The identity provider's id of who read. */
  actorId: Scalars['String']['output'];
  /** Roles that they had. */
  actorRoles: Array<Scalars['String']['output']>;
  /** By which way. */
  channel: AccessChannel;
  /** Customers whom these records and everything read below them tell about, at most 1,000 in one entry. */
  customerIds: Array<Scalars['ID']['output']>;
  /** The field that was revealed. */
  field?: Maybe<Scalars['String']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** When the request came. */
  occurredAt: Scalars['DateTime']['output'];
  /** Name of the operation, or its first field where it has none; the route of an export. */
  operation?: Maybe<Scalars['String']['output']>;
  /** What a value was revealed for. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Ids of the records that were asked for, at most 1,000 in one entry. */
  recordIds: Array<Scalars['ID']['output']>;
  /** Type of the records that were asked for, such as Customer. */
  recordType: Scalars['String']['output'];
  /** Id of the request. */
  requestId: Scalars['String']['output'];
  /** Id of the trace (W3C Trace Context) that the request was part of. */
  traceId: Scalars['String']['output'];
};

/** A page of the access log. */
export type AccessEntryConnection = {
  __typename?: 'AccessEntryConnection';
  /** Rows with their cursors. */
  edges: Array<AccessEntryEdge>;
  /** Rows without cursors. */
  nodes: Array<AccessEntry>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of the access log. */
export type AccessEntryEdge = {
  __typename?: 'AccessEntryEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AccessEntry;
};

/** Conditions on entries of the access log, joined by AND. */
export type AccessEntryFilter = {
  /** By what was done. */
  action?: InputMaybe<AccessActionFilter>;
  /** By who read. */
  actorId?: InputMaybe<StringFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<AccessEntryFilter>>;
  /** By the way. */
  channel?: InputMaybe<AccessChannelFilter>;
  /** This does not hold. */
  not?: InputMaybe<AccessEntryFilter>;
  /** By when the request came. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** By name of the operation. */
  operation?: InputMaybe<StringFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<AccessEntryFilter>>;
  /** By type of the records that were asked for. */
  recordType?: InputMaybe<StringFilter>;
  /** By id of the request. */
  requestId?: InputMaybe<StringFilter>;
  /** By id of the trace. */
  traceId?: InputMaybe<StringFilter>;
};

/** Which contract to put into force. */
export type ActivateContractInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which contract. */
  id: Scalars['ID']['input'];
  /** Day of signature, where the draft has none yet. */
  signedDate?: InputMaybe<Scalars['Date']['input']>;
};

/** Result of activateContract. */
export type ActivateContractPayload = {
  __typename?: 'ActivateContractPayload';
  /** The contract; null when there are user errors. */
  contract?: Maybe<Contract>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A postal address of a customer. */
export type Address = {
  __typename?: 'Address';
  /** City. */
  city: Scalars['String']['output'];
  /** Who receives things there. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Telephone there. */
  contactPhone?: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2. */
  country: Scalars['String']['output'];
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the record. */
  createdBy?: Maybe<User>;
  /** Customer whose address it is. */
  customer?: Maybe<Customer>;
  /** District. */
  district?: Maybe<Scalars['String']['output']>;
  /** What was done to this record, newest first. */
  history?: Maybe<AuditEntryConnection>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Whether this address is used when none is named. */
  isDefault: Scalars['Boolean']['output'];
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Province or state. */
  province: Scalars['String']['output'];
  /** Street, number and further detail. */
  street: Scalars['String']['output'];
  /** What the address is used for. */
  type: AddressType;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed the record last. */
  updatedBy?: Maybe<User>;
  /** Counts changes; send it back as `expectedVersion` to detect concurrent edits. */
  version: Scalars['Int']['output'];
};


/** A postal address of a customer. */
export type AddressHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of addresses. */
export type AddressConnection = {
  __typename?: 'AddressConnection';
  /** Rows with their cursors. */
  edges: Array<AddressEdge>;
  /** Rows without cursors. */
  nodes: Array<Address>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of addresses. */
export type AddressEdge = {
  __typename?: 'AddressEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Address;
};

/** Conditions on addresses, joined by AND. Relations may be stepped into once. */
export type AddressFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<AddressFilter>>;
  /** By city. */
  city?: InputMaybe<StringFilter>;
  /** By country. */
  country?: InputMaybe<StringFilter>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By the customer's own fields. */
  customer?: InputMaybe<CustomerFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By district. */
  district?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By is default. */
  isDefault?: InputMaybe<BooleanFilter>;
  /** This does not hold. */
  not?: InputMaybe<AddressFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<AddressFilter>>;
  /** By postal code. */
  postalCode?: InputMaybe<StringFilter>;
  /** By province. */
  province?: InputMaybe<StringFilter>;
  /** By type. */
  type?: InputMaybe<AddressTypeFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related addresses. */
export type AddressListFilter = {
  /** None matches. */
  none?: InputMaybe<AddressFilter>;
  /** At least one matches. */
  some?: InputMaybe<AddressFilter>;
};

/** One sort key of addresses. */
export type AddressOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: AddressOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What addresses can be sorted by. */
export type AddressOrderField =
  /** By city. */
  | 'CITY'
  /** By country. */
  | 'COUNTRY'
  /** By created at. */
  | 'CREATED_AT'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By is default. */
  | 'IS_DEFAULT'
  /** By province. */
  | 'PROVINCE'
  /** By type. */
  | 'TYPE'
  /** By updated at. */
  | 'UPDATED_AT';

/** What an address is used for. */
export type AddressType =
  /** Invoices. */
  | 'BILLING'
  /** Private address. */
  | 'HOME'
  /** Visits. */
  | 'OFFICE'
  /** Deliveries. */
  | 'SHIPPING';

/** Conditions on a value of AddressType, joined by AND. */
export type AddressTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<AddressType>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<AddressType>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A move through the pipeline. */
export type AdvanceOpportunityInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which opportunity. */
  id: Scalars['ID']['input'];
  /** Probability of winning in percent; that of the stage when left out. */
  probability?: InputMaybe<Scalars['Int']['input']>;
  /** Why; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Stage to move to; the next one when left out. Allowed: forward to any open stage, one stage back, and from LOST back to QUALIFICATION. */
  stage?: InputMaybe<OpportunityStage>;
};

/** Result of advanceOpportunity. */
export type AdvanceOpportunityPayload = {
  __typename?: 'AdvanceOpportunityPayload';
  /** The opportunity; null when there are user errors. */
  opportunity?: Maybe<Opportunity>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Who is to look after a customer. */
export type AssignCustomerOwnerInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which customer. */
  id: Scalars['ID']['input'];
  /** User who is the account manager from now on; null for nobody. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of assignCustomerOwner. */
export type AssignCustomerOwnerPayload = {
  __typename?: 'AssignCustomerOwnerPayload';
  /** The customer; null when there are user errors. */
  customer?: Maybe<Customer>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** What was done to a record. */
export type AuditAction =
  /** It was made. */
  | 'CREATE'
  /** It was deleted. */
  | 'DELETE'
  /** Its deletion was taken back. */
  | 'RESTORE'
  /** It was changed. */
  | 'UPDATE';

/** Conditions on a value of AuditAction, joined by AND. */
export type AuditActionFilter = {
  /** Equal to. */
  eq?: InputMaybe<AuditAction>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<AuditAction>>;
};

/** The audit log, as it is now. */
export type AuditChainState = {
  __typename?: 'AuditChainState';
  /** When the last anchor was set; null before the first. */
  anchoredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Entries in all. */
  entries: Scalars['Int']['output'];
  /** Place of the last sealed entry; the same as `sealed` where none is missing. */
  headSequence: Scalars['Int']['output'];
  /** Entries that are sealed; the others wait for a few seconds. */
  sealed: Scalars['Int']['output'];
};

/** Who did what to one record, and when. Entries cannot be changed, and each is sealed by a hash over all before it. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done. */
  action: AuditAction;
  /** Who did it, where they are staff of ours. */
  actor?: Maybe<User>;
  /** The identity provider's id of who did it, or the name of the background task. */
  actorId: Scalars['String']['output'];
  /** Roles that they had. */
  actorRoles: Array<Scalars['String']['output']>;
  /** Fields that were changed. */
  changes: Array<FieldChange>;
  /** Customer that the record belongs to, or is. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** When it was done. */
  occurredAt: Scalars['DateTime']['output'];
  /** Mutation, event or task that did it. */
  operation: Scalars['String']['output'];
  /** Id of the record. */
  recordId: Scalars['ID']['output'];
  /** Type of the record, such as Customer. */
  recordType: Scalars['String']['output'];
  /** Version of the record since then; null for records that count none. */
  recordVersion?: Maybe<Scalars['Int']['output']>;
  /** Id of the request. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** Place in the tenant's chain of sealed entries; null for the few seconds until it is sealed. */
  sealSequence?: Maybe<Scalars['Int']['output']>;
  /** Id of the trace (W3C Trace Context) that the request was part of. */
  traceId?: Maybe<Scalars['String']['output']>;
};

/** A page of audit entries. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** Rows with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** Rows without cursors. */
  nodes: Array<AuditEntry>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of audit entries. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AuditEntry;
};

/** Conditions on audit entries, joined by AND. */
export type AuditEntryFilter = {
  /** By what was done. */
  action?: InputMaybe<AuditActionFilter>;
  /** By who did it. */
  actorId?: InputMaybe<StringFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<AuditEntryFilter>>;
  /** By the customer that the record belongs to, or is. */
  customerId?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<AuditEntryFilter>;
  /** By when it was done. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** By mutation, event or task. */
  operation?: InputMaybe<StringFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<AuditEntryFilter>>;
  /** By id of the record. */
  recordId?: InputMaybe<IdFilter>;
  /** By type of the record. */
  recordType?: InputMaybe<StringFilter>;
  /** By id of the request. */
  requestId?: InputMaybe<StringFilter>;
  /** By id of the trace. */
  traceId?: InputMaybe<StringFilter>;
};

/** Condition on a yes or no. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which import to stop. */
export type CancelImportInput = {
  /** The import. */
  id: Scalars['ID']['input'];
};

/** Result of cancelImport. */
export type CancelImportPayload = {
  __typename?: 'CancelImportPayload';
  /** The import; null when there are user errors. */
  job?: Maybe<ImportJob>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** How a deal ended. */
export type CloseOpportunityInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which opportunity. */
  id: Scalars['ID']['input'];
  /** How it ended. */
  outcome: OpportunityOutcome;
  /** Why; required when it was lost; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of closeOpportunity. */
export type CloseOpportunityPayload = {
  __typename?: 'CloseOpportunityPayload';
  /** The opportunity; null when there are user errors. */
  opportunity?: Maybe<Opportunity>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** What came of a follow-up. */
export type CompleteFollowUpInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Interaction that was followed up. */
  id: Scalars['ID']['input'];
  /** Result, to be kept on the interaction. */
  outcome?: InputMaybe<InteractionOutcome>;
};

/** Result of completeFollowUp. */
export type CompleteFollowUpPayload = {
  __typename?: 'CompleteFollowUpPayload';
  /** The interaction; null when there are user errors. */
  interaction?: Maybe<Interaction>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** What was done in a period for the protection of people's data, for whoever has to show it. */
export type ComplianceReport = {
  __typename?: 'ComplianceReport';
  /** Who read customers, by what was done and role; the most frequent first. */
  accesses: Array<AccessCount>;
  /** The audit log, whatever the period. Whether it is intact, `npm run audit:verify` tells. */
  audit: AuditChainState;
  /** Changes of records, by what made them; the most frequent first. */
  changes: Array<OperationCount>;
  /** Consents that were granted. */
  consentsGranted: Scalars['Int']['output'];
  /** Consents that were withdrawn. */
  consentsWithdrawn: Scalars['Int']['output'];
  /** Encryption of contact details and amounts, whatever the period. */
  encryption: EncryptionState;
  /** People who were erased (GDPR Art. 17). */
  erasures: Scalars['Int']['output'];
  /** Customers that left in files. */
  exports: Scalars['Int']['output'];
  /** People on the list of erasures who are there again, as after a backup was restored; whatever the period. Anything but 0 asks for `npm run privacy:redo-erasures`. */
  pendingErasures: Scalars['Int']['output'];
  /** Records that are restricted now, whatever the period. */
  restricted: Scalars['Int']['output'];
  /** Restrictions that were made (GDPR Art. 18). */
  restrictions: Scalars['Int']['output'];
  /** Restrictions that were lifted. */
  restrictionsLifted: Scalars['Int']['output'];
  /** What was looked through for data that was kept long enough, by type. */
  retention: Array<RetentionRunCount>;
  /** Masked values that were revealed. */
  reveals: Scalars['Int']['output'];
  /** People whose data was given out (GDPR Art. 15). */
  subjectExports: Scalars['Int']['output'];
};

/** What a person agreed to, or took back. The newest one of a purpose is what holds; none is ever changed. */
export type Consent = {
  __typename?: 'Consent';
  /** How the person told us. */
  channel: ConsentChannel;
  /** When it was granted, or withdrawn. */
  effectiveAt: Scalars['DateTime']['output'];
  /** What shows it, such as where the form is kept. Gone once the person was erased. */
  evidence?: Maybe<Scalars['String']['output']>;
  /** When a grant ends by itself; null when it does not. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Why the data may be used; null for a withdrawal, which needs no reason. */
  lawfulBasis?: Maybe<LawfulBasis>;
  /** What the data is used for. */
  purpose: ConsentPurpose;
  /** When it was written down. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who wrote it down, where they are staff of ours. */
  recordedBy?: Maybe<User>;
  /** Granted or withdrawn. */
  status: ConsentStatus;
};

/** How a person told us. */
export type ConsentChannel =
  /** In an app. */
  | 'APP'
  /** By e-mail. */
  | 'EMAIL'
  /** Face to face. */
  | 'IN_PERSON'
  /** In another way. */
  | 'OTHER'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE'
  /** On a web page. */
  | 'WEB'
  /** By WeChat. */
  | 'WECHAT';

/** What a person's data is used for. */
export type ConsentPurpose =
  /** Statistics and improvement of the business. */
  | 'ANALYTICS'
  /** Bringing data out of the country (GDPR Art. 49, PIPL Art. 39 asks for a consent of its own). */
  | 'CROSS_BORDER_TRANSFER'
  /** Advertising, newsletters, events. */
  | 'MARKETING'
  /** Automated judgement of the person, such as scores (GDPR Art. 22, PIPL Art. 24). */
  | 'PROFILING'
  /** To serve the customer: orders, support, renewals. */
  | 'SERVICE'
  /** Passing data on to others (PIPL Art. 23 asks for a consent of its own). */
  | 'SHARING';

/** Whether data may be used for a purpose. */
export type ConsentStatus =
  /** It may. */
  | 'GRANTED'
  /** It may not any more. */
  | 'WITHDRAWN';

/** A person at a customer. */
export type Contact = {
  __typename?: 'Contact';
  /** Day of birth. */
  birthday?: Maybe<Scalars['Date']['output']>;
  /** What the person agreed to and took back, newest first. */
  consents: Array<Consent>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the record. */
  createdBy?: Maybe<User>;
  /** Customer that the person belongs to. */
  customer?: Maybe<Customer>;
  /** Department. */
  department?: Maybe<Scalars['String']['output']>;
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** When the person was erased; only a placeholder is left then. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was done to this record, newest first. */
  history?: Maybe<AuditEntryConnection>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Influence on purchases. */
  influenceLevel: InfluenceLevel;
  /** A page of the contact's interactions. */
  interactions?: Maybe<InteractionConnection>;
  /** Whether the person decides on purchases. */
  isDecisionMaker: Scalars['Boolean']['output'];
  /** Whether this is the main contact; a customer has at most one. */
  isPrimary: Scalars['Boolean']['output'];
  /** Latest interaction with the person. */
  lastContactAt?: Maybe<Scalars['DateTime']['output']>;
  /** Mobile telephone. */
  mobile?: Maybe<Scalars['String']['output']>;
  /** Full name. */
  name: Scalars['String']['output'];
  /** What the person's data may be used for now: purposes of which the newest word is a grant that has not run out; none while processing is restricted. Ask before every use. */
  permittedPurposes: Array<ConsentPurpose>;
  /** Telephone. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Job title. */
  position?: Maybe<Scalars['String']['output']>;
  /** What is known of the person's preferences. */
  preferences: Array<ContactPreference>;
  /** Channel that the person prefers. */
  preferredChannel?: Maybe<Scalars['String']['output']>;
  /** Whether the record may only be kept: nothing about it is changed, exported or merged, and nobody should use it. */
  processingRestricted: Scalars['Boolean']['output'];
  /** Internal remarks. */
  remarks?: Maybe<Scalars['String']['output']>;
  /** Since when; null when it may be used. */
  restrictedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why; null when it may be used. */
  restrictionReason?: Maybe<RestrictionReason>;
  /** Whether the person can be reached. */
  status: ContactStatus;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed the record last. */
  updatedBy?: Maybe<User>;
  /** Counts changes; send it back as `expectedVersion` to detect concurrent edits. */
  version: Scalars['Int']['output'];
  /** WeChat id. */
  wechat?: Maybe<Scalars['String']['output']>;
};


/** A person at a customer. */
export type ContactHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person at a customer. */
export type ContactInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of contacts. */
export type ContactConnection = {
  __typename?: 'ContactConnection';
  /** Rows with their cursors. */
  edges: Array<ContactEdge>;
  /** Rows without cursors. */
  nodes: Array<Contact>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of contacts. */
export type ContactEdge = {
  __typename?: 'ContactEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Contact;
};

/** Conditions on contacts, joined by AND. Relations may be stepped into once. */
export type ContactFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<ContactFilter>>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By the customer's own fields. */
  customer?: InputMaybe<CustomerFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By department. */
  department?: InputMaybe<StringFilter>;
  /** By e-mail address, as a whole. */
  email?: InputMaybe<ExactMatchFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By influence level. */
  influenceLevel?: InputMaybe<InfluenceLevelFilter>;
  /** By related interactions. */
  interactions?: InputMaybe<InteractionListFilter>;
  /** By is decision maker. */
  isDecisionMaker?: InputMaybe<BooleanFilter>;
  /** By is primary. */
  isPrimary?: InputMaybe<BooleanFilter>;
  /** By last contact at. */
  lastContactAt?: InputMaybe<DateTimeFilter>;
  /** By mobile number, as a whole. */
  mobile?: InputMaybe<ExactMatchFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ContactFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<ContactFilter>>;
  /** By phone, as a whole. */
  phone?: InputMaybe<ExactMatchFilter>;
  /** By position. */
  position?: InputMaybe<StringFilter>;
  /** By preferred channel. */
  preferredChannel?: InputMaybe<StringFilter>;
  /** By status. */
  status?: InputMaybe<ContactStatusFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related contacts. */
export type ContactListFilter = {
  /** None matches. */
  none?: InputMaybe<ContactFilter>;
  /** At least one matches. */
  some?: InputMaybe<ContactFilter>;
};

/** One sort key of contacts. */
export type ContactOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: ContactOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What contacts can be sorted by. */
export type ContactOrderField =
  /** By created at. */
  | 'CREATED_AT'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By is decision maker. */
  | 'IS_DECISION_MAKER'
  /** By is primary. */
  | 'IS_PRIMARY'
  /** By last contact at. */
  | 'LAST_CONTACT_AT'
  /** By name. */
  | 'NAME'
  /** By status. */
  | 'STATUS'
  /** By updated at. */
  | 'UPDATED_AT';

/** One thing known of a person's preferences. */
export type ContactPreference = {
  __typename?: 'ContactPreference';
  /** What it is about, such as language. */
  name: Scalars['String']['output'];
  /** The preference, such as zh-CN. */
  value: Scalars['String']['output'];
};

/** Something a contact likes or wants. */
export type ContactPreferenceInput = {
  /** What it is about, such as language; at most 100 characters. */
  name: Scalars['String']['input'];
  /** What is wanted; at most 500 characters. */
  value: Scalars['String']['input'];
};

/** Whether a contact can still be reached at the customer. */
export type ContactStatus =
  /** Works there. */
  | 'ACTIVE'
  /** Has left or does not answer. */
  | 'INACTIVE';

/** Conditions on a value of ContactStatus, joined by AND. */
export type ContactStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<ContactStatus>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<ContactStatus>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An agreement with a customer. */
export type Contract = {
  __typename?: 'Contract';
  /** Total value over the term. */
  amount?: Maybe<Money>;
  /** Contract number, unique within the tenant. */
  code: Scalars['String']['output'];
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the record. */
  createdBy?: Maybe<User>;
  /** Party to the contract. */
  customer?: Maybe<Customer>;
  /** Last day. */
  endDate: Scalars['Date']['output'];
  /** Address of the signed document. */
  fileUrl?: Maybe<Scalars['String']['output']>;
  /** What was done to this record, newest first. */
  history?: Maybe<AuditEntryConnection>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Title. */
  name: Scalars['String']['output'];
  /** Deal that led to the contract. */
  opportunity?: Maybe<Opportunity>;
  /** What is still to be received, in the contract's currency; never below zero. */
  outstandingAmount?: Maybe<Money>;
  /** What was received, in the contract's currency. */
  paidAmount?: Maybe<Money>;
  /** Terms of payment. */
  paymentTerms?: Maybe<Scalars['String']['output']>;
  /** A page of the contract's payments. */
  payments?: Maybe<PaymentConnection>;
  /** Days before the end on which the renewal is brought up. */
  renewalNoticeDays: Scalars['Int']['output'];
  /** How it is renewed. */
  renewalType: RenewalType;
  /** Agreed service level. */
  serviceLevel?: Maybe<Scalars['String']['output']>;
  /** Day of signature. */
  signedDate?: Maybe<Scalars['Date']['output']>;
  /** First day. */
  startDate: Scalars['Date']['output'];
  /** State. */
  status: ContractStatus;
  /** Day of termination. */
  terminatedOn?: Maybe<Scalars['Date']['output']>;
  /** Why it was terminated. */
  terminationReason?: Maybe<Scalars['String']['output']>;
  /** Kind. */
  type: ContractType;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed the record last. */
  updatedBy?: Maybe<User>;
  /** Counts changes; send it back as `expectedVersion` to detect concurrent edits. */
  version: Scalars['Int']['output'];
};


/** An agreement with a customer. */
export type ContractHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An agreement with a customer. */
export type ContractPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<PaymentOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of contracts. */
export type ContractConnection = {
  __typename?: 'ContractConnection';
  /** Rows with their cursors. */
  edges: Array<ContractEdge>;
  /** Rows without cursors. */
  nodes: Array<Contract>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of contracts. */
export type ContractEdge = {
  __typename?: 'ContractEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Contract;
};

/** Conditions on contracts, joined by AND. Relations may be stepped into once. */
export type ContractFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<ContractFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By the customer's own fields. */
  customer?: InputMaybe<CustomerFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By end date. */
  endDate?: InputMaybe<DateFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ContractFilter>;
  /** By the opportunity's own fields. */
  opportunity?: InputMaybe<OpportunityFilter>;
  /** By opportunity id. */
  opportunityId?: InputMaybe<IdFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<ContractFilter>>;
  /** By related payments. */
  payments?: InputMaybe<PaymentListFilter>;
  /** By renewal type. */
  renewalType?: InputMaybe<RenewalTypeFilter>;
  /** By service level. */
  serviceLevel?: InputMaybe<StringFilter>;
  /** By signed date. */
  signedDate?: InputMaybe<DateFilter>;
  /** By start date. */
  startDate?: InputMaybe<DateFilter>;
  /** By status. */
  status?: InputMaybe<ContractStatusFilter>;
  /** By type. */
  type?: InputMaybe<ContractTypeFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related contracts. */
export type ContractListFilter = {
  /** None matches. */
  none?: InputMaybe<ContractFilter>;
  /** At least one matches. */
  some?: InputMaybe<ContractFilter>;
};

/** One sort key of contracts. */
export type ContractOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: ContractOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What contracts can be sorted by. */
export type ContractOrderField =
  /** By code. */
  | 'CODE'
  /** By created at. */
  | 'CREATED_AT'
  /** By end date. */
  | 'END_DATE'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By name. */
  | 'NAME'
  /** By renewal type. */
  | 'RENEWAL_TYPE'
  /** By signed date. */
  | 'SIGNED_DATE'
  /** By start date. */
  | 'START_DATE'
  /** By status. */
  | 'STATUS'
  /** By type. */
  | 'TYPE'
  /** By updated at. */
  | 'UPDATED_AT';

/** State of a contract. */
export type ContractStatus =
  /** Signed and in force. */
  | 'ACTIVE'
  /** Not signed yet. */
  | 'DRAFT'
  /** Reached its end date. */
  | 'EXPIRED'
  /** Ended before its end date. */
  | 'TERMINATED';

/** Conditions on a value of ContractStatus, joined by AND. */
export type ContractStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<ContractStatus>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<ContractStatus>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Kind of a contract. */
export type ContractType =
  /** Terms for later orders. */
  | 'FRAMEWORK'
  /** Goods or licences. */
  | 'PURCHASE'
  /** Services over a term. */
  | 'SERVICE';

/** Conditions on a value of ContractType, joined by AND. */
export type ContractTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<ContractType>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<ContractType>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new address. */
export type CreateAddressInput = {
  /** City. */
  city: Scalars['String']['input'];
  /** Whom to ask for there. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number there. */
  contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166-1 alpha-2. */
  country: Scalars['String']['input'];
  /** Customer whose address it is. */
  customerId: Scalars['ID']['input'];
  /** District. */
  district?: InputMaybe<Scalars['String']['input']>;
  /** Whether this is the default address of its kind; the one before is then no longer. */
  isDefault: Scalars['Boolean']['input'];
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Province. */
  province: Scalars['String']['input'];
  /** Street, house and room; at most 200 characters. */
  street: Scalars['String']['input'];
  /** Kind. */
  type: AddressType;
};

/** Result of createAddress. */
export type CreateAddressPayload = {
  __typename?: 'CreateAddressPayload';
  /** The address; null when there are user errors. */
  address?: Maybe<Address>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A new contact. */
export type CreateContactInput = {
  /** Birthday. */
  birthday?: InputMaybe<Scalars['Date']['input']>;
  /** Customer that the person is at. */
  customerId: Scalars['ID']['input'];
  /** Department. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Influence on decisions. */
  influenceLevel: InfluenceLevel;
  /** Whether the person decides. */
  isDecisionMaker: Scalars['Boolean']['input'];
  /** Whether this becomes the primary contact; the one before is then no longer. */
  isPrimary: Scalars['Boolean']['input'];
  /** Mobile number; as phone. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Name; at most 100 characters. */
  name: Scalars['String']['input'];
  /** Telephone number; Chinese unless it begins with + and a country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Position. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** What the person likes or wants, at most 50. */
  preferences?: InputMaybe<Array<ContactPreferenceInput>>;
  /** How the person likes to be contacted. */
  preferredChannel?: InputMaybe<Scalars['String']['input']>;
  /** Internal remarks; at most 5,000 characters. */
  remarks?: InputMaybe<Scalars['String']['input']>;
  /** Whether the person is still there. */
  status: ContactStatus;
  /** WeChat id. */
  wechat?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createContact. */
export type CreateContactPayload = {
  __typename?: 'CreateContactPayload';
  /** The contact; null when there are user errors. */
  contact?: Maybe<Contact>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A new contract. */
export type CreateContractInput = {
  /** Total value over the term; may be zero while it is a draft. */
  amount: MoneyInput;
  /** Contract number, unique within the tenant. */
  code: Scalars['String']['input'];
  /** Party to the contract. */
  customerId: Scalars['ID']['input'];
  /** Last day. */
  endDate: Scalars['Date']['input'];
  /** Address of the signed document (http or https). */
  fileUrl?: InputMaybe<Scalars['String']['input']>;
  /** Title; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Deal that led to the contract. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Terms of payment; at most 500 characters. */
  paymentTerms?: InputMaybe<Scalars['String']['input']>;
  /** Days before the end on which the renewal is brought up, 0–3,650. */
  renewalNoticeDays: Scalars['Int']['input'];
  /** How it is renewed. */
  renewalType: RenewalType;
  /** Agreed service level. */
  serviceLevel?: InputMaybe<Scalars['String']['input']>;
  /** Day of signature. */
  signedDate?: InputMaybe<Scalars['Date']['input']>;
  /** First day. */
  startDate: Scalars['Date']['input'];
  /** Kind. */
  type: ContractType;
};

/** Result of createContract. */
export type CreateContractPayload = {
  __typename?: 'CreateContractPayload';
  /** The contract; null when there are user errors. */
  contract?: Maybe<Contract>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A new customer. */
export type CreateCustomerInput = {
  /** Day on which the customer was won. */
  acquiredOn?: InputMaybe<Scalars['Date']['input']>;
  /** The customer's addresses, at most 50. */
  addresses?: InputMaybe<Array<CustomerAddressInput>>;
  /** The customer's own annual revenue. */
  annualRevenue?: InputMaybe<MoneyInput>;
  /** Code, unique within the tenant; CUST, the day and a number when left out. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The customer's contacts, at most 50, one of them primary at most. */
  contacts?: InputMaybe<Array<CustomerContactInput>>;
  /** Credit rating. */
  creditRating?: InputMaybe<CreditRating>;
  /** What the customer does; at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Main e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Adds the customer even where it is likely that there is one already; without it that is refused with POSSIBLE_DUPLICATE. */
  force: Scalars['Boolean']['input'];
  /** Industry. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** Importance. */
  level: CustomerLevel;
  /** Name, unique within the tenant; at most 200 characters. */
  name: Scalars['String']['input'];
  /** User who is the account manager. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Main telephone number; Chinese unless it begins with + and a country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Sales region. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Internal remarks; at most 5,000 characters. */
  remarks?: InputMaybe<Scalars['String']['input']>;
  /** Size of the organisation. */
  scale?: InputMaybe<CustomerScale>;
  /** User who is the service contact. */
  serviceOwnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the customer came from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Whether business is possible. */
  status: CustomerStatus;
  /** Legal nature. */
  type: CustomerType;
  /** Web address (http or https). */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createCustomer. */
export type CreateCustomerPayload = {
  __typename?: 'CreateCustomerPayload';
  /** The customer; null when there are user errors. */
  customer?: Maybe<Customer>;
  /** With POSSIBLE_DUPLICATE: the customers that are likely the same, the likeliest first. Choose one of them, or send the mutation again with force. */
  duplicates: Array<DuplicateCandidate>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A new interaction. */
export type CreateInteractionInput = {
  /** Attached files, at most 20. */
  attachments?: InputMaybe<Array<InteractionAttachmentInput>>;
  /** Contact. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** What was said; at most 20,000 characters. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** Customer. */
  customerId: Scalars['ID']['input'];
  /** Who started it. */
  direction: InteractionDirection;
  /** Duration in minutes, 0–10,080. */
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Importance. */
  importance: Importance;
  /** What to do next; at most 500 characters. */
  nextAction?: InputMaybe<Scalars['String']['input']>;
  /** When to follow up. */
  nextActionAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it took place; not in the future. */
  occurredAt: Scalars['DateTime']['input'];
  /** Deal. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Result. */
  outcome?: InputMaybe<InteractionOutcome>;
  /** Mood of the customer. */
  sentiment?: InputMaybe<Sentiment>;
  /** Member of staff; the caller when left out and known here. */
  staffId?: InputMaybe<Scalars['ID']['input']>;
  /** Subject; at most 200 characters. */
  subject: Scalars['String']['input'];
  /** Channel. */
  type: InteractionType;
};

/** Result of createInteraction. */
export type CreateInteractionPayload = {
  __typename?: 'CreateInteractionPayload';
  /** The interaction; null when there are user errors. */
  interaction?: Maybe<Interaction>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A new opportunity. */
export type CreateOpportunityInput = {
  /** Expected value. */
  amount?: InputMaybe<MoneyInput>;
  /** Code, unique within the tenant. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Contact for the deal. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Customer that may buy. */
  customerId: Scalars['ID']['input'];
  /** What the deal is about; at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Day on which a decision is expected. */
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  /** Title; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Responsible user. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Probability of winning in percent; that of the stage when left out. */
  probability?: InputMaybe<Scalars['Int']['input']>;
  /** Where the deal came from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Stage it starts in; an open one. */
  stage: OpportunityStage;
};

/** Result of createOpportunity. */
export type CreateOpportunityPayload = {
  __typename?: 'CreateOpportunityPayload';
  /** The opportunity; null when there are user errors. */
  opportunity?: Maybe<Opportunity>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A new payment. */
export type CreatePaymentInput = {
  /** Whether more than the outstanding amount may be received. */
  allowOverpayment: Scalars['Boolean']['input'];
  /** Amount above zero, in the contract's currency. */
  amount: MoneyInput;
  /** Number, unique within the contract; P and a number when left out. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Contract that is paid. */
  contractId: Scalars['ID']['input'];
  /** Day on which it is due. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** How it is transferred. */
  method?: InputMaybe<PaymentMethod>;
  /** When it was received; a planned payment when left out. */
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The payer's or the bank's own number of the transaction. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Internal remarks; at most 5,000 characters. */
  remarks?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createPayment. */
export type CreatePaymentPayload = {
  __typename?: 'CreatePaymentPayload';
  /** The payment; null when there are user errors. */
  payment?: Maybe<Payment>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Credit rating, best first. */
export type CreditRating =
  /** Good. */
  | 'A'
  /** Very good. */
  | 'AA'
  /** Best. */
  | 'AAA'
  /** Weak. */
  | 'B'
  /** Speculative. */
  | 'BB'
  /** Adequate. */
  | 'BBB'
  /** Poor. */
  | 'C';

/** Conditions on a value of CreditRating, joined by AND. */
export type CreditRatingFilter = {
  /** Equal to. */
  eq?: InputMaybe<CreditRating>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<CreditRating>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type Customer = {
  __typename?: 'Customer';
  /** Who has seen this customer, newest first. */
  accessLog?: Maybe<CustomerAccessConnection>;
  /** Day on which the customer was won. */
  acquiredOn?: Maybe<Scalars['Date']['output']>;
  /** Address records of this customer, at most 100. */
  addresses: Array<Address>;
  /** The customer's own annual revenue. */
  annualRevenue?: Maybe<Money>;
  /** Account managers over time, oldest first. */
  assignments: Array<CustomerAssignment>;
  /** Human-readable code, unique within the tenant, such as CUST202508150001. */
  code: Scalars['String']['output'];
  /** Contact records of this customer, at most 100. */
  contacts: Array<Contact>;
  /** A page of the customer's contracts. */
  contracts?: Maybe<ContractConnection>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the record. */
  createdBy?: Maybe<User>;
  /** Credit rating. */
  creditRating?: Maybe<CreditRating>;
  /** What the customer does. */
  description?: Maybe<Scalars['String']['output']>;
  /** Customers that are likely the same as this one, the likeliest first; at most 100, those with the strongest traits in common. */
  duplicates?: Maybe<Array<DuplicateCandidate>>;
  /** Main e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** When the person was erased; only a placeholder and the business records are left then. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Value grade, computed. */
  grade: CustomerGrade;
  /** The newest health score; null before the first assessment. */
  healthScore?: Maybe<HealthScore>;
  /** A page of the customer's health scores, newest first: the trend. */
  healthScores?: Maybe<HealthScoreConnection>;
  /** What was done to this record, newest first. */
  history?: Maybe<AuditEntryConnection>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Industry. */
  industry?: Maybe<Scalars['String']['output']>;
  /** A page of the customer's interactions. */
  interactions?: Maybe<InteractionConnection>;
  /** Latest interaction. */
  lastContactAt?: Maybe<Scalars['DateTime']['output']>;
  /** Newest overall health score (0–100), kept here so that lists can sort and filter by it. */
  latestHealthScore?: Maybe<Scalars['Float']['output']>;
  /** Importance, set by people. */
  level: CustomerLevel;
  /** Prospect, customer or churned. */
  lifecycleStage: LifecycleStage;
  /** Value over the whole relationship. */
  lifetimeValue?: Maybe<Money>;
  /** Customers that became part of this one, oldest first. */
  merges?: Maybe<Array<CustomerMerge>>;
  /** Name, unique within the tenant. */
  name: Scalars['String']['output'];
  /** Earliest end of a contract in force. */
  nextRenewalOn?: Maybe<Scalars['Date']['output']>;
  /** A page of the customer's opportunities. */
  opportunities?: Maybe<OpportunityConnection>;
  /** Account manager. */
  owner?: Maybe<User>;
  /** A page of the customer's payments. */
  payments?: Maybe<PaymentConnection>;
  /** Main telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether the record may only be kept: nothing about it is changed, exported or merged, and nobody should use it. */
  processingRestricted: Scalars['Boolean']['output'];
  /** Sales region. */
  region?: Maybe<Scalars['String']['output']>;
  /** Internal remarks. */
  remarks?: Maybe<Scalars['String']['output']>;
  /** Since when; null when it may be used. */
  restrictedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why; null when it may be used. */
  restrictionReason?: Maybe<RestrictionReason>;
  /** Size of the organisation. */
  scale?: Maybe<CustomerScale>;
  /** Service contact. */
  serviceOwner?: Maybe<User>;
  /** Where the customer came from. */
  source?: Maybe<Scalars['String']['output']>;
  /** Whether business is possible. */
  status: CustomerStatus;
  /** Tag records of this customer, at most 100. */
  tags: Array<Tag>;
  /** Legal nature. */
  type: CustomerType;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed the record last. */
  updatedBy?: Maybe<User>;
  /** Counts changes; send it back as `expectedVersion` to detect concurrent edits. */
  version: Scalars['Int']['output'];
  /** Web address. */
  website?: Maybe<Scalars['String']['output']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerAccessFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerAddressesArgs = {
  filter?: InputMaybe<AddressFilter>;
  orderBy?: InputMaybe<Array<AddressOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerContactsArgs = {
  filter?: InputMaybe<ContactFilter>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContractFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContractOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerDuplicatesArgs = {
  threshold?: InputMaybe<Scalars['Float']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerHealthScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HealthScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<HealthScoreOrder>>;
  period: HealthPeriod;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OpportunityOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<PaymentOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A customer: a company, public body or person that we sell to or want to. Start of the 360° profile. */
export type CustomerTagsArgs = {
  filter?: InputMaybe<TagFilter>;
  orderBy?: InputMaybe<Array<TagOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** That a customer was among what somebody read. */
export type CustomerAccess = {
  __typename?: 'CustomerAccess';
  /** What was done. */
  action: AccessAction;
  /** The identity provider's id of who read. */
  actorId: Scalars['String']['output'];
  /** The customer. */
  customerId: Scalars['ID']['output'];
  /** All that is known of it. */
  entry?: Maybe<AccessEntry>;
  /** Opaque id; that of the entry. */
  id: Scalars['ID']['output'];
  /** When the request came. */
  occurredAt: Scalars['DateTime']['output'];
};

/** A page of accesses to a customer. */
export type CustomerAccessConnection = {
  __typename?: 'CustomerAccessConnection';
  /** Rows with their cursors. */
  edges: Array<CustomerAccessEdge>;
  /** Rows without cursors. */
  nodes: Array<CustomerAccess>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of accesses to a customer. */
export type CustomerAccessEdge = {
  __typename?: 'CustomerAccessEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: CustomerAccess;
};

/** Conditions on accesses to a customer, joined by AND. */
export type CustomerAccessFilter = {
  /** By what was done. */
  action?: InputMaybe<AccessActionFilter>;
  /** By who read. */
  actorId?: InputMaybe<StringFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<CustomerAccessFilter>>;
  /** This does not hold. */
  not?: InputMaybe<CustomerAccessFilter>;
  /** By when the request came. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<CustomerAccessFilter>>;
};

/** An address that is added together with its customer. */
export type CustomerAddressInput = {
  /** City. */
  city: Scalars['String']['input'];
  /** Whom to ask for there. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number there. */
  contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166-1 alpha-2. */
  country: Scalars['String']['input'];
  /** District. */
  district?: InputMaybe<Scalars['String']['input']>;
  /** Whether this is the default address of its kind; the one before is then no longer. */
  isDefault: Scalars['Boolean']['input'];
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Province. */
  province: Scalars['String']['input'];
  /** Street, house and room; at most 200 characters. */
  street: Scalars['String']['input'];
  /** Kind. */
  type: AddressType;
};

/** A passing of a customer from one account manager to another. */
export type CustomerAssignment = {
  __typename?: 'CustomerAssignment';
  /** When. */
  assignedAt: Scalars['DateTime']['output'];
  /** Who did it. */
  assignedBy?: Maybe<User>;
  /** Account manager before; null when there was none. */
  from?: Maybe<User>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Account manager after; null when there is none any more. */
  to?: Maybe<User>;
};

/** Something that happened to a customer or to a record below it. */
export type CustomerChange = {
  __typename?: 'CustomerChange';
  /** Fields of the record that changed. */
  changedFields: Array<Scalars['String']['output']>;
  /** The customer as it is now; null when it was deleted. */
  customer?: Maybe<Customer>;
  /** Id of the event; an event that comes twice has the same. */
  eventId: Scalars['ID']['output'];
  /** Type of the event, such as crm.contract.activated. */
  eventType: Scalars['String']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Id of the record that changed. */
  recordId: Scalars['ID']['output'];
  /** Type of the record that changed, such as Contract. */
  recordType: Scalars['String']['output'];
};

/** A page of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** Rows with their cursors. */
  edges: Array<CustomerEdge>;
  /** Rows without cursors. */
  nodes: Array<Customer>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A contact that is added together with its customer. */
export type CustomerContactInput = {
  /** Birthday. */
  birthday?: InputMaybe<Scalars['Date']['input']>;
  /** Department. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Influence on decisions. */
  influenceLevel: InfluenceLevel;
  /** Whether the person decides. */
  isDecisionMaker: Scalars['Boolean']['input'];
  /** Whether this is the primary contact. */
  isPrimary: Scalars['Boolean']['input'];
  /** Mobile number; as phone. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Name; at most 100 characters. */
  name: Scalars['String']['input'];
  /** Telephone number; Chinese unless it begins with + and a country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Position. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** What the person likes or wants, at most 50. */
  preferences?: InputMaybe<Array<ContactPreferenceInput>>;
  /** How the person likes to be contacted. */
  preferredChannel?: InputMaybe<Scalars['String']['input']>;
  /** Internal remarks; at most 5,000 characters. */
  remarks?: InputMaybe<Scalars['String']['input']>;
  /** Whether the person is still there. */
  status: ContactStatus;
  /** WeChat id. */
  wechat?: InputMaybe<Scalars['String']['input']>;
};

/** A row of a page of customers. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Customer;
};

/** Conditions on customers, joined by AND. Relations may be stepped into once. */
export type CustomerFilter = {
  /** By acquired on. */
  acquiredOn?: InputMaybe<DateFilter>;
  /** By related addresses. */
  addresses?: InputMaybe<AddressListFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<CustomerFilter>>;
  /** By annual revenue amount. */
  annualRevenueAmount?: InputMaybe<DecimalFilter>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By related contacts. */
  contacts?: InputMaybe<ContactListFilter>;
  /** By related contracts. */
  contracts?: InputMaybe<ContractListFilter>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By credit rating. */
  creditRating?: InputMaybe<CreditRatingFilter>;
  /** By e-mail address, as a whole. */
  email?: InputMaybe<ExactMatchFilter>;
  /** By grade. */
  grade?: InputMaybe<CustomerGradeFilter>;
  /** By related healthScores. */
  healthScores?: InputMaybe<HealthScoreListFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By industry. */
  industry?: InputMaybe<StringFilter>;
  /** By related interactions. */
  interactions?: InputMaybe<InteractionListFilter>;
  /** By last contact at. */
  lastContactAt?: InputMaybe<DateTimeFilter>;
  /** By latest health score. */
  latestHealthScore?: InputMaybe<FloatFilter>;
  /** By level. */
  level?: InputMaybe<CustomerLevelFilter>;
  /** By lifecycle stage. */
  lifecycleStage?: InputMaybe<LifecycleStageFilter>;
  /** By lifetime value amount. */
  lifetimeValueAmount?: InputMaybe<DecimalFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** By next renewal on. */
  nextRenewalOn?: InputMaybe<DateFilter>;
  /** This does not hold. */
  not?: InputMaybe<CustomerFilter>;
  /** By related opportunities. */
  opportunities?: InputMaybe<OpportunityListFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<CustomerFilter>>;
  /** By the owner's own fields. */
  owner?: InputMaybe<UserFilter>;
  /** By owner id. */
  ownerId?: InputMaybe<IdFilter>;
  /** By related payments. */
  payments?: InputMaybe<PaymentListFilter>;
  /** By phone, as a whole. */
  phone?: InputMaybe<ExactMatchFilter>;
  /** By region. */
  region?: InputMaybe<StringFilter>;
  /** By scale. */
  scale?: InputMaybe<CustomerScaleFilter>;
  /** By the serviceOwner's own fields. */
  serviceOwner?: InputMaybe<UserFilter>;
  /** By service owner id. */
  serviceOwnerId?: InputMaybe<IdFilter>;
  /** By source. */
  source?: InputMaybe<StringFilter>;
  /** By status. */
  status?: InputMaybe<CustomerStatusFilter>;
  /** By related tags. */
  tags?: InputMaybe<TagListFilter>;
  /** By type. */
  type?: InputMaybe<CustomerTypeFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Value grade of a customer, computed from annual spend and potential. */
export type CustomerGrade =
  /** Spends ≥ 500,000 CNY a year, or potential ≥ 1,000,000. */
  | 'A'
  /** Spends 200,000–500,000 CNY a year, or potential 500,000–1,000,000. */
  | 'B'
  /** Spends 50,000–200,000 CNY a year, or potential 200,000–500,000. */
  | 'C'
  /** Less than that. */
  | 'D';

/** Conditions on a value of CustomerGrade, joined by AND. */
export type CustomerGradeFilter = {
  /** Equal to. */
  eq?: InputMaybe<CustomerGrade>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<CustomerGrade>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Importance of a customer, set by people. */
export type CustomerLevel =
  /** Preferred care. */
  | 'IMPORTANT'
  /** Ordinary care. */
  | 'STANDARD'
  /** Managed at company level. */
  | 'STRATEGIC'
  /** Dedicated service team. */
  | 'VIP';

/** Conditions on a value of CustomerLevel, joined by AND. */
export type CustomerLevelFilter = {
  /** Equal to. */
  eq?: InputMaybe<CustomerLevel>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<CustomerLevel>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on related customers. */
export type CustomerListFilter = {
  /** None matches. */
  none?: InputMaybe<CustomerFilter>;
  /** At least one matches. */
  some?: InputMaybe<CustomerFilter>;
};

/** A customer's becoming part of another one. */
export type CustomerMerge = {
  __typename?: 'CustomerMerge';
  /** Opaque id; send it to unmergeCustomers. */
  id: Scalars['ID']['output'];
  /** When. */
  mergedAt: Scalars['DateTime']['output'];
  /** Who merged them. */
  mergedBy?: Maybe<User>;
  /** That customer's code at the time; it leads to the other customer now. */
  mergedCode: Scalars['String']['output'];
  /** Id of the customer that became part of the other; it leads to the other one now. */
  mergedId: Scalars['ID']['output'];
  /** That customer's name at the time. */
  mergedName: Scalars['String']['output'];
  /** When the merge was undone; null while it stands. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One sort key of customers. */
export type CustomerOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: CustomerOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What customers can be sorted by. */
export type CustomerOrderField =
  /** By acquired on. */
  | 'ACQUIRED_ON'
  /** By annual revenue amount. */
  | 'ANNUAL_REVENUE_AMOUNT'
  /** By code. */
  | 'CODE'
  /** By created at. */
  | 'CREATED_AT'
  /** By grade. */
  | 'GRADE'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By industry. */
  | 'INDUSTRY'
  /** By last contact at. */
  | 'LAST_CONTACT_AT'
  /** By latest health score. */
  | 'LATEST_HEALTH_SCORE'
  /** By lifecycle stage. */
  | 'LIFECYCLE_STAGE'
  /** By lifetime value amount. */
  | 'LIFETIME_VALUE_AMOUNT'
  /** By name. */
  | 'NAME'
  /** By next renewal on. */
  | 'NEXT_RENEWAL_ON'
  /** By region. */
  | 'REGION'
  /** By source. */
  | 'SOURCE'
  /** By status. */
  | 'STATUS'
  /** By type. */
  | 'TYPE'
  /** By updated at. */
  | 'UPDATED_AT';

/** Size of a customer's organisation. */
export type CustomerScale =
  /** Large. */
  | 'LARGE'
  /** Medium. */
  | 'MEDIUM'
  /** Small. */
  | 'SMALL';

/** Conditions on a value of CustomerScale, joined by AND. */
export type CustomerScaleFilter = {
  /** Equal to. */
  eq?: InputMaybe<CustomerScale>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<CustomerScale>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whether business with a customer is possible. */
export type CustomerStatus =
  /** Normal. */
  | 'ACTIVE'
  /** No business wanted. */
  | 'BLACKLISTED'
  /** Dormant. */
  | 'INACTIVE';

/** Conditions on a value of CustomerStatus, joined by AND. */
export type CustomerStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<CustomerStatus>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<CustomerStatus>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Legal nature of a customer. */
export type CustomerType =
  /** A company. */
  | 'ENTERPRISE'
  /** A public body. */
  | 'GOVERNMENT'
  /** A private person. */
  | 'INDIVIDUAL';

/** Conditions on a value of CustomerType, joined by AND. */
export type CustomerTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<CustomerType>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<CustomerType>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a day, joined by AND. */
export type DateFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** One of, at most 500; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Date']['input']>;
};

/** Conditions on an instant, joined by AND. */
export type DateTimeFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of, at most 500; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on an amount, joined by AND. */
export type DecimalFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Decimal']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  /** One of, at most 500; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Decimal']['input']>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Which address to delete. */
export type DeleteAddressInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which address. */
  id: Scalars['ID']['input'];
};

/** Result of deleteAddress. */
export type DeleteAddressPayload = {
  __typename?: 'DeleteAddressPayload';
  /** The address as it was; null when there are user errors. */
  address?: Maybe<Address>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which contact to delete. */
export type DeleteContactInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which contact. */
  id: Scalars['ID']['input'];
};

/** Result of deleteContact. */
export type DeleteContactPayload = {
  __typename?: 'DeleteContactPayload';
  /** The contact as it was; null when there are user errors. */
  contact?: Maybe<Contact>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which contract to delete. */
export type DeleteContractInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which contract. */
  id: Scalars['ID']['input'];
};

/** Result of deleteContract. */
export type DeleteContractPayload = {
  __typename?: 'DeleteContractPayload';
  /** The contract as it was; null when there are user errors. */
  contract?: Maybe<Contract>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which customer to delete. */
export type DeleteCustomerInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which customer. */
  id: Scalars['ID']['input'];
};

/** Result of deleteCustomer. */
export type DeleteCustomerPayload = {
  __typename?: 'DeleteCustomerPayload';
  /** The customer as it was; null when there are user errors. */
  customer?: Maybe<Customer>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which interaction to delete. */
export type DeleteInteractionInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which interaction. */
  id: Scalars['ID']['input'];
};

/** Result of deleteInteraction. */
export type DeleteInteractionPayload = {
  __typename?: 'DeleteInteractionPayload';
  /** The interaction as it was; null when there are user errors. */
  interaction?: Maybe<Interaction>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which opportunity to delete. */
export type DeleteOpportunityInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which opportunity. */
  id: Scalars['ID']['input'];
};

/** Result of deleteOpportunity. */
export type DeleteOpportunityPayload = {
  __typename?: 'DeleteOpportunityPayload';
  /** The opportunity as it was; null when there are user errors. */
  opportunity?: Maybe<Opportunity>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which payment to delete. */
export type DeletePaymentInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which payment. */
  id: Scalars['ID']['input'];
};

/** Result of deletePayment. */
export type DeletePaymentPayload = {
  __typename?: 'DeletePaymentPayload';
  /** The payment as it was; null when there are user errors. */
  payment?: Maybe<Payment>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A customer that may be the same as another one. */
export type DuplicateCandidate = {
  __typename?: 'DuplicateCandidate';
  /** The customer. */
  customer: Customer;
  /** Why, the strongest reason first. */
  reasons: Array<DuplicateReason>;
  /** How likely the two are one, 0–1; from 0.9 on they are taken as one. */
  score: Scalars['Float']['output'];
};

/** What is compared between two customers. */
export type DuplicateField =
  /** Addresses. */
  | 'ADDRESS'
  /** Names, telephone numbers and e-mail addresses of contacts. */
  | 'CONTACT'
  /** Domains of website and e-mail addresses, unless a public provider's. */
  | 'DOMAIN'
  /** The customers' e-mail addresses. */
  | 'EMAIL'
  /** Names, without legal form and place. */
  | 'NAME'
  /** The customers' telephone numbers. */
  | 'PHONE'
  /** Places named in the names, such as a branch's. */
  | 'PLACE';

/** Two customers that may be one. */
export type DuplicatePair = {
  __typename?: 'DuplicatePair';
  /** The one that was made first. */
  customer: Customer;
  /** The other one. */
  other: Customer;
  /** Why, the strongest reason first. */
  reasons: Array<DuplicateReason>;
  /** How likely the two are one, 0–1; from 0.9 on they are taken as one. */
  score: Scalars['Float']['output'];
};

/** A page of pairs of customers. */
export type DuplicatePairConnection = {
  __typename?: 'DuplicatePairConnection';
  /** Pairs with their cursors. */
  edges: Array<DuplicatePairEdge>;
  /** Pairs without cursors. */
  nodes: Array<DuplicatePair>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A pair in a page of pairs. */
export type DuplicatePairEdge = {
  __typename?: 'DuplicatePairEdge';
  /** Place of the pair, for after. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: DuplicatePair;
};

/** Why two customers are, or are not, taken as one. */
export type DuplicateReason = {
  __typename?: 'DuplicateReason';
  /** How it agrees, for people: in Chinese, or in English where Accept-Language prefers it. Names no values. */
  explanation: Scalars['String']['output'];
  /** What was compared. */
  field: DuplicateField;
  /** Evidence in bits: above zero for one customer, below zero for two. */
  weight: Scalars['Float']['output'];
};

/** How what is to be encrypted is kept, as it is now. */
export type EncryptionState = {
  __typename?: 'EncryptionState';
  /** Encrypted share of the values, in percent. */
  coverage: Scalars['Float']['output'];
  /** Version of the newest key. */
  keyVersion: Scalars['Int']['output'];
  /** Share of the values under the newest key, in percent; `npm run keys:rotate` brings it to 100. */
  newestKey: Scalars['Float']['output'];
  /** Values that are not; anything but 0 asks for `npm run db:migrate`. */
  plaintext: Scalars['Int']['output'];
  /** Contact details, amounts and other values that are to be encrypted. */
  values: Scalars['Int']['output'];
};

/** Whom to erase. */
export type EraseSubjectInput = {
  /** Refused with VERSION_CONFLICT when the record has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its id. */
  id: Scalars['ID']['input'];
  /** Why the person is erased although contracts are in force or payments are to come; refused with LEGAL_HOLD without. Must not name the person: it is kept. */
  overrideHold?: InputMaybe<Scalars['String']['input']>;
  /** On which ground. */
  reason: ErasureReason;
  /** Contact or individual customer. */
  type: SubjectType;
};

/** Result of eraseSubject. */
export type EraseSubjectPayload = {
  __typename?: 'EraseSubjectPayload';
  /** What is left of the contact, where one was meant. */
  contact?: Maybe<Contact>;
  /** What is left of the customer, where one was meant. */
  customer?: Maybe<Customer>;
  /** The entry in the list of erasures; null when there are user errors. */
  erasure?: Maybe<Erasure>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A record that was erased, as the list of what must be erased again in a backup has it: one for each customer and contact. */
export type Erasure = {
  __typename?: 'Erasure';
  /** When it was carried out first. */
  erasedAt: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** On which ground. */
  reason: ErasureReason;
  /** Its id. */
  subjectId: Scalars['ID']['output'];
  /** Contact or customer. */
  subjectType: SubjectType;
};

/** Why a person is erased (GDPR Art. 17(1), PIPL Art. 47). */
export type ErasureReason =
  /** The consent was withdrawn. */
  | 'CONSENT_WITHDRAWN'
  /** A law demands it. */
  | 'LEGAL_OBLIGATION'
  /** The person objected. */
  | 'OBJECTION'
  /** The data is not needed any more, or the service has ended. */
  | 'PURPOSE_ACHIEVED'
  /** The time to keep the data is over. */
  | 'RETENTION_EXPIRED'
  /** The data was used unlawfully. */
  | 'UNLAWFUL_PROCESSING';

/**
 * Conditions on a phone number or e-mail address, joined by AND. Such values are encrypted: they can only be asked for as a
 * whole, however they are written: `138 0013 8000` and `+8613800138000`, upper and lower case are the same.
 */
export type ExactMatchFilter = {
  /** This value; refused when it is no phone number or e-mail address. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 500; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The version that a customer is expected to have. */
export type ExpectedCustomerVersion = {
  /** Which customer. */
  customerId: Scalars['ID']['input'];
  /** Refused with VERSION_CONFLICT when the customer has another by now. */
  version: Scalars['Int']['input'];
};

/** Whose data to give. */
export type ExportSubjectDataInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
  /** Contact or individual customer. */
  type: SubjectType;
};

/** Result of exportSubjectData. */
export type ExportSubjectDataPayload = {
  __typename?: 'ExportSubjectDataPayload';
  /** What is given; null when there are user errors. */
  subjectExport?: Maybe<SubjectExport>;
  /** Why nothing is given; empty when it is. */
  userErrors: Array<UserError>;
};

/** A field before and after a change. Personal data is masked. */
export type FieldChange = {
  __typename?: 'FieldChange';
  /** Value after, as text; null when there is none. */
  after?: Maybe<Scalars['String']['output']>;
  /** Value before, as text; null when there was none. */
  before?: Maybe<Scalars['String']['output']>;
  /** Name of the field. */
  field: Scalars['String']['output'];
};

/** Conditions on a number, joined by AND. */
export type FloatFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** One of, at most 500; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Float']['input']>;
};

/** One thing that moved a health score. */
export type HealthFactor = {
  __typename?: 'HealthFactor';
  /** Points that it added to the overall score, or took from it. */
  contribution: Scalars['Float']['output'];
  /** The figures behind it. */
  evidence?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  name: Scalars['String']['output'];
  /** Whether it speaks for the customer's staying. */
  positive: Scalars['Boolean']['output'];
};

/** A stretch of time that ends today. */
export type HealthPeriod =
  /** All time. */
  | 'ALL'
  /** The last 3 months. */
  | 'LAST_3_MONTHS'
  /** The last 6 months. */
  | 'LAST_6_MONTHS'
  /** The last 12 months. */
  | 'LAST_12_MONTHS'
  /** The last 30 days. */
  | 'LAST_30_DAYS';

/** How healthy the relationship with a customer was on a day. Scores run from 0 (worst) to 100. */
export type HealthScore = {
  __typename?: 'HealthScore';
  /** Use of what was bought. */
  activityScore?: Maybe<Scalars['Float']['output']>;
  /** Probability of losing the customer, 0–1. */
  churnProbability?: Maybe<Scalars['Float']['output']>;
  /** Stability of the contracts. */
  contractScore?: Maybe<Scalars['Float']['output']>;
  /** Share of the weights that had data, 0–1. */
  coverage: Scalars['Float']['output'];
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Customer that was assessed. */
  customer?: Maybe<Customer>;
  /** What moved the score, with evidence. */
  factors: Array<HealthFactor>;
  /** Payment behaviour. */
  financialScore?: Maybe<Scalars['Float']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Overall score: satisfaction 30 %, activity 25 %, financial 25 %, contract 20 %. */
  overallScore: Scalars['Float']['output'];
  /** What to do about it. */
  recommendations: Array<Scalars['String']['output']>;
  /** Risk of losing the customer. */
  riskLevel: RiskLevel;
  /** Satisfaction with service. */
  satisfactionScore?: Maybe<Scalars['Float']['output']>;
  /** Day of the assessment. */
  scoreDate: Scalars['Date']['output'];
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of healthScores. */
export type HealthScoreConnection = {
  __typename?: 'HealthScoreConnection';
  /** Rows with their cursors. */
  edges: Array<HealthScoreEdge>;
  /** Rows without cursors. */
  nodes: Array<HealthScore>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of healthScores. */
export type HealthScoreEdge = {
  __typename?: 'HealthScoreEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: HealthScore;
};

/** Conditions on healthScores, joined by AND. Relations may be stepped into once. */
export type HealthScoreFilter = {
  /** By activity score. */
  activityScore?: InputMaybe<FloatFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<HealthScoreFilter>>;
  /** By churn probability. */
  churnProbability?: InputMaybe<FloatFilter>;
  /** By contract score. */
  contractScore?: InputMaybe<FloatFilter>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By the customer's own fields. */
  customer?: InputMaybe<CustomerFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By financial score. */
  financialScore?: InputMaybe<FloatFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<HealthScoreFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<HealthScoreFilter>>;
  /** By overall score. */
  overallScore?: InputMaybe<FloatFilter>;
  /** By risk level. */
  riskLevel?: InputMaybe<RiskLevelFilter>;
  /** By satisfaction score. */
  satisfactionScore?: InputMaybe<FloatFilter>;
  /** By score date. */
  scoreDate?: InputMaybe<DateFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related healthScores. */
export type HealthScoreListFilter = {
  /** None matches. */
  none?: InputMaybe<HealthScoreFilter>;
  /** At least one matches. */
  some?: InputMaybe<HealthScoreFilter>;
};

/** One sort key of healthScores. */
export type HealthScoreOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: HealthScoreOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What healthScores can be sorted by. */
export type HealthScoreOrderField =
  /** By activity score. */
  | 'ACTIVITY_SCORE'
  /** By churn probability. */
  | 'CHURN_PROBABILITY'
  /** By contract score. */
  | 'CONTRACT_SCORE'
  /** By created at. */
  | 'CREATED_AT'
  /** By financial score. */
  | 'FINANCIAL_SCORE'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By overall score. */
  | 'OVERALL_SCORE'
  /** By satisfaction score. */
  | 'SATISFACTION_SCORE'
  /** By score date. */
  | 'SCORE_DATE'
  /** By updated at. */
  | 'UPDATED_AT';

/** Conditions on an id, joined by AND. */
export type IdFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of, at most 500; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Customers to add, many at once. */
export type ImportCustomersInput = {
  /** What happens when a row is refused. */
  policy: ImportPolicy;
  /** The customers, at most 1,000; each as if it were created alone, in this order. For more, send a file to POST /customers/import. */
  rows: Array<CreateCustomerInput>;
};

/** Result of importCustomers. */
export type ImportCustomersPayload = {
  __typename?: 'ImportCustomersPayload';
  /** Number of rows that were refused. */
  failed: Scalars['Int']['output'];
  /** Number of customers that were added. */
  imported: Scalars['Int']['output'];
  /** One for each row, in their order. */
  results: Array<ImportRowResult>;
  /** Why nothing was imported, by row: with REJECT_ALL the errors of all rows; empty when customers were added or SKIP_FAILED left rows out. */
  userErrors: Array<UserError>;
};

/** How a file holds its rows. */
export type ImportFormat =
  /** Comma-separated values with a header row. */
  | 'CSV'
  /** One JSON object a line. */
  | 'NDJSON'
  /** First sheet of an Excel workbook, with a header row. */
  | 'XLSX';

/** The import of a file of customers. */
export type ImportJob = {
  __typename?: 'ImportJob';
  /** When the file began to arrive. */
  createdAt: Scalars['DateTime']['output'];
  /** The identity provider's id of who sent the file. */
  createdBy: Scalars['String']['output'];
  /** Whether it only tells which rows would be refused, and adds nothing. */
  dryRun: Scalars['Boolean']['output'];
  /** Refused rows, in the order of the file. */
  errors: ImportRowErrorConnection;
  /** Rows that were refused so far. */
  failed: Scalars['Int']['output'];
  /** Name of the file, as its sender said. */
  fileName?: Maybe<Scalars['String']['output']>;
  /** When it was over. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the file holds its rows. */
  format: ImportFormat;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Customers that were added so far. With REJECT_ALL they appear all at once, at the end. */
  imported: Scalars['Int']['output'];
  /** What happens to the other rows when some are refused. */
  policy: ImportPolicy;
  /** Rows that were looked at so far. */
  processed: Scalars['Int']['output'];
  /** When the first rows were looked at. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  status: ImportStatus;
  /** Rows of the file. */
  total: Scalars['Int']['output'];
};


/** The import of a file of customers. */
export type ImportJobErrorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of imports. */
export type ImportJobConnection = {
  __typename?: 'ImportJobConnection';
  /** Rows with their cursors. */
  edges: Array<ImportJobEdge>;
  /** Rows without cursors. */
  nodes: Array<ImportJob>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of imports. */
export type ImportJobEdge = {
  __typename?: 'ImportJobEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ImportJob;
};

/** What happens to the rows of an import that are right when others are not. */
export type ImportPolicy =
  /** Nothing is imported when any row is refused. */
  | 'REJECT_ALL'
  /** Refused rows are left out; the others are imported. */
  | 'SKIP_FAILED';

/** A refused row of a file. */
export type ImportRowError = {
  __typename?: 'ImportRowError';
  /** Line of the file on which the row begins; in a workbook, the sheet's number of the row. */
  line: Scalars['Int']['output'];
  /** Number of the row, from 1, without the header. */
  row: Scalars['Int']['output'];
  /** What is wrong; `field` is the column. */
  userErrors: Array<UserError>;
};

/** A page of refused rows. */
export type ImportRowErrorConnection = {
  __typename?: 'ImportRowErrorConnection';
  /** Rows with their cursors. */
  edges: Array<ImportRowErrorEdge>;
  /** Rows without cursors. */
  nodes: Array<ImportRowError>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of refused rows. */
export type ImportRowErrorEdge = {
  __typename?: 'ImportRowErrorEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ImportRowError;
};

/** What became of one row of importCustomers. */
export type ImportRowResult = {
  __typename?: 'ImportRowResult';
  /** The customer; null when the row was refused, or nothing was imported. */
  customer?: Maybe<Customer>;
  /** Place in `rows`, from 0. */
  row: Scalars['Int']['output'];
  /** Why the row was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How far the import of a file is. */
export type ImportStatus =
  /** Stopped by cancelImport; rows that were imported until then stay. */
  | 'CANCELLED'
  /** Done; refused rows were left out. */
  | 'COMPLETED'
  /** Nothing was imported because rows were refused (REJECT_ALL), or the server had to give up. */
  | 'FAILED'
  /** Waits for a server that has time. */
  | 'QUEUED'
  /** Under way. */
  | 'RUNNING'
  /** Received; waits for startImport. */
  | 'UPLOADED'
  /** The file is being received. */
  | 'UPLOADING';

/** Importance of an interaction. */
export type Importance =
  /** High. */
  | 'HIGH'
  /** Low. */
  | 'LOW'
  /** Normal. */
  | 'MEDIUM';

/** Conditions on a value of Importance, joined by AND. */
export type ImportanceFilter = {
  /** Equal to. */
  eq?: InputMaybe<Importance>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<Importance>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How much a contact influences a purchase. */
export type InfluenceLevel =
  /** Decisive. */
  | 'HIGH'
  /** Little. */
  | 'LOW'
  /** Some. */
  | 'MEDIUM';

/** Conditions on a value of InfluenceLevel, joined by AND. */
export type InfluenceLevelFilter = {
  /** Equal to. */
  eq?: InputMaybe<InfluenceLevel>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<InfluenceLevel>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a whole number, joined by AND. */
export type IntFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of, at most 500; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Int']['input']>;
};

/** A call, message, meeting or visit with a customer; a follow-up is an interaction with `nextActionAt`. */
export type Interaction = {
  __typename?: 'Interaction';
  /** Attached files. */
  attachments: Array<InteractionAttachment>;
  /** Contact. */
  contact?: Maybe<Contact>;
  /** What was said. */
  content?: Maybe<Scalars['String']['output']>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the record. */
  createdBy?: Maybe<User>;
  /** Customer. */
  customer?: Maybe<Customer>;
  /** Who started it. */
  direction: InteractionDirection;
  /** Duration in minutes. */
  durationMinutes?: Maybe<Scalars['Int']['output']>;
  /** When the follow-up was done; null while it is pending. */
  followUpCompletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was done to this record, newest first. */
  history?: Maybe<AuditEntryConnection>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Importance. */
  importance: Importance;
  /** What to do next. */
  nextAction?: Maybe<Scalars['String']['output']>;
  /** When to follow up. */
  nextActionAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it took place. */
  occurredAt: Scalars['DateTime']['output'];
  /** Deal. */
  opportunity?: Maybe<Opportunity>;
  /** Result. */
  outcome?: Maybe<InteractionOutcome>;
  /** Mood of the customer. */
  sentiment?: Maybe<Sentiment>;
  /** Member of staff. */
  staff?: Maybe<User>;
  /** Subject. */
  subject: Scalars['String']['output'];
  /** Channel. */
  type: InteractionType;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed the record last. */
  updatedBy?: Maybe<User>;
  /** Counts changes; send it back as `expectedVersion` to detect concurrent edits. */
  version: Scalars['Int']['output'];
};


/** A call, message, meeting or visit with a customer; a follow-up is an interaction with `nextActionAt`. */
export type InteractionHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A file attached to an interaction. */
export type InteractionAttachment = {
  __typename?: 'InteractionAttachment';
  /** Media type, such as application/pdf. */
  contentType?: Maybe<Scalars['String']['output']>;
  /** File name. */
  name: Scalars['String']['output'];
  /** Size in bytes. */
  size?: Maybe<Scalars['Int']['output']>;
  /** Address of the file. */
  url: Scalars['String']['output'];
};

/** A file to attach. */
export type InteractionAttachmentInput = {
  /** Media type, such as application/pdf. */
  contentType?: InputMaybe<Scalars['String']['input']>;
  /** File name. */
  name: Scalars['String']['input'];
  /** Size in bytes. */
  size?: InputMaybe<Scalars['Int']['input']>;
  /** Address of the file (http or https). */
  url: Scalars['String']['input'];
};

/** A page of interactions. */
export type InteractionConnection = {
  __typename?: 'InteractionConnection';
  /** Rows with their cursors. */
  edges: Array<InteractionEdge>;
  /** Rows without cursors. */
  nodes: Array<Interaction>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Who started an interaction. */
export type InteractionDirection =
  /** The customer. */
  | 'INBOUND'
  /** Our staff. */
  | 'OUTBOUND';

/** Conditions on a value of InteractionDirection, joined by AND. */
export type InteractionDirectionFilter = {
  /** Equal to. */
  eq?: InputMaybe<InteractionDirection>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<InteractionDirection>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A row of a page of interactions. */
export type InteractionEdge = {
  __typename?: 'InteractionEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Interaction;
};

/** Conditions on interactions, joined by AND. Relations may be stepped into once. */
export type InteractionFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<InteractionFilter>>;
  /** By the contact's own fields. */
  contact?: InputMaybe<ContactFilter>;
  /** By contact id. */
  contactId?: InputMaybe<IdFilter>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By the customer's own fields. */
  customer?: InputMaybe<CustomerFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By direction. */
  direction?: InputMaybe<InteractionDirectionFilter>;
  /** By duration minutes. */
  durationMinutes?: InputMaybe<IntFilter>;
  /** By when the follow-up was done. */
  followUpCompletedAt?: InputMaybe<DateTimeFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By importance. */
  importance?: InputMaybe<ImportanceFilter>;
  /** By next action at. */
  nextActionAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<InteractionFilter>;
  /** By occurred at. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** By the opportunity's own fields. */
  opportunity?: InputMaybe<OpportunityFilter>;
  /** By opportunity id. */
  opportunityId?: InputMaybe<IdFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<InteractionFilter>>;
  /** By outcome. */
  outcome?: InputMaybe<InteractionOutcomeFilter>;
  /** By sentiment. */
  sentiment?: InputMaybe<SentimentFilter>;
  /** By the staff's own fields. */
  staff?: InputMaybe<UserFilter>;
  /** By staff id. */
  staffId?: InputMaybe<IdFilter>;
  /** By subject. */
  subject?: InputMaybe<StringFilter>;
  /** By type. */
  type?: InputMaybe<InteractionTypeFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related interactions. */
export type InteractionListFilter = {
  /** None matches. */
  none?: InputMaybe<InteractionFilter>;
  /** At least one matches. */
  some?: InputMaybe<InteractionFilter>;
};

/** One sort key of interactions. */
export type InteractionOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: InteractionOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What interactions can be sorted by. */
export type InteractionOrderField =
  /** By created at. */
  | 'CREATED_AT'
  /** By direction. */
  | 'DIRECTION'
  /** By duration minutes. */
  | 'DURATION_MINUTES'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By next action at. */
  | 'NEXT_ACTION_AT'
  /** By occurred at. */
  | 'OCCURRED_AT'
  /** By outcome. */
  | 'OUTCOME'
  /** By subject. */
  | 'SUBJECT'
  /** By type. */
  | 'TYPE'
  /** By updated at. */
  | 'UPDATED_AT';

/** Result of an interaction. */
export type InteractionOutcome =
  /** Did not reach its aim. */
  | 'FAILED'
  /** To be continued. */
  | 'FOLLOW_UP_NEEDED'
  /** Reached its aim. */
  | 'SUCCESSFUL';

/** Conditions on a value of InteractionOutcome, joined by AND. */
export type InteractionOutcomeFilter = {
  /** Equal to. */
  eq?: InputMaybe<InteractionOutcome>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<InteractionOutcome>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Channel of an interaction. */
export type InteractionType =
  /** Telephone. */
  | 'CALL'
  /** Online chat. */
  | 'CHAT'
  /** E-mail. */
  | 'EMAIL'
  /** Meeting. */
  | 'MEETING'
  /** Another channel. */
  | 'OTHER'
  /** Visit on site. */
  | 'VISIT'
  /** WeChat. */
  | 'WECHAT';

/** Conditions on a value of InteractionType, joined by AND. */
export type InteractionTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<InteractionType>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<InteractionType>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Why data may be used: the grounds of GDPR Art. 6(1) and PIPL Art. 13. */
export type LawfulBasis =
  /** The person agreed (GDPR 6(1)(a), PIPL 13(1)). */
  | 'CONSENT'
  /** Needed for a contract with the person, or their employment (GDPR 6(1)(b), PIPL 13(2)). */
  | 'CONTRACT'
  /** The person made it public, or it was lawfully disclosed (PIPL 13(6)). GDPR knows no such ground. */
  | 'DISCLOSED_BY_SUBJECT'
  /** A law demands it (GDPR 6(1)(c), PIPL 13(3)). */
  | 'LEGAL_OBLIGATION'
  /** Legitimate interests that weigh more than the person's (GDPR 6(1)(f)). PIPL knows no such ground. */
  | 'LEGITIMATE_INTERESTS'
  /** In the public interest, such as news reporting (GDPR 6(1)(e), PIPL 13(5)). */
  | 'PUBLIC_INTEREST'
  /** To protect life, health or property in an emergency (GDPR 6(1)(d), PIPL 13(4)). */
  | 'VITAL_INTERESTS';

/** Where a customer stands in its life with us. */
export type LifecycleStage =
  /** The last contract ended or was terminated. */
  | 'CHURNED'
  /** Has a contract in force. */
  | 'CUSTOMER'
  /** No contract yet. */
  | 'PROSPECT';

/** Conditions on a value of LifecycleStage, joined by AND. */
export type LifecycleStageFilter = {
  /** Equal to. */
  eq?: InputMaybe<LifecycleStage>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<LifecycleStage>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which record may be used again. */
export type LiftRestrictionInput = {
  /** Refused with VERSION_CONFLICT when the record has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its id. */
  id: Scalars['ID']['input'];
  /** Contact or customer. */
  type: SubjectType;
};

/** Result of liftRestriction. */
export type LiftRestrictionPayload = {
  __typename?: 'LiftRestrictionPayload';
  /** The contact, where one was meant. */
  contact?: Maybe<Contact>;
  /** The customer, where one was meant. */
  customer?: Maybe<Customer>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Customers that are one. */
export type MergeCustomersInput = {
  /** Versions of some or all of the customers. */
  expectedVersions?: InputMaybe<Array<ExpectedCustomerVersion>>;
  /** Whose values stay; of a field that is left out, the survivor's value, else that of the first merged customer that has one. */
  fields?: InputMaybe<Array<MergeFieldChoice>>;
  /** The customers that become part of it, 1–20, in this order. */
  mergedIds: Array<Scalars['ID']['input']>;
  /** The customer that stays. */
  survivorId: Scalars['ID']['input'];
};

/** Result of mergeCustomers. */
export type MergeCustomersPayload = {
  __typename?: 'MergeCustomersPayload';
  /** The customer that stayed; null when there are user errors. */
  customer?: Maybe<Customer>;
  /** One merge for each merged customer, in their order; null when there are user errors. */
  merges?: Maybe<Array<CustomerMerge>>;
  /** What was moved; null when there are user errors. */
  moves?: Maybe<Array<MergeMove>>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** What of a customer a merge can take from either record. */
export type MergeField =
  /** Day on which the customer was won. */
  | 'ACQUIRED_ON'
  /** The customer's own annual revenue, with its currency. */
  | 'ANNUAL_REVENUE'
  /** Credit rating. */
  | 'CREDIT_RATING'
  /** What the customer does. */
  | 'DESCRIPTION'
  /** Main e-mail address. */
  | 'EMAIL'
  /** Industry. */
  | 'INDUSTRY'
  /** Importance. */
  | 'LEVEL'
  /** Name. */
  | 'NAME'
  /** User who is the account manager. */
  | 'OWNER_ID'
  /** Main telephone number. */
  | 'PHONE'
  /** Sales region. */
  | 'REGION'
  /** Internal remarks. */
  | 'REMARKS'
  /** Size of the organisation. */
  | 'SCALE'
  /** User who is the service contact. */
  | 'SERVICE_OWNER_ID'
  /** Where the customer came from. */
  | 'SOURCE'
  /** Whether business is possible. */
  | 'STATUS'
  /** Legal nature. */
  | 'TYPE'
  /** Web address. */
  | 'WEBSITE';

/** Whose value of a field stays. */
export type MergeFieldChoice = {
  /** The survivor or one of the merged customers. */
  customerId: Scalars['ID']['input'];
  /** Which field. */
  field: MergeField;
};

/** A customer's value of a field. */
export type MergeFieldValue = {
  __typename?: 'MergeFieldValue';
  /** Whose value. */
  customerId: Scalars['ID']['output'];
  /** The value; an amount with its currency behind a blank. */
  value: Scalars['String']['output'];
};

/** Records of one kind that a merge moves to the survivor. */
export type MergeMove = {
  __typename?: 'MergeMove';
  /** How many are left out, because the survivor has one of the same name or day. */
  dropped: Scalars['Int']['output'];
  /** The records' type, such as Contact. */
  kind: Scalars['String']['output'];
  /** How many are moved; deleted ones, which move too, are not counted. */
  moved: Scalars['Int']['output'];
};

/** What a merge would do. */
export type MergePreview = {
  __typename?: 'MergePreview';
  /** All fields with the values that would stay; null when there are user errors. */
  fields?: Maybe<Array<MergedField>>;
  /** Where the survivor would stand; null when there are user errors. */
  lifecycleStage?: Maybe<LifecycleStage>;
  /** What would be moved; null when there are user errors. */
  moves?: Maybe<Array<MergeMove>>;
  /** Why the merge would be refused; empty when it would not. */
  userErrors: Array<UserError>;
};

/** A field of the survivor after a merge. */
export type MergedField = {
  __typename?: 'MergedField';
  /** Whether the customers have different values. */
  conflict: Scalars['Boolean']['output'];
  /** Whose value it is; null when none of the customers has one. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** Which field. */
  field: MergeField;
  /** The value; null when none of the customers has one. */
  value?: Maybe<Scalars['String']['output']>;
  /** The values of all customers that have one, the survivor's first. */
  values: Array<MergeFieldValue>;
};

/** An amount in one currency. Amounts of different currencies are never added up. */
export type Money = {
  __typename?: 'Money';
  /** The amount, exact. */
  amount: Scalars['Decimal']['output'];
  /** Its currency. */
  currency: Scalars['CurrencyCode']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount. */
  amount: Scalars['Decimal']['input'];
  /** Its currency. */
  currency: Scalars['CurrencyCode']['input'];
};

/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Puts a draft into force; it needs a day of signature, an amount above zero and an end that has not passed. Its customer becomes a CUSTOMER. */
  activateContract: ActivateContractPayload;
  /** Moves an opportunity to another open stage and keeps that in its history. */
  advanceOpportunity: AdvanceOpportunityPayload;
  /** Passes a customer to another account manager and keeps who had it. */
  assignCustomerOwner: AssignCustomerOwnerPayload;
  /** Stops an import. Rows that it has imported by then stay. */
  cancelImport: CancelImportPayload;
  /** Closes an opportunity as won or lost. */
  closeOpportunity: CloseOpportunityPayload;
  /** Marks a follow-up as done. */
  completeFollowUp: CompleteFollowUpPayload;
  /** Adds an address. */
  createAddress: CreateAddressPayload;
  /** Adds a contact. */
  createContact: CreateContactPayload;
  /** Adds a contract. */
  createContract: CreateContractPayload;
  /** Adds a customer. */
  createCustomer: CreateCustomerPayload;
  /** Adds an interaction. */
  createInteraction: CreateInteractionPayload;
  /** Adds an opportunity. */
  createOpportunity: CreateOpportunityPayload;
  /** Adds a payment. */
  createPayment: CreatePaymentPayload;
  /** Deletes an address. */
  deleteAddress: DeleteAddressPayload;
  /** Deletes a contact. */
  deleteContact: DeleteContactPayload;
  /** Deletes a draft with its planned payments. Contracts that were in force are terminated instead. */
  deleteContract: DeleteContractPayload;
  /** Deletes a customer with everything below it, unless a contract is in force or money was received. `restoreCustomer` brings all of it back. */
  deleteCustomer: DeleteCustomerPayload;
  /** Deletes an interaction. */
  deleteInteraction: DeleteInteractionPayload;
  /** Deletes an opportunity. */
  deleteOpportunity: DeleteOpportunityPayload;
  /** Deletes a planned payment. One that was received is reversed instead. */
  deletePayment: DeletePaymentPayload;
  /** Erases a person from everything that is held (GDPR Art. 17, PIPL Art. 47). Business records and their amounts stay, without the person. It cannot be undone. For admins. */
  eraseSubject: EraseSubjectPayload;
  /** Gives everything that is held of a person (GDPR Art. 15 and 20, PIPL Art. 45); as a file at GET /data-subjects/{type}/{id}/export. It is written down who was given it, and when. For admins. */
  exportSubjectData: ExportSubjectDataPayload;
  /** Adds many customers in one go. */
  importCustomers: ImportCustomersPayload;
  /** Allows a record to be used again. For admins. */
  liftRestriction: LiftRestrictionPayload;
  /** Makes customers one: everything below the merged ones moves to the survivor, and their ids and codes lead to it from then on. */
  mergeCustomers: MergeCustomersPayload;
  /** Books money for a planned payment, all of it or a part. */
  receivePayment: ReceivePaymentPayload;
  /** Writes down why a person's data may be used for a purpose (GDPR Art. 7(1), PIPL Art. 13). */
  recordConsent: RecordConsentPayload;
  /** Brings a deleted address back. */
  restoreAddress: RestoreAddressPayload;
  /** Brings a deleted contact back. */
  restoreContact: RestoreContactPayload;
  /** Brings a deleted contract back. */
  restoreContract: RestoreContractPayload;
  /** Brings a deleted customer back. */
  restoreCustomer: RestoreCustomerPayload;
  /** Brings a deleted interaction back. */
  restoreInteraction: RestoreInteractionPayload;
  /** Brings a deleted opportunity back. */
  restoreOpportunity: RestoreOpportunityPayload;
  /** Brings a deleted payment back. */
  restorePayment: RestorePaymentPayload;
  /** Sees to it that a record is only kept (GDPR Art. 18, PIPL Art. 44): every change of it, or of what hangs on it, is refused with PROCESSING_RESTRICTED. For admins. */
  restrictProcessing: RestrictProcessingPayload;
  /** Shows one value that is masked otherwise. Needs a recent strong login; each reveal is written into the access log, and a person has 30 an hour unless the server is set up otherwise. */
  revealField: RevealFieldPayload;
  /** Marks a received payment as given back; it no longer counts as paid. */
  reversePayment: ReversePaymentPayload;
  /** Schedules a follow-up of an interaction, or moves it. */
  scheduleFollowUp: ScheduleFollowUpPayload;
  /** Changes the importance of a customer. */
  setCustomerLevel: SetCustomerLevelPayload;
  /** Makes a contact the primary one of its customer; the one before is then no longer. */
  setPrimaryContact: SetPrimaryContactPayload;
  /** Sets how long data of a type is kept. For admins. */
  setRetentionRule: SetRetentionRulePayload;
  /** Starts the import of a file that was uploaded without being started. */
  startImport: StartImportPayload;
  /** Puts a tag on a customer; one of that name that is there already gets the new category and value. */
  tagCustomer: TagCustomerPayload;
  /** Ends a contract before its end date. Without another contract in force its customer is then CHURNED. */
  terminateContract: TerminateContractPayload;
  /** Undoes a merge: what was moved goes back, what was added to the survivor since stays there. */
  unmergeCustomers: UnmergeCustomersPayload;
  /** Takes a tag off a customer. */
  untagCustomer: UntagCustomerPayload;
  /** Changes an address. */
  updateAddress: UpdateAddressPayload;
  /** Changes a contact. */
  updateContact: UpdateContactPayload;
  /** Changes a contract. */
  updateContract: UpdateContractPayload;
  /** Changes a customer. */
  updateCustomer: UpdateCustomerPayload;
  /** Changes an interaction. */
  updateInteraction: UpdateInteractionPayload;
  /** Changes an opportunity. */
  updateOpportunity: UpdateOpportunityPayload;
  /** Changes a payment. */
  updatePayment: UpdatePaymentPayload;
  /** Writes down that a person's data may no longer be used for a purpose, granted before or not (GDPR Art. 7(3), PIPL Art. 15). */
  withdrawConsent: WithdrawConsentPayload;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationActivateContractArgs = {
  input: ActivateContractInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationAdvanceOpportunityArgs = {
  input: AdvanceOpportunityInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationAssignCustomerOwnerArgs = {
  input: AssignCustomerOwnerInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCancelImportArgs = {
  input: CancelImportInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCloseOpportunityArgs = {
  input: CloseOpportunityInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCompleteFollowUpArgs = {
  input: CompleteFollowUpInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCreateAddressArgs = {
  input: CreateAddressInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCreateContactArgs = {
  input: CreateContactInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCreateContractArgs = {
  input: CreateContractInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCreateInteractionArgs = {
  input: CreateInteractionInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCreateOpportunityArgs = {
  input: CreateOpportunityInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationCreatePaymentArgs = {
  input: CreatePaymentInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationDeleteAddressArgs = {
  input: DeleteAddressInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationDeleteContactArgs = {
  input: DeleteContactInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationDeleteContractArgs = {
  input: DeleteContractInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationDeleteCustomerArgs = {
  input: DeleteCustomerInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationDeleteInteractionArgs = {
  input: DeleteInteractionInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationDeleteOpportunityArgs = {
  input: DeleteOpportunityInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationDeletePaymentArgs = {
  input: DeletePaymentInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationEraseSubjectArgs = {
  input: EraseSubjectInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationExportSubjectDataArgs = {
  input: ExportSubjectDataInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationImportCustomersArgs = {
  input: ImportCustomersInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationLiftRestrictionArgs = {
  input: LiftRestrictionInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationMergeCustomersArgs = {
  input: MergeCustomersInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationReceivePaymentArgs = {
  input: ReceivePaymentInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRestoreAddressArgs = {
  input: RestoreAddressInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRestoreContactArgs = {
  input: RestoreContactInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRestoreContractArgs = {
  input: RestoreContractInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRestoreCustomerArgs = {
  input: RestoreCustomerInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRestoreInteractionArgs = {
  input: RestoreInteractionInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRestoreOpportunityArgs = {
  input: RestoreOpportunityInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRestorePaymentArgs = {
  input: RestorePaymentInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRestrictProcessingArgs = {
  input: RestrictProcessingInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationRevealFieldArgs = {
  input: RevealFieldInput;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationReversePaymentArgs = {
  input: ReversePaymentInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationScheduleFollowUpArgs = {
  input: ScheduleFollowUpInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationSetCustomerLevelArgs = {
  input: SetCustomerLevelInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationSetPrimaryContactArgs = {
  input: SetPrimaryContactInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationSetRetentionRuleArgs = {
  input: SetRetentionRuleInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationStartImportArgs = {
  input: StartImportInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationTagCustomerArgs = {
  input: TagCustomerInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationTerminateContractArgs = {
  input: TerminateContractInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUnmergeCustomersArgs = {
  input: UnmergeCustomersInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUntagCustomerArgs = {
  input: UntagCustomerInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUpdateAddressArgs = {
  input: UpdateAddressInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUpdateContractArgs = {
  input: UpdateContractInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUpdateInteractionArgs = {
  input: UpdateInteractionInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUpdateOpportunityArgs = {
  input: UpdateOpportunityInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationUpdatePaymentArgs = {
  input: UpdatePaymentInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. A mutation happens as a whole or not at all; sent again with the same request id it answers the same again. */
export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
  requestId?: InputMaybe<Scalars['String']['input']>;
};

/** Where rows without a value stand. */
export type NullsOrder =
  /** Before all others. */
  | 'FIRST'
  /** After all others. */
  | 'LAST';

/** How often something was done. */
export type OperationCount = {
  __typename?: 'OperationCount';
  /** Changed records. */
  count: Scalars['Int']['output'];
  /** Mutation, event or task. */
  operation: Scalars['String']['output'];
};

/** A possible deal with a customer. */
export type Opportunity = {
  __typename?: 'Opportunity';
  /** Expected value. */
  amount?: Maybe<Money>;
  /** Why it was won or lost. */
  closeReason?: Maybe<Scalars['String']['output']>;
  /** When the deal was won or lost. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Human-readable code, unique within the tenant. */
  code?: Maybe<Scalars['String']['output']>;
  /** Contact for the deal. */
  contact?: Maybe<Contact>;
  /** A page of the opportunity's contracts. */
  contracts?: Maybe<ContractConnection>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the record. */
  createdBy?: Maybe<User>;
  /** Customer that may buy. */
  customer?: Maybe<Customer>;
  /** What the deal is about. */
  description?: Maybe<Scalars['String']['output']>;
  /** Day on which a decision is expected. */
  expectedCloseOn?: Maybe<Scalars['Date']['output']>;
  /** What was done to this record, newest first. */
  history?: Maybe<AuditEntryConnection>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** A page of the opportunity's interactions. */
  interactions: InteractionConnection;
  /** Title of the deal. */
  name: Scalars['String']['output'];
  /** Responsible member of staff. */
  owner?: Maybe<User>;
  /** Probability of winning, in percent. */
  probability: Scalars['Int']['output'];
  /** Where the deal came from. */
  source?: Maybe<Scalars['String']['output']>;
  /** Stage of the pipeline. */
  stage: OpportunityStage;
  /** Moves through the pipeline, oldest first. */
  stageHistory: Array<OpportunityStageChange>;
  /** Whether the deal is open or how it ended. */
  status: OpportunityStatus;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed the record last. */
  updatedBy?: Maybe<User>;
  /** Counts changes; send it back as `expectedVersion` to detect concurrent edits. */
  version: Scalars['Int']['output'];
};


/** A possible deal with a customer. */
export type OpportunityContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContractFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContractOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A possible deal with a customer. */
export type OpportunityHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A possible deal with a customer. */
export type OpportunityInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of opportunities. */
export type OpportunityConnection = {
  __typename?: 'OpportunityConnection';
  /** Rows with their cursors. */
  edges: Array<OpportunityEdge>;
  /** Rows without cursors. */
  nodes: Array<Opportunity>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of opportunities. */
export type OpportunityEdge = {
  __typename?: 'OpportunityEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Opportunity;
};

/** Conditions on opportunities, joined by AND. Relations may be stepped into once. */
export type OpportunityFilter = {
  /** By amount. */
  amount?: InputMaybe<DecimalFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<OpportunityFilter>>;
  /** By closed at. */
  closedAt?: InputMaybe<DateTimeFilter>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By the contact's own fields. */
  contact?: InputMaybe<ContactFilter>;
  /** By contact id. */
  contactId?: InputMaybe<IdFilter>;
  /** By related contracts. */
  contracts?: InputMaybe<ContractListFilter>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By the customer's own fields. */
  customer?: InputMaybe<CustomerFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By expected close on. */
  expectedCloseOn?: InputMaybe<DateFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By related interactions. */
  interactions?: InputMaybe<InteractionListFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<OpportunityFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<OpportunityFilter>>;
  /** By the owner's own fields. */
  owner?: InputMaybe<UserFilter>;
  /** By owner id. */
  ownerId?: InputMaybe<IdFilter>;
  /** By probability. */
  probability?: InputMaybe<IntFilter>;
  /** By source. */
  source?: InputMaybe<StringFilter>;
  /** By stage. */
  stage?: InputMaybe<OpportunityStageFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related opportunities. */
export type OpportunityListFilter = {
  /** None matches. */
  none?: InputMaybe<OpportunityFilter>;
  /** At least one matches. */
  some?: InputMaybe<OpportunityFilter>;
};

/** One sort key of opportunities. */
export type OpportunityOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: OpportunityOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What opportunities can be sorted by. */
export type OpportunityOrderField =
  /** By amount. */
  | 'AMOUNT'
  /** By closed at. */
  | 'CLOSED_AT'
  /** By code. */
  | 'CODE'
  /** By created at. */
  | 'CREATED_AT'
  /** By expected close on. */
  | 'EXPECTED_CLOSE_ON'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By name. */
  | 'NAME'
  /** By probability. */
  | 'PROBABILITY'
  /** By source. */
  | 'SOURCE'
  /** By updated at. */
  | 'UPDATED_AT';

/** How a deal can end. */
export type OpportunityOutcome =
  /** The customer declined; from any open stage. */
  | 'LOST'
  /** The customer signed; from PROPOSAL or NEGOTIATION. */
  | 'WON';

/** Stage of the sales pipeline. */
export type OpportunityStage =
  /** Interest known, nothing checked. */
  | 'LEAD'
  /** Closed: the customer declined. */
  | 'LOST'
  /** Terms are being negotiated. */
  | 'NEGOTIATION'
  /** An offer was made. */
  | 'PROPOSAL'
  /** Need and budget are being checked. */
  | 'QUALIFICATION'
  /** Closed: the customer signed. */
  | 'WON';

/** One move of a deal through the pipeline. */
export type OpportunityStageChange = {
  __typename?: 'OpportunityStageChange';
  /** When. */
  changedAt: Scalars['DateTime']['output'];
  /** Who moved it. */
  changedBy?: Maybe<User>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Stage before; null for the first entry. */
  fromStage?: Maybe<OpportunityStage>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Probability of winning after the move, in percent. */
  probability: Scalars['Int']['output'];
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Stage after. */
  toStage: OpportunityStage;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Conditions on a value of OpportunityStage, joined by AND. */
export type OpportunityStageFilter = {
  /** Equal to. */
  eq?: InputMaybe<OpportunityStage>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<OpportunityStage>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whether a deal is open or how it ended; follows from the stage. */
export type OpportunityStatus =
  /** Lost. */
  | 'LOST'
  /** In the pipeline. */
  | 'OPEN'
  /** Won. */
  | 'WON';

/** Open opportunities taken together. */
export type OpportunitySum = {
  __typename?: 'OpportunitySum';
  /** What they are worth, one amount per currency, by currency code. Opportunities without an amount add nothing. */
  amounts: Array<Money>;
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** The same amounts, each multiplied by its probability of winning; rounded half up to 4 decimal places once they are added up. */
  weightedAmounts: Array<Money>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether rows follow; when paging backward, whether a before cursor was given. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows precede; when paging forward, whether an after cursor or an offset was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Money planned or received under a contract. */
export type Payment = {
  __typename?: 'Payment';
  /** Amount. */
  amount: Money;
  /** Number, unique within the contract. */
  code: Scalars['String']['output'];
  /** Contract that is paid for. */
  contract?: Maybe<Contract>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the record. */
  createdBy?: Maybe<User>;
  /** Customer who pays. */
  customer?: Maybe<Customer>;
  /** Day on which it is due. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** What was done to this record, newest first. */
  history?: Maybe<AuditEntryConnection>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** How it was paid. */
  method?: Maybe<PaymentMethod>;
  /** When it was received. */
  paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** The planned payment of which this is a part. */
  partOf?: Maybe<Payment>;
  /** Reference of the bank or payer. */
  reference?: Maybe<Scalars['String']['output']>;
  /** Internal remarks. */
  remarks?: Maybe<Scalars['String']['output']>;
  /** Why it was given back. */
  reversalReason?: Maybe<Scalars['String']['output']>;
  /** When it was given back. */
  reversedAt?: Maybe<Scalars['DateTime']['output']>;
  /** State. */
  status: PaymentStatus;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed the record last. */
  updatedBy?: Maybe<User>;
  /** Counts changes; send it back as `expectedVersion` to detect concurrent edits. */
  version: Scalars['Int']['output'];
};


/** Money planned or received under a contract. */
export type PaymentHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of payments. */
export type PaymentConnection = {
  __typename?: 'PaymentConnection';
  /** Rows with their cursors. */
  edges: Array<PaymentEdge>;
  /** Rows without cursors. */
  nodes: Array<Payment>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of payments. */
export type PaymentEdge = {
  __typename?: 'PaymentEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Payment;
};

/** Conditions on payments, joined by AND. Relations may be stepped into once. */
export type PaymentFilter = {
  /** By amount. */
  amount?: InputMaybe<DecimalFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<PaymentFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By the contract's own fields. */
  contract?: InputMaybe<ContractFilter>;
  /** By contract id. */
  contractId?: InputMaybe<IdFilter>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By the customer's own fields. */
  customer?: InputMaybe<CustomerFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By due on. */
  dueOn?: InputMaybe<DateFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By method. */
  method?: InputMaybe<PaymentMethodFilter>;
  /** This does not hold. */
  not?: InputMaybe<PaymentFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<PaymentFilter>>;
  /** By paid at. */
  paidAt?: InputMaybe<DateTimeFilter>;
  /** By reference. */
  reference?: InputMaybe<StringFilter>;
  /** By status. */
  status?: InputMaybe<PaymentStatusFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related payments. */
export type PaymentListFilter = {
  /** None matches. */
  none?: InputMaybe<PaymentFilter>;
  /** At least one matches. */
  some?: InputMaybe<PaymentFilter>;
};

/** How money was transferred. */
export type PaymentMethod =
  /** Alipay. */
  | 'ALIPAY'
  /** Bank transfer. */
  | 'BANK_TRANSFER'
  /** Debit or credit card. */
  | 'CARD'
  /** Cash. */
  | 'CASH'
  /** Cheque. */
  | 'CHECK'
  /** Another way. */
  | 'OTHER'
  /** WeChat Pay. */
  | 'WECHAT_PAY';

/** Conditions on a value of PaymentMethod, joined by AND. */
export type PaymentMethodFilter = {
  /** Equal to. */
  eq?: InputMaybe<PaymentMethod>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<PaymentMethod>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One sort key of payments. */
export type PaymentOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: PaymentOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What payments can be sorted by. */
export type PaymentOrderField =
  /** By amount. */
  | 'AMOUNT'
  /** By code. */
  | 'CODE'
  /** By created at. */
  | 'CREATED_AT'
  /** By due on. */
  | 'DUE_ON'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By method. */
  | 'METHOD'
  /** By paid at. */
  | 'PAID_AT'
  /** By status. */
  | 'STATUS'
  /** By updated at. */
  | 'UPDATED_AT';

/** State of a payment. */
export type PaymentStatus =
  /** Expected, not received. */
  | 'PLANNED'
  /** Received in full. */
  | 'RECEIVED'
  /** Received and given back. */
  | 'REVERSED';

/** Conditions on a value of PaymentStatus, joined by AND. */
export type PaymentStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<PaymentStatus>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<PaymentStatus>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A span of calendar days in the report's time zone, at most 5 years long. */
export type PeriodInput = {
  /** First day. */
  from: Scalars['Date']['input'];
  /** Last day, which belongs to the period; not before `from`. */
  to: Scalars['Date']['input'];
};

/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type Query = {
  __typename?: 'Query';
  /** Who has read which records, newest first. */
  accessLog?: Maybe<AccessEntryConnection>;
  /** One record by id; null when there is none that you may see. */
  address?: Maybe<Address>;
  /** A page of addresses. */
  addresses: AddressConnection;
  /** What was done to records, newest first. */
  auditLog?: Maybe<AuditEntryConnection>;
  /** What was done in a period for the protection of people's data. */
  complianceReport?: Maybe<ComplianceReport>;
  /** One record by id; null when there is none that you may see. */
  contact?: Maybe<Contact>;
  /** A page of contacts. */
  contacts: ContactConnection;
  /** One contract by id or by code; null when there is none that you may see. */
  contract?: Maybe<Contract>;
  /** A page of contracts. */
  contracts?: Maybe<ContractConnection>;
  /** One customer by id or by code; null when there is none that you may see. */
  customer?: Maybe<Customer>;
  /** Who has seen a customer, newest first; also one that is deleted by now. */
  customerAccessLog?: Maybe<CustomerAccessConnection>;
  /** A page of customers. */
  customers: CustomerConnection;
  /** Pairs of customers that are likely one, the likeliest first, among the 2,000 pairs with the strongest traits in common. */
  duplicateCustomers?: Maybe<DuplicatePairConnection>;
  /** Customers that are likely the same as this one, the likeliest first; at most 100. Empty when there is no such customer. */
  duplicatesOf?: Maybe<Array<DuplicateCandidate>>;
  /** One record by id; null when there is none that you may see. */
  healthScore?: Maybe<HealthScore>;
  /** A page of healthScores. */
  healthScores?: Maybe<HealthScoreConnection>;
  /** One import by id; null when there is none that you may see. */
  importJob?: Maybe<ImportJob>;
  /** A page of imports, newest first. */
  importJobs?: Maybe<ImportJobConnection>;
  /** One record by id; null when there is none that you may see. */
  interaction?: Maybe<Interaction>;
  /** A page of interactions. */
  interactions?: Maybe<InteractionConnection>;
  /** What a merge would do, without doing it. */
  mergePreview?: Maybe<MergePreview>;
  /** A page of opportunities. */
  opportunities?: Maybe<OpportunityConnection>;
  /** One record by id; null when there is none that you may see. */
  opportunity?: Maybe<Opportunity>;
  /** One record by id; null when there is none that you may see. */
  payment?: Maybe<Payment>;
  /** A page of payments. */
  payments?: Maybe<PaymentConnection>;
  /** Follow-ups that are not done yet, the most urgent first. */
  pendingFollowUps?: Maybe<InteractionConnection>;
  /** How long data is kept, by type. */
  retentionRules?: Maybe<Array<RetentionRule>>;
  /** What the open opportunities are expected to bring in the months of a period, beside what was won in them. */
  salesForecast?: Maybe<SalesForecast>;
  /** How the opportunities that were made in a period went on through the pipeline. */
  salesFunnel?: Maybe<SalesFunnel>;
  /** One record by id; null when there is none that you may see. */
  tag?: Maybe<Tag>;
  /** A page of tags. */
  tags: TagConnection;
  /** One record by id; null when there is none that you may see. */
  user?: Maybe<User>;
  /** A page of users. */
  users: UserConnection;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryAddressArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryAddressesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AddressFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AddressOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryComplianceReportArgs = {
  period: PeriodInput;
  timezone: Scalars['String']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryContractArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContractFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContractOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryCustomerArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryCustomerAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  customerId: Scalars['ID']['input'];
  filter?: InputMaybe<CustomerAccessFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CustomerOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryDuplicateCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  threshold?: InputMaybe<Scalars['Float']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryDuplicatesOfArgs = {
  customerId: Scalars['ID']['input'];
  threshold?: InputMaybe<Scalars['Float']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryHealthScoreArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryHealthScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HealthScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<HealthScoreOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryImportJobArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryImportJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryInteractionArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryMergePreviewArgs = {
  input: MergeCustomersInput;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OpportunityOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryOpportunityArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<PaymentOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryPendingFollowUpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QuerySalesForecastArgs = {
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  period: PeriodInput;
  timezone: Scalars['String']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QuerySalesFunnelArgs = {
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  period: PeriodInput;
  timezone: Scalars['String']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryTagArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TagFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TagOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<UserOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Money that came in for a planned payment. */
export type ReceivePaymentInput = {
  /** Whether more than the outstanding amount may be received. */
  allowOverpayment: Scalars['Boolean']['input'];
  /** What came in; the planned amount when left out. Less leaves the rest planned and makes a payment of its own of what came in. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which planned payment. */
  id: Scalars['ID']['input'];
  /** How it was transferred. */
  method?: InputMaybe<PaymentMethod>;
  /** When; now when left out. */
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The payer's or the bank's own number of the transaction. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** Result of receivePayment. */
export type ReceivePaymentPayload = {
  __typename?: 'ReceivePaymentPayload';
  /** What was received; null when there are user errors. */
  payment?: Maybe<Payment>;
  /** What is still planned after a part was received. */
  remaining?: Maybe<Payment>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** What a person agreed to. */
export type RecordConsentInput = {
  /** How the person told us. */
  channel: ConsentChannel;
  /** Who agreed. */
  contactId: Scalars['ID']['input'];
  /** What shows it, such as where the form is kept. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** When it ends by itself; never unless given. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was granted; now unless given. */
  grantedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it may be used. */
  lawfulBasis: LawfulBasis;
  /** What the data may be used for. */
  purpose: ConsentPurpose;
};

/** Result of recordConsent. */
export type RecordConsentPayload = {
  __typename?: 'RecordConsentPayload';
  /** What was written down; null when there are user errors. */
  consent?: Maybe<Consent>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** How a contract is renewed. */
export type RenewalType =
  /** By itself unless cancelled. */
  | 'AUTOMATIC'
  /** By a new agreement. */
  | 'MANUAL';

/** Conditions on a value of RenewalType, joined by AND. */
export type RenewalTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<RenewalType>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<RenewalType>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which deleted address to bring back. */
export type RestoreAddressInput = {
  /** Which address. */
  id: Scalars['ID']['input'];
};

/** Result of restoreAddress. */
export type RestoreAddressPayload = {
  __typename?: 'RestoreAddressPayload';
  /** The address; null when there are user errors. */
  address?: Maybe<Address>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which deleted contact to bring back. */
export type RestoreContactInput = {
  /** Which contact. */
  id: Scalars['ID']['input'];
};

/** Result of restoreContact. */
export type RestoreContactPayload = {
  __typename?: 'RestoreContactPayload';
  /** The contact; null when there are user errors. */
  contact?: Maybe<Contact>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which deleted contract to bring back. */
export type RestoreContractInput = {
  /** Which contract. */
  id: Scalars['ID']['input'];
};

/** Result of restoreContract. */
export type RestoreContractPayload = {
  __typename?: 'RestoreContractPayload';
  /** The contract; null when there are user errors. */
  contract?: Maybe<Contract>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which deleted customer to bring back. */
export type RestoreCustomerInput = {
  /** Which customer. */
  id: Scalars['ID']['input'];
};

/** Result of restoreCustomer. */
export type RestoreCustomerPayload = {
  __typename?: 'RestoreCustomerPayload';
  /** The customer; null when there are user errors. */
  customer?: Maybe<Customer>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which deleted interaction to bring back. */
export type RestoreInteractionInput = {
  /** Which interaction. */
  id: Scalars['ID']['input'];
};

/** Result of restoreInteraction. */
export type RestoreInteractionPayload = {
  __typename?: 'RestoreInteractionPayload';
  /** The interaction; null when there are user errors. */
  interaction?: Maybe<Interaction>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which deleted opportunity to bring back. */
export type RestoreOpportunityInput = {
  /** Which opportunity. */
  id: Scalars['ID']['input'];
};

/** Result of restoreOpportunity. */
export type RestoreOpportunityPayload = {
  __typename?: 'RestoreOpportunityPayload';
  /** The opportunity; null when there are user errors. */
  opportunity?: Maybe<Opportunity>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which deleted payment to bring back. */
export type RestorePaymentInput = {
  /** Which payment. */
  id: Scalars['ID']['input'];
};

/** Result of restorePayment. */
export type RestorePaymentPayload = {
  __typename?: 'RestorePaymentPayload';
  /** The payment; null when there are user errors. */
  payment?: Maybe<Payment>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which record may only be kept. */
export type RestrictProcessingInput = {
  /** Refused with VERSION_CONFLICT when the record has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its id. */
  id: Scalars['ID']['input'];
  /** Why. */
  reason: RestrictionReason;
  /** Contact or customer. */
  type: SubjectType;
};

/** Result of restrictProcessing. */
export type RestrictProcessingPayload = {
  __typename?: 'RestrictProcessingPayload';
  /** The contact, where one was meant. */
  contact?: Maybe<Contact>;
  /** The customer, where one was meant. */
  customer?: Maybe<Customer>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Why a record may only be kept (GDPR Art. 18(1), PIPL Art. 44). */
export type RestrictionReason =
  /** The person says that the data is wrong, and it is being looked into. */
  | 'ACCURACY_CONTESTED'
  /** We need the data no more, but the person does, for a legal claim. */
  | 'LEGAL_CLAIMS'
  /** The person objected, and it is being weighed. */
  | 'OBJECTION_PENDING'
  /** The use was unlawful, and the person wants the data kept nevertheless. */
  | 'UNLAWFUL_PROCESSING';

/** How long data of a type is kept. */
export type RetentionRule = {
  __typename?: 'RetentionRule';
  /** Where that comes from. */
  basis: Scalars['String']['output'];
  /** Days that it is kept unless somebody says otherwise. */
  defaultDays: Scalars['Int']['output'];
  /** Days that it is kept; then it goes, within a day. */
  keepDays: Scalars['Int']['output'];
  /** When data was last looked through; null before the first time. */
  lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** Days that it must be kept at least. */
  minimumDays: Scalars['Int']['output'];
  /** Which data. */
  type: RetentionType;
};

/** Looking through one type of data for what was kept long enough. */
export type RetentionRunCount = {
  __typename?: 'RetentionRunCount';
  /** People who could not be erased when it was looked through last; the server's log says why. */
  failed: Scalars['Int']['output'];
  /** Records, files or people that went. */
  removed: Scalars['Int']['output'];
  /** How often it was looked through to the end. */
  runs: Scalars['Int']['output'];
  /** Which data. */
  type: RetentionType;
};

/** Data that is kept for a time. */
export type RetentionType =
  /** Who read which customer, since it was read. */
  | 'ACCESS_LOG'
  /** Deleted records, since they were deleted. Contracts that were signed and payments that were received stay, and what they refer to. */
  | 'DELETED_RECORDS'
  /** Files of imports that are over, and their refused rows. */
  | 'IMPORT_FILES'
  /** People among prospects, since anything was heard of them or done; they are erased. */
  | 'INACTIVE_PROSPECTS'
  /** Exchanges with customers, since they took place. */
  | 'INTERACTIONS'
  /** Events that other systems were told, since they were. */
  | 'PUBLISHED_EVENTS';

/** One value to be shown in full. */
export type RevealFieldInput = {
  /** The field. */
  field: RevealableField;
  /** Id of the record. */
  id: Scalars['ID']['input'];
  /** What it is needed for, 10–500 characters. Must not name the person: it is kept in the access log, also when the person is erased. */
  purpose: Scalars['String']['input'];
  /** Type of the record. */
  type: RevealableType;
};

/** Result of revealField. */
export type RevealFieldPayload = {
  __typename?: 'RevealFieldPayload';
  /** Rules that the input breaks. */
  userErrors: Array<UserError>;
  /** The value as text; null when the record has none, and when there are user errors. */
  value?: Maybe<Scalars['String']['output']>;
};

/** Fields that can be revealed. */
export type RevealableField =
  /** Amount of a contract with its currency, such as 1280.5000 CNY. */
  | 'AMOUNT'
  /** E-mail address of a customer or contact. */
  | 'EMAIL'
  /** Mobile number of a contact. */
  | 'MOBILE'
  /** Telephone number of a customer or contact. */
  | 'PHONE'
  /** WeChat id of a contact. */
  | 'WECHAT';

/** Types with fields that can be revealed. */
export type RevealableType =
  /** A contact: phone, mobile, email and WeChat. */
  | 'CONTACT'
  /** A contract: its amount. */
  | 'CONTRACT'
  /** A customer: phone and email. */
  | 'CUSTOMER';

/** Which received payment was given back. */
export type ReversePaymentInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which payment. */
  id: Scalars['ID']['input'];
  /** Why; at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** Result of reversePayment. */
export type ReversePaymentPayload = {
  __typename?: 'ReversePaymentPayload';
  /** The payment; null when there are user errors. */
  payment?: Maybe<Payment>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Risk of losing a customer. */
export type RiskLevel =
  /** Act now. */
  | 'CRITICAL'
  /** Act. */
  | 'HIGH'
  /** Healthy. */
  | 'LOW'
  /** Watch. */
  | 'MEDIUM';

/** Conditions on a value of RiskLevel, joined by AND. */
export type RiskLevelFilter = {
  /** Equal to. */
  eq?: InputMaybe<RiskLevel>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<RiskLevel>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Open opportunities by the month in which a decision is expected. */
export type SalesForecast = {
  __typename?: 'SalesForecast';
  /** Every month that the period touches, oldest first; months without opportunities are there with zero and empty lists. */
  months: Array<SalesForecastMonth>;
  /** Open opportunities whose expected day has passed (it is before today) and lies before the period. No opportunity is both here and in a month. */
  overdue: OpportunitySum;
  /** Open opportunities without an expected day of decision, whatever the period. */
  undated: OpportunitySum;
};

/** What one month is expected to bring, and what it has brought. */
export type SalesForecastMonth = {
  __typename?: 'SalesForecastMonth';
  /** What they are worth, one amount per currency, by currency code. Opportunities without an amount add nothing. */
  amounts: Array<Money>;
  /** Open opportunities expected to close in this month, within the period. */
  count: Scalars['Int']['output'];
  /** First day of the month. */
  month: Scalars['Date']['output'];
  /** The same amounts, each multiplied by its probability of winning; rounded half up to 4 decimal places once they are added up. */
  weightedAmounts: Array<Money>;
  /** What the opportunities won in this month, within the period, are worth, one amount per currency, by currency code. */
  won: Array<Money>;
};

/** How the opportunities made in a period went on through the pipeline, as it stands now. */
export type SalesFunnel = {
  __typename?: 'SalesFunnel';
  /** Share (0–1) of won opportunities among those closed (won or lost); null when none is closed. */
  conversionRate?: Maybe<Scalars['Float']['output']>;
  /** All six stages in the order of the pipeline: LEAD, QUALIFICATION, PROPOSAL, NEGOTIATION, WON, LOST. */
  stages: Array<SalesFunnelStage>;
  /** Opportunities made in the period. */
  total: Scalars['Int']['output'];
};

/** One stage of a sales funnel. */
export type SalesFunnelStage = {
  __typename?: 'SalesFunnelStage';
  /** What the opportunities that stand in this stage now are worth, one amount per currency, by currency code. Opportunities without an amount add nothing. */
  amounts: Array<Money>;
  /** Share (0–1) of the opportunities that reached this stage which also reached the next: `reached` of the next stage divided by `reached` of this one. After NEGOTIATION comes WON. Null for WON and LOST, and when nobody reached this stage. */
  conversionToNext?: Maybe<Scalars['Float']['output']>;
  /** Opportunities that stand in this stage now. */
  count: Scalars['Int']['output'];
  /** Median number of days that a stay in this stage took, from the move into it to the move out of it; an opportunity that is still there counts up to now, one that came twice counts twice. Null for WON and LOST, which are where opportunities end, and when no move into this stage is recorded. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** Opportunities that have ever been in this stage or a later one. A won opportunity has passed all stages before; a lost one only those that its history shows. */
  reached: Scalars['Int']['output'];
  /** The stage. */
  stage: OpportunityStage;
  /** The same amounts, each multiplied by its probability of winning; rounded half up to 4 decimal places once they are added up. */
  weightedAmounts: Array<Money>;
};

/** When and how to come back to a customer. */
export type ScheduleFollowUpInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Interaction that is to be followed up. */
  id: Scalars['ID']['input'];
  /** What to do; at most 500 characters. */
  nextAction?: InputMaybe<Scalars['String']['input']>;
  /** When to follow up; not in the past. */
  nextActionAt: Scalars['DateTime']['input'];
};

/** Result of scheduleFollowUp. */
export type ScheduleFollowUpPayload = {
  __typename?: 'ScheduleFollowUpPayload';
  /** The interaction; null when there are user errors. */
  interaction?: Maybe<Interaction>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Mood of the customer in an interaction. */
export type Sentiment =
  /** Negative. */
  | 'NEGATIVE'
  /** Neutral. */
  | 'NEUTRAL'
  /** Positive. */
  | 'POSITIVE';

/** Conditions on a value of Sentiment, joined by AND. */
export type SentimentFilter = {
  /** Equal to. */
  eq?: InputMaybe<Sentiment>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<Sentiment>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How important a customer is. */
export type SetCustomerLevelInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which customer. */
  id: Scalars['ID']['input'];
  /** Importance from now on. */
  level: CustomerLevel;
};

/** Result of setCustomerLevel. */
export type SetCustomerLevelPayload = {
  __typename?: 'SetCustomerLevelPayload';
  /** The customer; null when there are user errors. */
  customer?: Maybe<Customer>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which contact is to be the primary one. */
export type SetPrimaryContactInput = {
  /** Which contact. */
  id: Scalars['ID']['input'];
};

/** Result of setPrimaryContact. */
export type SetPrimaryContactPayload = {
  __typename?: 'SetPrimaryContactPayload';
  /** The contact; null when there are user errors. */
  contact?: Maybe<Contact>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** How long to keep data of a type. */
export type SetRetentionRuleInput = {
  /** Days, not fewer than the type's minimum. */
  keepDays: Scalars['Int']['input'];
  /** Which data. */
  type: RetentionType;
};

/** Result of setRetentionRule. */
export type SetRetentionRulePayload = {
  __typename?: 'SetRetentionRulePayload';
  /** The rule; null when there are user errors. */
  rule?: Maybe<RetentionRule>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Direction of a sort key. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** What a staff member does. */
export type StaffRole =
  /** Administers the tenant. */
  | 'ADMIN'
  /** Customer success manager. */
  | 'CSM'
  /** Handles contracts and payments. */
  | 'FINANCE'
  /** Runs campaigns. */
  | 'MARKETING'
  /** Sells. */
  | 'SALES'
  /** Leads a sales team. */
  | 'SALES_MANAGER'
  /** Handles service requests. */
  | 'SERVICE';

/** Conditions on a value of StaffRole, joined by AND. */
export type StaffRoleFilter = {
  /** Equal to. */
  eq?: InputMaybe<StaffRole>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<StaffRole>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which uploaded file to import, and how. */
export type StartImportInput = {
  /** Only tell which rows would be refused; as given with the file when left out. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The import, uploaded by POST /customers/import?start=false. */
  id: Scalars['ID']['input'];
  /** What happens to the other rows when some are refused; as given with the file when left out. */
  policy?: InputMaybe<ImportPolicy>;
};

/** Result of startImport. */
export type StartImportPayload = {
  __typename?: 'StartImportPayload';
  /** The import; null when there are user errors. */
  job?: Maybe<ImportJob>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Conditions on a text, joined by AND. */
export type StringFilter = {
  /** Contains this text, in any case. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Equal to. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of, at most 500; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Starts with this text, in any case. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** What we hold of a person, given to somebody. */
export type SubjectExport = {
  __typename?: 'SubjectExport';
  /** Everything that is held of the person now, as a JSON document: `schemaVersion`, `exportedAt`, `subject` and, in `sections`, the rows by where they are held. Other people are masked. */
  document: Scalars['String']['output'];
  /** When it was given. */
  exportedAt: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Its id. */
  subjectId: Scalars['ID']['output'];
  /** Contact or customer. */
  subjectType: SubjectType;
};

/** What a person is in our records. */
export type SubjectType =
  /** A contact: a person at a customer. */
  | 'CONTACT'
  /** A customer that is a person itself (type INDIVIDUAL). */
  | 'CUSTOMER';

/** What can be followed as it happens: over WebSocket, protocol graphql-transport-ws, at the path of GraphQL. The connection is opened with the same authorization as requests, in its parameters or headers; an event is passed on only while that holds. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Changes of a customer and of everything below it. */
  customerChanged: CustomerChange;
  /** Opportunities that have moved through the pipeline or were closed. */
  opportunityStageChanged: Opportunity;
};


/** What can be followed as it happens: over WebSocket, protocol graphql-transport-ws, at the path of GraphQL. The connection is opened with the same authorization as requests, in its parameters or headers; an event is passed on only while that holds. */
export type SubscriptionCustomerChangedArgs = {
  id: Scalars['ID']['input'];
};


/** What can be followed as it happens: over WebSocket, protocol graphql-transport-ws, at the path of GraphQL. The connection is opened with the same authorization as requests, in its parameters or headers; an event is passed on only while that holds. */
export type SubscriptionOpportunityStageChangedArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A label on a customer; a name stands at most once on a customer. */
export type Tag = {
  __typename?: 'Tag';
  /** Group that the tag belongs to. */
  category?: Maybe<Scalars['String']['output']>;
  /** Confidence of an automatic tag, 0–1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who set the tag. */
  createdBy?: Maybe<User>;
  /** Customer that is tagged. */
  customer?: Maybe<Customer>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Label. */
  name: Scalars['String']['output'];
  /** How the tag came about. */
  type: TagType;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Value, for tags that carry one. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A page of tags. */
export type TagConnection = {
  __typename?: 'TagConnection';
  /** Rows with their cursors. */
  edges: Array<TagEdge>;
  /** Rows without cursors. */
  nodes: Array<Tag>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A label for a customer. */
export type TagCustomerInput = {
  /** Group that the tag belongs to. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Which customer. */
  customerId: Scalars['ID']['input'];
  /** Label: letters, digits, blanks and `- _ . & + %`; at most 100 characters. */
  name: Scalars['String']['input'];
  /** Value, for tags that carry one. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** Result of tagCustomer. */
export type TagCustomerPayload = {
  __typename?: 'TagCustomerPayload';
  /** The tag; null when there are user errors. */
  tag?: Maybe<Tag>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A row of a page of tags. */
export type TagEdge = {
  __typename?: 'TagEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Tag;
};

/** Conditions on tags, joined by AND. Relations may be stepped into once. */
export type TagFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<TagFilter>>;
  /** By category. */
  category?: InputMaybe<StringFilter>;
  /** By confidence. */
  confidence?: InputMaybe<FloatFilter>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By the customer's own fields. */
  customer?: InputMaybe<CustomerFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<TagFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<TagFilter>>;
  /** By type. */
  type?: InputMaybe<TagTypeFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** By value. */
  value?: InputMaybe<StringFilter>;
};

/** Conditions on related tags. */
export type TagListFilter = {
  /** None matches. */
  none?: InputMaybe<TagFilter>;
  /** At least one matches. */
  some?: InputMaybe<TagFilter>;
};

/** One sort key of tags. */
export type TagOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: TagOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What tags can be sorted by. */
export type TagOrderField =
  /** By category. */
  | 'CATEGORY'
  /** By confidence. */
  | 'CONFIDENCE'
  /** By created at. */
  | 'CREATED_AT'
  /** By id, which is by time of creation. */
  | 'ID'
  /** By name. */
  | 'NAME'
  /** By type. */
  | 'TYPE'
  /** By updated at. */
  | 'UPDATED_AT';

/** How a tag came about. */
export type TagType =
  /** Derived by a rule or model, with a confidence. */
  | 'AUTOMATIC'
  /** Set by a person. */
  | 'MANUAL'
  /** Set by the system itself. */
  | 'SYSTEM';

/** Conditions on a value of TagType, joined by AND. */
export type TagTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<TagType>;
  /** One of; an empty list matches nothing. */
  in?: InputMaybe<Array<TagType>>;
  /** Whether there is no value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which contract to end early. */
export type TerminateContractInput = {
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which contract. */
  id: Scalars['ID']['input'];
  /** Why; at most 500 characters. */
  reason: Scalars['String']['input'];
  /** Day of termination, not in the future; today when left out. */
  terminatedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Result of terminateContract. */
export type TerminateContractPayload = {
  __typename?: 'TerminateContractPayload';
  /** The contract; null when there are user errors. */
  contract?: Maybe<Contract>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which merge to undo. */
export type UnmergeCustomersInput = {
  /** The merge, as mergeCustomers and Customer.merges name it. */
  mergeId: Scalars['ID']['input'];
};

/** Result of unmergeCustomers. */
export type UnmergeCustomersPayload = {
  __typename?: 'UnmergeCustomersPayload';
  /** The customer that had stayed; null when there are user errors. */
  customer?: Maybe<Customer>;
  /** Fields whose former value was not restored, because somebody changed them since the merge; null when there are user errors. */
  keptFields?: Maybe<Array<MergeField>>;
  /** The customer that is one of its own again; null when there are user errors. */
  restored?: Maybe<Customer>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A label to be taken off a customer. */
export type UntagCustomerInput = {
  /** Which customer. */
  customerId: Scalars['ID']['input'];
  /** Label. */
  name: Scalars['String']['input'];
};

/** Result of untagCustomer. */
export type UntagCustomerPayload = {
  __typename?: 'UntagCustomerPayload';
  /** The tag as it was; null when there are user errors. */
  tag?: Maybe<Tag>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Changes of an address: fields that are left out stay as they are, null takes a value away. */
export type UpdateAddressInput = {
  /** City. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Whom to ask for there. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number there. */
  contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166-1 alpha-2. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** District. */
  district?: InputMaybe<Scalars['String']['input']>;
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which address. */
  id: Scalars['ID']['input'];
  /** Whether this is the default address of its kind; the one before is then no longer. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Province. */
  province?: InputMaybe<Scalars['String']['input']>;
  /** Street, house and room; at most 200 characters. */
  street?: InputMaybe<Scalars['String']['input']>;
  /** Kind. */
  type?: InputMaybe<AddressType>;
};

/** Result of updateAddress. */
export type UpdateAddressPayload = {
  __typename?: 'UpdateAddressPayload';
  /** The address; null when there are user errors. */
  address?: Maybe<Address>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Changes of a contact: fields that are left out stay as they are, null takes a value away. */
export type UpdateContactInput = {
  /** Birthday. */
  birthday?: InputMaybe<Scalars['Date']['input']>;
  /** Department. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which contact. */
  id: Scalars['ID']['input'];
  /** Influence on decisions. */
  influenceLevel?: InputMaybe<InfluenceLevel>;
  /** Whether the person decides. */
  isDecisionMaker?: InputMaybe<Scalars['Boolean']['input']>;
  /** Mobile number; as phone. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Name; at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number; Chinese unless it begins with + and a country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Position. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** What the person likes or wants, at most 50. */
  preferences?: InputMaybe<Array<ContactPreferenceInput>>;
  /** How the person likes to be contacted. */
  preferredChannel?: InputMaybe<Scalars['String']['input']>;
  /** Internal remarks; at most 5,000 characters. */
  remarks?: InputMaybe<Scalars['String']['input']>;
  /** Whether the person is still there. */
  status?: InputMaybe<ContactStatus>;
  /** WeChat id. */
  wechat?: InputMaybe<Scalars['String']['input']>;
};

/** Result of updateContact. */
export type UpdateContactPayload = {
  __typename?: 'UpdateContactPayload';
  /** The contact; null when there are user errors. */
  contact?: Maybe<Contact>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Changes of a contract: fields that are left out stay as they are, null takes a value away. */
export type UpdateContractInput = {
  /** Total value over the term; may be zero while it is a draft. */
  amount?: InputMaybe<MoneyInput>;
  /** Last day. */
  endDate?: InputMaybe<Scalars['Date']['input']>;
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Address of the signed document (http or https). */
  fileUrl?: InputMaybe<Scalars['String']['input']>;
  /** Which contract. */
  id: Scalars['ID']['input'];
  /** Title; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Deal that led to the contract. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Terms of payment; at most 500 characters. */
  paymentTerms?: InputMaybe<Scalars['String']['input']>;
  /** Days before the end on which the renewal is brought up, 0–3,650. */
  renewalNoticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** How it is renewed. */
  renewalType?: InputMaybe<RenewalType>;
  /** Agreed service level. */
  serviceLevel?: InputMaybe<Scalars['String']['input']>;
  /** Day of signature. */
  signedDate?: InputMaybe<Scalars['Date']['input']>;
  /** First day. */
  startDate?: InputMaybe<Scalars['Date']['input']>;
  /** Kind. */
  type?: InputMaybe<ContractType>;
};

/** Result of updateContract. */
export type UpdateContractPayload = {
  __typename?: 'UpdateContractPayload';
  /** The contract; null when there are user errors. */
  contract?: Maybe<Contract>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Changes of a customer: fields that are left out stay as they are, null takes a value away. */
export type UpdateCustomerInput = {
  /** Day on which the customer was won. */
  acquiredOn?: InputMaybe<Scalars['Date']['input']>;
  /** The customer's own annual revenue. */
  annualRevenue?: InputMaybe<MoneyInput>;
  /** Credit rating. */
  creditRating?: InputMaybe<CreditRating>;
  /** What the customer does; at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Main e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which customer. */
  id: Scalars['ID']['input'];
  /** Industry. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** Importance. */
  level?: InputMaybe<CustomerLevel>;
  /** Name, unique within the tenant; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Main telephone number; Chinese unless it begins with + and a country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Sales region. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Internal remarks; at most 5,000 characters. */
  remarks?: InputMaybe<Scalars['String']['input']>;
  /** Size of the organisation. */
  scale?: InputMaybe<CustomerScale>;
  /** User who is the service contact. */
  serviceOwnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the customer came from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Whether business is possible. */
  status?: InputMaybe<CustomerStatus>;
  /** Legal nature. */
  type?: InputMaybe<CustomerType>;
  /** Web address (http or https). */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** Result of updateCustomer. */
export type UpdateCustomerPayload = {
  __typename?: 'UpdateCustomerPayload';
  /** The customer; null when there are user errors. */
  customer?: Maybe<Customer>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Changes of an interaction: fields that are left out stay as they are, null takes a value away. */
export type UpdateInteractionInput = {
  /** Attached files, at most 20. */
  attachments?: InputMaybe<Array<InteractionAttachmentInput>>;
  /** Contact. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** What was said; at most 20,000 characters. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** Who started it. */
  direction?: InputMaybe<InteractionDirection>;
  /** Duration in minutes, 0–10,080. */
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which interaction. */
  id: Scalars['ID']['input'];
  /** Importance. */
  importance?: InputMaybe<Importance>;
  /** What to do next; at most 500 characters. */
  nextAction?: InputMaybe<Scalars['String']['input']>;
  /** When to follow up. */
  nextActionAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it took place; not in the future. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Deal. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Result. */
  outcome?: InputMaybe<InteractionOutcome>;
  /** Mood of the customer. */
  sentiment?: InputMaybe<Sentiment>;
  /** Member of staff. */
  staffId?: InputMaybe<Scalars['ID']['input']>;
  /** Subject; at most 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Channel. */
  type?: InputMaybe<InteractionType>;
};

/** Result of updateInteraction. */
export type UpdateInteractionPayload = {
  __typename?: 'UpdateInteractionPayload';
  /** The interaction; null when there are user errors. */
  interaction?: Maybe<Interaction>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Changes of an opportunity: fields that are left out stay as they are, null takes a value away. */
export type UpdateOpportunityInput = {
  /** Expected value. */
  amount?: InputMaybe<MoneyInput>;
  /** Code, unique within the tenant. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Contact for the deal. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** What the deal is about; at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Day on which a decision is expected. */
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which opportunity. */
  id: Scalars['ID']['input'];
  /** Title; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Responsible user. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Probability of winning in percent. */
  probability?: InputMaybe<Scalars['Int']['input']>;
  /** Where the deal came from. */
  source?: InputMaybe<Scalars['String']['input']>;
};

/** Result of updateOpportunity. */
export type UpdateOpportunityPayload = {
  __typename?: 'UpdateOpportunityPayload';
  /** The opportunity; null when there are user errors. */
  opportunity?: Maybe<Opportunity>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** Changes of a payment: fields that are left out stay as they are, null takes a value away. */
export type UpdatePaymentInput = {
  /** Amount above zero, in the contract's currency. */
  amount?: InputMaybe<MoneyInput>;
  /** Number, unique within the contract; P and a number when left out. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Day on which it is due. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version that the change was made for; refused with VERSION_CONFLICT when the record has another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which payment. */
  id: Scalars['ID']['input'];
  /** How it is transferred. */
  method?: InputMaybe<PaymentMethod>;
  /** The payer's or the bank's own number of the transaction. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Internal remarks; at most 5,000 characters. */
  remarks?: InputMaybe<Scalars['String']['input']>;
};

/** Result of updatePayment. */
export type UpdatePaymentPayload = {
  __typename?: 'UpdatePaymentPayload';
  /** The payment; null when there are user errors. */
  payment?: Maybe<Payment>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};

/** A member of staff, as far as customer work goes. Other subgraphs add what they know. */
export type User = {
  __typename?: 'User';
  /** Whether the person can be given customers. */
  active: Scalars['Boolean']['output'];
  /** How many customers the person can look after. */
  capacity?: Maybe<Scalars['Int']['output']>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** A page of the user's customers. */
  customers: CustomerConnection;
  /** Work e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Industries that the person covers. */
  industries: Array<Scalars['String']['output']>;
  /** Leader of the person's team. */
  manager?: Maybe<User>;
  /** Display name. */
  name: Scalars['String']['output'];
  /** Work telephone. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Sales region. */
  region?: Maybe<Scalars['String']['output']>;
  /** What the person does. */
  role: StaffRole;
  /** Members of the team that the person leads; at most 100. */
  team: Array<User>;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A member of staff, as far as customer work goes. Other subgraphs add what they know. */
export type UserCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CustomerOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** Rows with their cursors. */
  edges: Array<UserEdge>;
  /** Rows without cursors. */
  nodes: Array<User>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** Rows on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of users. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Place of the row, for after and before. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: User;
};

/** A rule that the input of a mutation breaks. */
export type UserError = {
  __typename?: 'UserError';
  /** With VERSION_CONFLICT: the fields that others changed since the expected version. */
  changedFields?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, for programs. */
  code: UserErrorCode;
  /** Where in the arguments: names of fields and places in lists, such as `input`, `contacts`, `0`, `email`. */
  field: Array<Scalars['String']['output']>;
  /** What is wrong, for people: in Chinese, or in English where Accept-Language prefers it. */
  message: Scalars['String']['output'];
  /** Number of the error in the requirement documents, such as 40002, where they have one for it. */
  numericCode?: Maybe<Scalars['Int']['output']>;
};

/** What can be wrong with the input of a mutation. */
export type UserErrorCode =
  /** Must be kept for at least min days. */
  | 'BELOW_RETENTION_MINIMUM'
  /** The contact belongs to another customer. */
  | 'CONTACT_OF_OTHER_CUSTOMER'
  /** The amount of the contract must be greater than zero. */
  | 'CONTRACT_AMOUNT_NOT_POSITIVE'
  /** Another contract has this code. */
  | 'CONTRACT_CODE_TAKEN'
  /** Nothing can be received for a contract that is a draft. */
  | 'CONTRACT_IS_DRAFT'
  /** Only a draft can be deleted or changed in this field. */
  | 'CONTRACT_NOT_DRAFT'
  /** The contract has no date of signature. */
  | 'CONTRACT_NOT_SIGNED'
  /** The end date of the contract has passed. */
  | 'CONTRACT_PERIOD_OVER'
  /** The contract ends before it starts. */
  | 'CONTRACT_PERIOD_REVERSED'
  /** A contract cannot go from from to to. */
  | 'CONTRACT_STATUS_CHANGE_NOT_ALLOWED'
  /** Another customer has this code. */
  | 'CUSTOMER_CODE_TAKEN'
  /** The customer has a contract in force and cannot be deleted. */
  | 'CUSTOMER_HAS_ACTIVE_CONTRACT'
  /** Payments were received from the customer, which cannot be deleted. */
  | 'CUSTOMER_HAS_RECEIVED_PAYMENTS'
  /** The customer was merged into another one; undo the merge instead. */
  | 'CUSTOMER_MERGED'
  /** Another customer has this name. */
  | 'CUSTOMER_NAME_TAKEN'
  /** There is no such customer. */
  | 'CUSTOMER_NOT_FOUND'
  /** Must end after it begins. */
  | 'ENDS_BEFORE_START'
  /** The follow-up is completed. */
  | 'FOLLOW_UP_COMPLETED'
  /** The import is over. */
  | 'IMPORT_OVER'
  /** The import has been started. */
  | 'IMPORT_STARTED'
  /** Contains characters that are not allowed. */
  | 'INVALID_CHARACTERS'
  /** Not an e-mail address. */
  | 'INVALID_EMAIL'
  /** Not in the expected format. */
  | 'INVALID_FORMAT'
  /** Not a telephone number. */
  | 'INVALID_PHONE'
  /** Must not be in the future. */
  | 'IN_THE_FUTURE'
  /** Must not be in the past. */
  | 'IN_THE_PAST'
  /** A contract is in force or a payment is to come; give the reason why that does not matter. */
  | 'LEGAL_HOLD'
  /** A customer cannot be merged with itself. */
  | 'MERGED_WITH_ITSELF'
  /** A later merge builds on this one and must be undone first. */
  | 'MERGE_BUILT_ON'
  /** The merge was undone already. */
  | 'MERGE_UNDONE'
  /** The record is not deleted. */
  | 'NOT_DELETED'
  /** There is no such record. */
  | 'NOT_FOUND'
  /** Must be greater than zero. */
  | 'NOT_POSITIVE'
  /** Records of this type have no such field that can be revealed. */
  | 'NOT_REVEALABLE'
  /** No follow-up is scheduled. */
  | 'NO_FOLLOW_UP'
  /** The opportunity is closed. */
  | 'OPPORTUNITY_CLOSED'
  /** Another opportunity has this code. */
  | 'OPPORTUNITY_CODE_TAKEN'
  /** The opportunity belongs to another customer. */
  | 'OPPORTUNITY_OF_OTHER_CUSTOMER'
  /** Must be between min and max. */
  | 'OUT_OF_RANGE'
  /** The contract has another payment with this code. */
  | 'PAYMENT_CODE_TAKEN'
  /** The currency must be that of the contract. */
  | 'PAYMENT_CURRENCY_DIFFERS'
  /** The amount exceeds what is outstanding. */
  | 'PAYMENT_EXCEEDS_OUTSTANDING'
  /** The payment is not a planned one. */
  | 'PAYMENT_NOT_PLANNED'
  /** The payment has not been received. */
  | 'PAYMENT_NOT_RECEIVED'
  /** A person (type INDIVIDUAL) and an organisation cannot be one customer. */
  | 'PERSON_AND_ORGANISATION'
  /** It is likely that there is this customer already. */
  | 'POSSIBLE_DUPLICATE'
  /** The record, or the one that it belongs to, may only be kept (GDPR Art. 18, PIPL Art. 44). */
  | 'PROCESSING_RESTRICTED'
  /** Required. */
  | 'REQUIRED'
  /** A customer has one primary contact only. */
  | 'SECOND_PRIMARY_CONTACT'
  /** An opportunity cannot move from from to to. */
  | 'STAGE_CHANGE_NOT_ALLOWED'
  /** The person was erased; nothing is filled in again or merged. */
  | 'SUBJECT_ERASED'
  /** The customer is an organisation, and so nobody's personal data. */
  | 'SUBJECT_NOT_A_PERSON'
  /** At most max characters. */
  | 'TOO_LONG'
  /** At most max entries. */
  | 'TOO_MANY'
  /** At least min characters. */
  | 'TOO_SHORT'
  /** Somebody has changed the record meanwhile. */
  | 'VERSION_CONFLICT';

/** Conditions on users, joined by AND. Relations may be stepped into once. */
export type UserFilter = {
  /** By active. */
  active?: InputMaybe<BooleanFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<UserFilter>>;
  /** By created at. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By related customers. */
  customers?: InputMaybe<CustomerListFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By leader of the team. */
  manager?: InputMaybe<UserFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<UserFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<UserFilter>>;
  /** By region. */
  region?: InputMaybe<StringFilter>;
  /** By role. */
  role?: InputMaybe<StaffRoleFilter>;
  /** By updated at. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** One sort key of users. */
export type UserOrder = {
  /** Ascending unless said otherwise. */
  direction: SortDirection;
  /** What to sort by. */
  field: UserOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls: NullsOrder;
};

/** What users can be sorted by. */
export type UserOrderField =
  /** By capacity. */
  | 'CAPACITY'
  /** By created at. */
  | 'CREATED_AT'
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME'
  /** By region. */
  | 'REGION'
  /** By role. */
  | 'ROLE'
  /** By updated at. */
  | 'UPDATED_AT';

/** What a person takes back. */
export type WithdrawConsentInput = {
  /** How the person told us. */
  channel: ConsentChannel;
  /** Who takes it back. */
  contactId: Scalars['ID']['input'];
  /** What shows it. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** What the data may no longer be used for. */
  purpose: ConsentPurpose;
  /** When it was withdrawn; now unless given. */
  withdrawnAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Result of withdrawConsent. */
export type WithdrawConsentPayload = {
  __typename?: 'WithdrawConsentPayload';
  /** What was written down; null when there are user errors. */
  consent?: Maybe<Consent>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<UserError>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Address: Address;
  Contact: Contact;
  Contract: Contract;
  Customer: Customer;
  CustomerAssignment: CustomerAssignment;
  HealthScore: HealthScore;
  Interaction: Interaction;
  Opportunity: Opportunity;
  OpportunityStageChange: OpportunityStageChange;
  Payment: Payment;
  Tag: Tag;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Address:
    ( { __typename: 'Address' }
    & GraphQLRecursivePick<FederationTypes['Address'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Contract:
    ( { __typename: 'Contract' }
    & GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & ( GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"code":true}> ) );
  CustomerAssignment:
    ( { __typename: 'CustomerAssignment' }
    & GraphQLRecursivePick<FederationTypes['CustomerAssignment'], {"id":true}> );
  HealthScore:
    ( { __typename: 'HealthScore' }
    & GraphQLRecursivePick<FederationTypes['HealthScore'], {"id":true}> );
  Interaction:
    ( { __typename: 'Interaction' }
    & GraphQLRecursivePick<FederationTypes['Interaction'], {"id":true}> );
  Opportunity:
    ( { __typename: 'Opportunity' }
    & GraphQLRecursivePick<FederationTypes['Opportunity'], {"id":true}> );
  OpportunityStageChange:
    ( { __typename: 'OpportunityStageChange' }
    & GraphQLRecursivePick<FederationTypes['OpportunityStageChange'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Tag:
    ( { __typename: 'Tag' }
    & GraphQLRecursivePick<FederationTypes['Tag'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessAction: AccessAction;
  AccessActionFilter: AccessActionFilter;
  AccessChannel: AccessChannel;
  AccessChannelFilter: AccessChannelFilter;
  AccessCount: ResolverTypeWrapper<AccessCount>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccessEntry: ResolverTypeWrapper<AccessEntryRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessEntryConnection: ResolverTypeWrapper<Omit<AccessEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AccessEntryEdge']>, nodes: Array<ResolversTypes['AccessEntry']> }>;
  AccessEntryEdge: ResolverTypeWrapper<Omit<AccessEntryEdge, 'node'> & { node: ResolversTypes['AccessEntry'] }>;
  AccessEntryFilter: AccessEntryFilter;
  ActivateContractInput: ActivateContractInput;
  ActivateContractPayload: ResolverTypeWrapper<Omit<ActivateContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  Address: ResolverTypeWrapper<AddressRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddressConnection: ResolverTypeWrapper<Omit<AddressConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AddressEdge']>, nodes: Array<ResolversTypes['Address']> }>;
  AddressEdge: ResolverTypeWrapper<Omit<AddressEdge, 'node'> & { node: ResolversTypes['Address'] }>;
  AddressFilter: AddressFilter;
  AddressListFilter: AddressListFilter;
  AddressOrder: AddressOrder;
  AddressOrderField: AddressOrderField;
  AddressType: AddressType;
  AddressTypeFilter: AddressTypeFilter;
  AdvanceOpportunityInput: AdvanceOpportunityInput;
  AdvanceOpportunityPayload: ResolverTypeWrapper<Omit<AdvanceOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>;
  AssignCustomerOwnerInput: AssignCustomerOwnerInput;
  AssignCustomerOwnerPayload: ResolverTypeWrapper<Omit<AssignCustomerOwnerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  AuditAction: AuditAction;
  AuditActionFilter: AuditActionFilter;
  AuditChainState: ResolverTypeWrapper<AuditChainState>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditEntryEdge']>, nodes: Array<ResolversTypes['AuditEntry']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditEntryFilter: AuditEntryFilter;
  BooleanFilter: BooleanFilter;
  CancelImportInput: CancelImportInput;
  CancelImportPayload: ResolverTypeWrapper<Omit<CancelImportPayload, 'job'> & { job?: Maybe<ResolversTypes['ImportJob']> }>;
  CloseOpportunityInput: CloseOpportunityInput;
  CloseOpportunityPayload: ResolverTypeWrapper<Omit<CloseOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>;
  CompleteFollowUpInput: CompleteFollowUpInput;
  CompleteFollowUpPayload: ResolverTypeWrapper<Omit<CompleteFollowUpPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>;
  ComplianceReport: ResolverTypeWrapper<ComplianceReport>;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentChannel: ConsentChannel;
  ConsentPurpose: ConsentPurpose;
  ConsentStatus: ConsentStatus;
  Contact: ResolverTypeWrapper<ContactRow>;
  ContactConnection: ResolverTypeWrapper<Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContactEdge']>, nodes: Array<ResolversTypes['Contact']> }>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactFilter: ContactFilter;
  ContactListFilter: ContactListFilter;
  ContactOrder: ContactOrder;
  ContactOrderField: ContactOrderField;
  ContactPreference: ResolverTypeWrapper<ContactPreference>;
  ContactPreferenceInput: ContactPreferenceInput;
  ContactStatus: ContactStatus;
  ContactStatusFilter: ContactStatusFilter;
  Contract: ResolverTypeWrapper<ContractRow>;
  ContractConnection: ResolverTypeWrapper<Omit<ContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContractEdge']>, nodes: Array<ResolversTypes['Contract']> }>;
  ContractEdge: ResolverTypeWrapper<Omit<ContractEdge, 'node'> & { node: ResolversTypes['Contract'] }>;
  ContractFilter: ContractFilter;
  ContractListFilter: ContractListFilter;
  ContractOrder: ContractOrder;
  ContractOrderField: ContractOrderField;
  ContractStatus: ContractStatus;
  ContractStatusFilter: ContractStatusFilter;
  ContractType: ContractType;
  ContractTypeFilter: ContractTypeFilter;
  CreateAddressInput: CreateAddressInput;
  CreateAddressPayload: ResolverTypeWrapper<Omit<CreateAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  CreateContactInput: CreateContactInput;
  CreateContactPayload: ResolverTypeWrapper<Omit<CreateContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  CreateContractInput: CreateContractInput;
  CreateContractPayload: ResolverTypeWrapper<Omit<CreateContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: ResolverTypeWrapper<Omit<CreateCustomerPayload, 'customer' | 'duplicates'> & { customer?: Maybe<ResolversTypes['Customer']>, duplicates: Array<ResolversTypes['DuplicateCandidate']> }>;
  CreateInteractionInput: CreateInteractionInput;
  CreateInteractionPayload: ResolverTypeWrapper<Omit<CreateInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>;
  CreateOpportunityInput: CreateOpportunityInput;
  CreateOpportunityPayload: ResolverTypeWrapper<Omit<CreateOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>;
  CreatePaymentInput: CreatePaymentInput;
  CreatePaymentPayload: ResolverTypeWrapper<Omit<CreatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  CreditRating: CreditRating;
  CreditRatingFilter: CreditRatingFilter;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CustomerAccess: ResolverTypeWrapper<CustomerAccessRow>;
  CustomerAccessConnection: ResolverTypeWrapper<Omit<CustomerAccessConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerAccessEdge']>, nodes: Array<ResolversTypes['CustomerAccess']> }>;
  CustomerAccessEdge: ResolverTypeWrapper<Omit<CustomerAccessEdge, 'node'> & { node: ResolversTypes['CustomerAccess'] }>;
  CustomerAccessFilter: CustomerAccessFilter;
  CustomerAddressInput: CustomerAddressInput;
  CustomerAssignment: ResolverTypeWrapper<CustomerAssignmentRow>;
  CustomerChange: ResolverTypeWrapper<Omit<CustomerChange, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerEdge']>, nodes: Array<ResolversTypes['Customer']> }>;
  CustomerContactInput: CustomerContactInput;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerFilter: CustomerFilter;
  CustomerGrade: CustomerGrade;
  CustomerGradeFilter: CustomerGradeFilter;
  CustomerLevel: CustomerLevel;
  CustomerLevelFilter: CustomerLevelFilter;
  CustomerListFilter: CustomerListFilter;
  CustomerMerge: ResolverTypeWrapper<CustomerMergeRow>;
  CustomerOrder: CustomerOrder;
  CustomerOrderField: CustomerOrderField;
  CustomerScale: CustomerScale;
  CustomerScaleFilter: CustomerScaleFilter;
  CustomerStatus: CustomerStatus;
  CustomerStatusFilter: CustomerStatusFilter;
  CustomerType: CustomerType;
  CustomerTypeFilter: CustomerTypeFilter;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecimalFilter: DecimalFilter;
  DeleteAddressInput: DeleteAddressInput;
  DeleteAddressPayload: ResolverTypeWrapper<Omit<DeleteAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  DeleteContactInput: DeleteContactInput;
  DeleteContactPayload: ResolverTypeWrapper<Omit<DeleteContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  DeleteContractInput: DeleteContractInput;
  DeleteContractPayload: ResolverTypeWrapper<Omit<DeleteContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  DeleteCustomerInput: DeleteCustomerInput;
  DeleteCustomerPayload: ResolverTypeWrapper<Omit<DeleteCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  DeleteInteractionInput: DeleteInteractionInput;
  DeleteInteractionPayload: ResolverTypeWrapper<Omit<DeleteInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>;
  DeleteOpportunityInput: DeleteOpportunityInput;
  DeleteOpportunityPayload: ResolverTypeWrapper<Omit<DeleteOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>;
  DeletePaymentInput: DeletePaymentInput;
  DeletePaymentPayload: ResolverTypeWrapper<Omit<DeletePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  DuplicateCandidate: ResolverTypeWrapper<Candidate>;
  DuplicateField: DuplicateField;
  DuplicatePair: ResolverTypeWrapper<CandidatePair>;
  DuplicatePairConnection: ResolverTypeWrapper<PairPage>;
  DuplicatePairEdge: ResolverTypeWrapper<Omit<DuplicatePairEdge, 'node'> & { node: ResolversTypes['DuplicatePair'] }>;
  DuplicateReason: ResolverTypeWrapper<CustomerReason>;
  EncryptionState: ResolverTypeWrapper<EncryptionState>;
  EraseSubjectInput: EraseSubjectInput;
  EraseSubjectPayload: ResolverTypeWrapper<Omit<EraseSubjectPayload, 'contact' | 'customer' | 'erasure'> & { contact?: Maybe<ResolversTypes['Contact']>, customer?: Maybe<ResolversTypes['Customer']>, erasure?: Maybe<ResolversTypes['Erasure']> }>;
  Erasure: ResolverTypeWrapper<ErasureRow>;
  ErasureReason: ErasureReason;
  ExactMatchFilter: ExactMatchFilter;
  ExpectedCustomerVersion: ExpectedCustomerVersion;
  ExportSubjectDataInput: ExportSubjectDataInput;
  ExportSubjectDataPayload: ResolverTypeWrapper<Omit<ExportSubjectDataPayload, 'subjectExport'> & { subjectExport?: Maybe<ResolversTypes['SubjectExport']> }>;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  FloatFilter: FloatFilter;
  HealthFactor: ResolverTypeWrapper<HealthFactor>;
  HealthPeriod: HealthPeriod;
  HealthScore: ResolverTypeWrapper<HealthScoreRow>;
  HealthScoreConnection: ResolverTypeWrapper<Omit<HealthScoreConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['HealthScoreEdge']>, nodes: Array<ResolversTypes['HealthScore']> }>;
  HealthScoreEdge: ResolverTypeWrapper<Omit<HealthScoreEdge, 'node'> & { node: ResolversTypes['HealthScore'] }>;
  HealthScoreFilter: HealthScoreFilter;
  HealthScoreListFilter: HealthScoreListFilter;
  HealthScoreOrder: HealthScoreOrder;
  HealthScoreOrderField: HealthScoreOrderField;
  IDFilter: IdFilter;
  ImportCustomersInput: ImportCustomersInput;
  ImportCustomersPayload: ResolverTypeWrapper<Omit<ImportCustomersPayload, 'results'> & { results: Array<ResolversTypes['ImportRowResult']> }>;
  ImportFormat: ImportFormat;
  ImportJob: ResolverTypeWrapper<ImportJobRow>;
  ImportJobConnection: ResolverTypeWrapper<Omit<ImportJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ImportJobEdge']>, nodes: Array<ResolversTypes['ImportJob']> }>;
  ImportJobEdge: ResolverTypeWrapper<Omit<ImportJobEdge, 'node'> & { node: ResolversTypes['ImportJob'] }>;
  ImportPolicy: ImportPolicy;
  ImportRowError: ResolverTypeWrapper<ImportErrorRow>;
  ImportRowErrorConnection: ResolverTypeWrapper<Omit<ImportRowErrorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ImportRowErrorEdge']>, nodes: Array<ResolversTypes['ImportRowError']> }>;
  ImportRowErrorEdge: ResolverTypeWrapper<Omit<ImportRowErrorEdge, 'node'> & { node: ResolversTypes['ImportRowError'] }>;
  ImportRowResult: ResolverTypeWrapper<Omit<ImportRowResult, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  ImportStatus: ImportStatus;
  Importance: Importance;
  ImportanceFilter: ImportanceFilter;
  InfluenceLevel: InfluenceLevel;
  InfluenceLevelFilter: InfluenceLevelFilter;
  IntFilter: IntFilter;
  Interaction: ResolverTypeWrapper<InteractionRow>;
  InteractionAttachment: ResolverTypeWrapper<InteractionAttachment>;
  InteractionAttachmentInput: InteractionAttachmentInput;
  InteractionConnection: ResolverTypeWrapper<Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InteractionEdge']>, nodes: Array<ResolversTypes['Interaction']> }>;
  InteractionDirection: InteractionDirection;
  InteractionDirectionFilter: InteractionDirectionFilter;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  InteractionFilter: InteractionFilter;
  InteractionListFilter: InteractionListFilter;
  InteractionOrder: InteractionOrder;
  InteractionOrderField: InteractionOrderField;
  InteractionOutcome: InteractionOutcome;
  InteractionOutcomeFilter: InteractionOutcomeFilter;
  InteractionType: InteractionType;
  InteractionTypeFilter: InteractionTypeFilter;
  LawfulBasis: LawfulBasis;
  LifecycleStage: LifecycleStage;
  LifecycleStageFilter: LifecycleStageFilter;
  LiftRestrictionInput: LiftRestrictionInput;
  LiftRestrictionPayload: ResolverTypeWrapper<Omit<LiftRestrictionPayload, 'contact' | 'customer'> & { contact?: Maybe<ResolversTypes['Contact']>, customer?: Maybe<ResolversTypes['Customer']> }>;
  MergeCustomersInput: MergeCustomersInput;
  MergeCustomersPayload: ResolverTypeWrapper<MergePayload>;
  MergeField: MergeField;
  MergeFieldChoice: MergeFieldChoice;
  MergeFieldValue: ResolverTypeWrapper<MergeFieldValue>;
  MergeMove: ResolverTypeWrapper<MergeMove>;
  MergePreview: ResolverTypeWrapper<MergePreview>;
  MergedField: ResolverTypeWrapper<MergedField>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NullsOrder: NullsOrder;
  OperationCount: ResolverTypeWrapper<OperationCount>;
  Opportunity: ResolverTypeWrapper<OpportunityRow>;
  OpportunityConnection: ResolverTypeWrapper<Omit<OpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OpportunityEdge']>, nodes: Array<ResolversTypes['Opportunity']> }>;
  OpportunityEdge: ResolverTypeWrapper<Omit<OpportunityEdge, 'node'> & { node: ResolversTypes['Opportunity'] }>;
  OpportunityFilter: OpportunityFilter;
  OpportunityListFilter: OpportunityListFilter;
  OpportunityOrder: OpportunityOrder;
  OpportunityOrderField: OpportunityOrderField;
  OpportunityOutcome: OpportunityOutcome;
  OpportunityStage: OpportunityStage;
  OpportunityStageChange: ResolverTypeWrapper<OpportunityStageChangeRow>;
  OpportunityStageFilter: OpportunityStageFilter;
  OpportunityStatus: OpportunityStatus;
  OpportunitySum: ResolverTypeWrapper<OpportunitySum>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentConnection: ResolverTypeWrapper<Omit<PaymentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PaymentEdge']>, nodes: Array<ResolversTypes['Payment']> }>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  PaymentFilter: PaymentFilter;
  PaymentListFilter: PaymentListFilter;
  PaymentMethod: PaymentMethod;
  PaymentMethodFilter: PaymentMethodFilter;
  PaymentOrder: PaymentOrder;
  PaymentOrderField: PaymentOrderField;
  PaymentStatus: PaymentStatus;
  PaymentStatusFilter: PaymentStatusFilter;
  PeriodInput: PeriodInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceivePaymentInput: ReceivePaymentInput;
  ReceivePaymentPayload: ResolverTypeWrapper<Omit<ReceivePaymentPayload, 'payment' | 'remaining'> & { payment?: Maybe<ResolversTypes['Payment']>, remaining?: Maybe<ResolversTypes['Payment']> }>;
  RecordConsentInput: RecordConsentInput;
  RecordConsentPayload: ResolverTypeWrapper<Omit<RecordConsentPayload, 'consent'> & { consent?: Maybe<ResolversTypes['Consent']> }>;
  RenewalType: RenewalType;
  RenewalTypeFilter: RenewalTypeFilter;
  RestoreAddressInput: RestoreAddressInput;
  RestoreAddressPayload: ResolverTypeWrapper<Omit<RestoreAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  RestoreContactInput: RestoreContactInput;
  RestoreContactPayload: ResolverTypeWrapper<Omit<RestoreContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  RestoreContractInput: RestoreContractInput;
  RestoreContractPayload: ResolverTypeWrapper<Omit<RestoreContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  RestoreCustomerInput: RestoreCustomerInput;
  RestoreCustomerPayload: ResolverTypeWrapper<Omit<RestoreCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  RestoreInteractionInput: RestoreInteractionInput;
  RestoreInteractionPayload: ResolverTypeWrapper<Omit<RestoreInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>;
  RestoreOpportunityInput: RestoreOpportunityInput;
  RestoreOpportunityPayload: ResolverTypeWrapper<Omit<RestoreOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>;
  RestorePaymentInput: RestorePaymentInput;
  RestorePaymentPayload: ResolverTypeWrapper<Omit<RestorePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  RestrictProcessingInput: RestrictProcessingInput;
  RestrictProcessingPayload: ResolverTypeWrapper<Omit<RestrictProcessingPayload, 'contact' | 'customer'> & { contact?: Maybe<ResolversTypes['Contact']>, customer?: Maybe<ResolversTypes['Customer']> }>;
  RestrictionReason: RestrictionReason;
  RetentionRule: ResolverTypeWrapper<KeptFor>;
  RetentionRunCount: ResolverTypeWrapper<RetentionRunCount>;
  RetentionType: RetentionType;
  RevealFieldInput: RevealFieldInput;
  RevealFieldPayload: ResolverTypeWrapper<RevealFieldPayload>;
  RevealableField: RevealableField;
  RevealableType: RevealableType;
  ReversePaymentInput: ReversePaymentInput;
  ReversePaymentPayload: ResolverTypeWrapper<Omit<ReversePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  RiskLevel: RiskLevel;
  RiskLevelFilter: RiskLevelFilter;
  SalesForecast: ResolverTypeWrapper<SalesForecast>;
  SalesForecastMonth: ResolverTypeWrapper<SalesForecastMonth>;
  SalesFunnel: ResolverTypeWrapper<SalesFunnel>;
  SalesFunnelStage: ResolverTypeWrapper<SalesFunnelStage>;
  ScheduleFollowUpInput: ScheduleFollowUpInput;
  ScheduleFollowUpPayload: ResolverTypeWrapper<Omit<ScheduleFollowUpPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>;
  Sentiment: Sentiment;
  SentimentFilter: SentimentFilter;
  SetCustomerLevelInput: SetCustomerLevelInput;
  SetCustomerLevelPayload: ResolverTypeWrapper<Omit<SetCustomerLevelPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  SetPrimaryContactInput: SetPrimaryContactInput;
  SetPrimaryContactPayload: ResolverTypeWrapper<Omit<SetPrimaryContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  SetRetentionRuleInput: SetRetentionRuleInput;
  SetRetentionRulePayload: ResolverTypeWrapper<Omit<SetRetentionRulePayload, 'rule'> & { rule?: Maybe<ResolversTypes['RetentionRule']> }>;
  SortDirection: SortDirection;
  StaffRole: StaffRole;
  StaffRoleFilter: StaffRoleFilter;
  StartImportInput: StartImportInput;
  StartImportPayload: ResolverTypeWrapper<Omit<StartImportPayload, 'job'> & { job?: Maybe<ResolversTypes['ImportJob']> }>;
  StringFilter: StringFilter;
  SubjectExport: ResolverTypeWrapper<SubjectExportRow>;
  SubjectType: SubjectType;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tag: ResolverTypeWrapper<TagRow>;
  TagConnection: ResolverTypeWrapper<Omit<TagConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TagEdge']>, nodes: Array<ResolversTypes['Tag']> }>;
  TagCustomerInput: TagCustomerInput;
  TagCustomerPayload: ResolverTypeWrapper<Omit<TagCustomerPayload, 'tag'> & { tag?: Maybe<ResolversTypes['Tag']> }>;
  TagEdge: ResolverTypeWrapper<Omit<TagEdge, 'node'> & { node: ResolversTypes['Tag'] }>;
  TagFilter: TagFilter;
  TagListFilter: TagListFilter;
  TagOrder: TagOrder;
  TagOrderField: TagOrderField;
  TagType: TagType;
  TagTypeFilter: TagTypeFilter;
  TerminateContractInput: TerminateContractInput;
  TerminateContractPayload: ResolverTypeWrapper<Omit<TerminateContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  UnmergeCustomersInput: UnmergeCustomersInput;
  UnmergeCustomersPayload: ResolverTypeWrapper<Omit<UnmergeCustomersPayload, 'customer' | 'restored'> & { customer?: Maybe<ResolversTypes['Customer']>, restored?: Maybe<ResolversTypes['Customer']> }>;
  UntagCustomerInput: UntagCustomerInput;
  UntagCustomerPayload: ResolverTypeWrapper<Omit<UntagCustomerPayload, 'tag'> & { tag?: Maybe<ResolversTypes['Tag']> }>;
  UpdateAddressInput: UpdateAddressInput;
  UpdateAddressPayload: ResolverTypeWrapper<Omit<UpdateAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  UpdateContactInput: UpdateContactInput;
  UpdateContactPayload: ResolverTypeWrapper<Omit<UpdateContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  UpdateContractInput: UpdateContractInput;
  UpdateContractPayload: ResolverTypeWrapper<Omit<UpdateContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: ResolverTypeWrapper<Omit<UpdateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  UpdateInteractionInput: UpdateInteractionInput;
  UpdateInteractionPayload: ResolverTypeWrapper<Omit<UpdateInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>;
  UpdateOpportunityInput: UpdateOpportunityInput;
  UpdateOpportunityPayload: ResolverTypeWrapper<Omit<UpdateOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>;
  UpdatePaymentInput: UpdatePaymentInput;
  UpdatePaymentPayload: ResolverTypeWrapper<Omit<UpdatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  UserFilter: UserFilter;
  UserOrder: UserOrder;
  UserOrderField: UserOrderField;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentPayload: ResolverTypeWrapper<Omit<WithdrawConsentPayload, 'consent'> & { consent?: Maybe<ResolversTypes['Consent']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessActionFilter: AccessActionFilter;
  AccessChannelFilter: AccessChannelFilter;
  AccessCount: AccessCount;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  AccessEntry: AccessEntryRow;
  ID: Scalars['ID']['output'];
  AccessEntryConnection: Omit<AccessEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AccessEntryEdge']>, nodes: Array<ResolversParentTypes['AccessEntry']> };
  AccessEntryEdge: Omit<AccessEntryEdge, 'node'> & { node: ResolversParentTypes['AccessEntry'] };
  AccessEntryFilter: AccessEntryFilter;
  ActivateContractInput: ActivateContractInput;
  ActivateContractPayload: Omit<ActivateContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  Address: AddressRow;
  Boolean: Scalars['Boolean']['output'];
  AddressConnection: Omit<AddressConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AddressEdge']>, nodes: Array<ResolversParentTypes['Address']> };
  AddressEdge: Omit<AddressEdge, 'node'> & { node: ResolversParentTypes['Address'] };
  AddressFilter: AddressFilter;
  AddressListFilter: AddressListFilter;
  AddressOrder: AddressOrder;
  AddressTypeFilter: AddressTypeFilter;
  AdvanceOpportunityInput: AdvanceOpportunityInput;
  AdvanceOpportunityPayload: Omit<AdvanceOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> };
  AssignCustomerOwnerInput: AssignCustomerOwnerInput;
  AssignCustomerOwnerPayload: Omit<AssignCustomerOwnerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  AuditActionFilter: AuditActionFilter;
  AuditChainState: AuditChainState;
  AuditEntry: AuditEntryRow;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']>, nodes: Array<ResolversParentTypes['AuditEntry']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditEntryFilter: AuditEntryFilter;
  BooleanFilter: BooleanFilter;
  CancelImportInput: CancelImportInput;
  CancelImportPayload: Omit<CancelImportPayload, 'job'> & { job?: Maybe<ResolversParentTypes['ImportJob']> };
  CloseOpportunityInput: CloseOpportunityInput;
  CloseOpportunityPayload: Omit<CloseOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> };
  CompleteFollowUpInput: CompleteFollowUpInput;
  CompleteFollowUpPayload: Omit<CompleteFollowUpPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> };
  ComplianceReport: ComplianceReport;
  Consent: ConsentRow;
  Contact: ContactRow;
  ContactConnection: Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContactEdge']>, nodes: Array<ResolversParentTypes['Contact']> };
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactFilter: ContactFilter;
  ContactListFilter: ContactListFilter;
  ContactOrder: ContactOrder;
  ContactPreference: ContactPreference;
  ContactPreferenceInput: ContactPreferenceInput;
  ContactStatusFilter: ContactStatusFilter;
  Contract: ContractRow;
  ContractConnection: Omit<ContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContractEdge']>, nodes: Array<ResolversParentTypes['Contract']> };
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractFilter: ContractFilter;
  ContractListFilter: ContractListFilter;
  ContractOrder: ContractOrder;
  ContractStatusFilter: ContractStatusFilter;
  ContractTypeFilter: ContractTypeFilter;
  CreateAddressInput: CreateAddressInput;
  CreateAddressPayload: Omit<CreateAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  CreateContactInput: CreateContactInput;
  CreateContactPayload: Omit<CreateContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  CreateContractInput: CreateContractInput;
  CreateContractPayload: Omit<CreateContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: Omit<CreateCustomerPayload, 'customer' | 'duplicates'> & { customer?: Maybe<ResolversParentTypes['Customer']>, duplicates: Array<ResolversParentTypes['DuplicateCandidate']> };
  CreateInteractionInput: CreateInteractionInput;
  CreateInteractionPayload: Omit<CreateInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> };
  CreateOpportunityInput: CreateOpportunityInput;
  CreateOpportunityPayload: Omit<CreateOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> };
  CreatePaymentInput: CreatePaymentInput;
  CreatePaymentPayload: Omit<CreatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  CreditRatingFilter: CreditRatingFilter;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerRow;
  Float: Scalars['Float']['output'];
  CustomerAccess: CustomerAccessRow;
  CustomerAccessConnection: Omit<CustomerAccessConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerAccessEdge']>, nodes: Array<ResolversParentTypes['CustomerAccess']> };
  CustomerAccessEdge: Omit<CustomerAccessEdge, 'node'> & { node: ResolversParentTypes['CustomerAccess'] };
  CustomerAccessFilter: CustomerAccessFilter;
  CustomerAddressInput: CustomerAddressInput;
  CustomerAssignment: CustomerAssignmentRow;
  CustomerChange: Omit<CustomerChange, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerEdge']>, nodes: Array<ResolversParentTypes['Customer']> };
  CustomerContactInput: CustomerContactInput;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerFilter: CustomerFilter;
  CustomerGradeFilter: CustomerGradeFilter;
  CustomerLevelFilter: CustomerLevelFilter;
  CustomerListFilter: CustomerListFilter;
  CustomerMerge: CustomerMergeRow;
  CustomerOrder: CustomerOrder;
  CustomerScaleFilter: CustomerScaleFilter;
  CustomerStatusFilter: CustomerStatusFilter;
  CustomerTypeFilter: CustomerTypeFilter;
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  DecimalFilter: DecimalFilter;
  DeleteAddressInput: DeleteAddressInput;
  DeleteAddressPayload: Omit<DeleteAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  DeleteContactInput: DeleteContactInput;
  DeleteContactPayload: Omit<DeleteContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  DeleteContractInput: DeleteContractInput;
  DeleteContractPayload: Omit<DeleteContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  DeleteCustomerInput: DeleteCustomerInput;
  DeleteCustomerPayload: Omit<DeleteCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  DeleteInteractionInput: DeleteInteractionInput;
  DeleteInteractionPayload: Omit<DeleteInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> };
  DeleteOpportunityInput: DeleteOpportunityInput;
  DeleteOpportunityPayload: Omit<DeleteOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> };
  DeletePaymentInput: DeletePaymentInput;
  DeletePaymentPayload: Omit<DeletePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  DuplicateCandidate: Candidate;
  DuplicatePair: CandidatePair;
  DuplicatePairConnection: PairPage;
  DuplicatePairEdge: Omit<DuplicatePairEdge, 'node'> & { node: ResolversParentTypes['DuplicatePair'] };
  DuplicateReason: CustomerReason;
  EncryptionState: EncryptionState;
  EraseSubjectInput: EraseSubjectInput;
  EraseSubjectPayload: Omit<EraseSubjectPayload, 'contact' | 'customer' | 'erasure'> & { contact?: Maybe<ResolversParentTypes['Contact']>, customer?: Maybe<ResolversParentTypes['Customer']>, erasure?: Maybe<ResolversParentTypes['Erasure']> };
  Erasure: ErasureRow;
  ExactMatchFilter: ExactMatchFilter;
  ExpectedCustomerVersion: ExpectedCustomerVersion;
  ExportSubjectDataInput: ExportSubjectDataInput;
  ExportSubjectDataPayload: Omit<ExportSubjectDataPayload, 'subjectExport'> & { subjectExport?: Maybe<ResolversParentTypes['SubjectExport']> };
  FieldChange: FieldChange;
  FloatFilter: FloatFilter;
  HealthFactor: HealthFactor;
  HealthScore: HealthScoreRow;
  HealthScoreConnection: Omit<HealthScoreConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['HealthScoreEdge']>, nodes: Array<ResolversParentTypes['HealthScore']> };
  HealthScoreEdge: Omit<HealthScoreEdge, 'node'> & { node: ResolversParentTypes['HealthScore'] };
  HealthScoreFilter: HealthScoreFilter;
  HealthScoreListFilter: HealthScoreListFilter;
  HealthScoreOrder: HealthScoreOrder;
  IDFilter: IdFilter;
  ImportCustomersInput: ImportCustomersInput;
  ImportCustomersPayload: Omit<ImportCustomersPayload, 'results'> & { results: Array<ResolversParentTypes['ImportRowResult']> };
  ImportJob: ImportJobRow;
  ImportJobConnection: Omit<ImportJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ImportJobEdge']>, nodes: Array<ResolversParentTypes['ImportJob']> };
  ImportJobEdge: Omit<ImportJobEdge, 'node'> & { node: ResolversParentTypes['ImportJob'] };
  ImportRowError: ImportErrorRow;
  ImportRowErrorConnection: Omit<ImportRowErrorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ImportRowErrorEdge']>, nodes: Array<ResolversParentTypes['ImportRowError']> };
  ImportRowErrorEdge: Omit<ImportRowErrorEdge, 'node'> & { node: ResolversParentTypes['ImportRowError'] };
  ImportRowResult: Omit<ImportRowResult, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  ImportanceFilter: ImportanceFilter;
  InfluenceLevelFilter: InfluenceLevelFilter;
  IntFilter: IntFilter;
  Interaction: InteractionRow;
  InteractionAttachment: InteractionAttachment;
  InteractionAttachmentInput: InteractionAttachmentInput;
  InteractionConnection: Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InteractionEdge']>, nodes: Array<ResolversParentTypes['Interaction']> };
  InteractionDirectionFilter: InteractionDirectionFilter;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  InteractionFilter: InteractionFilter;
  InteractionListFilter: InteractionListFilter;
  InteractionOrder: InteractionOrder;
  InteractionOutcomeFilter: InteractionOutcomeFilter;
  InteractionTypeFilter: InteractionTypeFilter;
  LifecycleStageFilter: LifecycleStageFilter;
  LiftRestrictionInput: LiftRestrictionInput;
  LiftRestrictionPayload: Omit<LiftRestrictionPayload, 'contact' | 'customer'> & { contact?: Maybe<ResolversParentTypes['Contact']>, customer?: Maybe<ResolversParentTypes['Customer']> };
  MergeCustomersInput: MergeCustomersInput;
  MergeCustomersPayload: MergePayload;
  MergeFieldChoice: MergeFieldChoice;
  MergeFieldValue: MergeFieldValue;
  MergeMove: MergeMove;
  MergePreview: MergePreview;
  MergedField: MergedField;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  OperationCount: OperationCount;
  Opportunity: OpportunityRow;
  OpportunityConnection: Omit<OpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OpportunityEdge']>, nodes: Array<ResolversParentTypes['Opportunity']> };
  OpportunityEdge: Omit<OpportunityEdge, 'node'> & { node: ResolversParentTypes['Opportunity'] };
  OpportunityFilter: OpportunityFilter;
  OpportunityListFilter: OpportunityListFilter;
  OpportunityOrder: OpportunityOrder;
  OpportunityStageChange: OpportunityStageChangeRow;
  OpportunityStageFilter: OpportunityStageFilter;
  OpportunitySum: OpportunitySum;
  PageInfo: PageInfo;
  Payment: PaymentRow;
  PaymentConnection: Omit<PaymentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PaymentEdge']>, nodes: Array<ResolversParentTypes['Payment']> };
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  PaymentFilter: PaymentFilter;
  PaymentListFilter: PaymentListFilter;
  PaymentMethodFilter: PaymentMethodFilter;
  PaymentOrder: PaymentOrder;
  PaymentStatusFilter: PaymentStatusFilter;
  PeriodInput: PeriodInput;
  Query: Record<PropertyKey, never>;
  ReceivePaymentInput: ReceivePaymentInput;
  ReceivePaymentPayload: Omit<ReceivePaymentPayload, 'payment' | 'remaining'> & { payment?: Maybe<ResolversParentTypes['Payment']>, remaining?: Maybe<ResolversParentTypes['Payment']> };
  RecordConsentInput: RecordConsentInput;
  RecordConsentPayload: Omit<RecordConsentPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['Consent']> };
  RenewalTypeFilter: RenewalTypeFilter;
  RestoreAddressInput: RestoreAddressInput;
  RestoreAddressPayload: Omit<RestoreAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  RestoreContactInput: RestoreContactInput;
  RestoreContactPayload: Omit<RestoreContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  RestoreContractInput: RestoreContractInput;
  RestoreContractPayload: Omit<RestoreContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  RestoreCustomerInput: RestoreCustomerInput;
  RestoreCustomerPayload: Omit<RestoreCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  RestoreInteractionInput: RestoreInteractionInput;
  RestoreInteractionPayload: Omit<RestoreInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> };
  RestoreOpportunityInput: RestoreOpportunityInput;
  RestoreOpportunityPayload: Omit<RestoreOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> };
  RestorePaymentInput: RestorePaymentInput;
  RestorePaymentPayload: Omit<RestorePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  RestrictProcessingInput: RestrictProcessingInput;
  RestrictProcessingPayload: Omit<RestrictProcessingPayload, 'contact' | 'customer'> & { contact?: Maybe<ResolversParentTypes['Contact']>, customer?: Maybe<ResolversParentTypes['Customer']> };
  RetentionRule: KeptFor;
  RetentionRunCount: RetentionRunCount;
  RevealFieldInput: RevealFieldInput;
  RevealFieldPayload: RevealFieldPayload;
  ReversePaymentInput: ReversePaymentInput;
  ReversePaymentPayload: Omit<ReversePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  RiskLevelFilter: RiskLevelFilter;
  SalesForecast: SalesForecast;
  SalesForecastMonth: SalesForecastMonth;
  SalesFunnel: SalesFunnel;
  SalesFunnelStage: SalesFunnelStage;
  ScheduleFollowUpInput: ScheduleFollowUpInput;
  ScheduleFollowUpPayload: Omit<ScheduleFollowUpPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> };
  SentimentFilter: SentimentFilter;
  SetCustomerLevelInput: SetCustomerLevelInput;
  SetCustomerLevelPayload: Omit<SetCustomerLevelPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  SetPrimaryContactInput: SetPrimaryContactInput;
  SetPrimaryContactPayload: Omit<SetPrimaryContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  SetRetentionRuleInput: SetRetentionRuleInput;
  SetRetentionRulePayload: Omit<SetRetentionRulePayload, 'rule'> & { rule?: Maybe<ResolversParentTypes['RetentionRule']> };
  StaffRoleFilter: StaffRoleFilter;
  StartImportInput: StartImportInput;
  StartImportPayload: Omit<StartImportPayload, 'job'> & { job?: Maybe<ResolversParentTypes['ImportJob']> };
  StringFilter: StringFilter;
  SubjectExport: SubjectExportRow;
  Subscription: Record<PropertyKey, never>;
  Tag: TagRow;
  TagConnection: Omit<TagConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TagEdge']>, nodes: Array<ResolversParentTypes['Tag']> };
  TagCustomerInput: TagCustomerInput;
  TagCustomerPayload: Omit<TagCustomerPayload, 'tag'> & { tag?: Maybe<ResolversParentTypes['Tag']> };
  TagEdge: Omit<TagEdge, 'node'> & { node: ResolversParentTypes['Tag'] };
  TagFilter: TagFilter;
  TagListFilter: TagListFilter;
  TagOrder: TagOrder;
  TagTypeFilter: TagTypeFilter;
  TerminateContractInput: TerminateContractInput;
  TerminateContractPayload: Omit<TerminateContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  UnmergeCustomersInput: UnmergeCustomersInput;
  UnmergeCustomersPayload: Omit<UnmergeCustomersPayload, 'customer' | 'restored'> & { customer?: Maybe<ResolversParentTypes['Customer']>, restored?: Maybe<ResolversParentTypes['Customer']> };
  UntagCustomerInput: UntagCustomerInput;
  UntagCustomerPayload: Omit<UntagCustomerPayload, 'tag'> & { tag?: Maybe<ResolversParentTypes['Tag']> };
  UpdateAddressInput: UpdateAddressInput;
  UpdateAddressPayload: Omit<UpdateAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  UpdateContactInput: UpdateContactInput;
  UpdateContactPayload: Omit<UpdateContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  UpdateContractInput: UpdateContractInput;
  UpdateContractPayload: Omit<UpdateContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: Omit<UpdateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  UpdateInteractionInput: UpdateInteractionInput;
  UpdateInteractionPayload: Omit<UpdateInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> };
  UpdateOpportunityInput: UpdateOpportunityInput;
  UpdateOpportunityPayload: Omit<UpdateOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> };
  UpdatePaymentInput: UpdatePaymentInput;
  UpdatePaymentPayload: Omit<UpdatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  User: UserRow;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: UserError;
  UserFilter: UserFilter;
  UserOrder: UserOrder;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentPayload: Omit<WithdrawConsentPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['Consent']> };
};

export type AccessCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessCount'] = ResolversParentTypes['AccessCount']> = {
  action?: Resolver<ResolversTypes['AccessAction'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessEntry'] = ResolversParentTypes['AccessEntry']> = {
  action?: Resolver<ResolversTypes['AccessAction'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorRoles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['AccessChannel'], ParentType, ContextType>;
  customerIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  recordType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessEntryConnection'] = ResolversParentTypes['AccessEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessEntryEdge'] = ResolversParentTypes['AccessEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessEntry'], ParentType, ContextType>;
};

export type ActivateContractPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivateContractPayload'] = ResolversParentTypes['ActivateContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'], FederationReferenceType extends FederationReferenceTypes['Address'] = FederationReferenceTypes['Address']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Address']> | FederationReferenceType, FederationReferenceType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<AddressHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AddressType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AddressConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddressConnection'] = ResolversParentTypes['AddressConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AddressEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AddressEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddressEdge'] = ResolversParentTypes['AddressEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
};

export type AdvanceOpportunityPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdvanceOpportunityPayload'] = ResolversParentTypes['AdvanceOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignCustomerOwnerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssignCustomerOwnerPayload'] = ResolversParentTypes['AssignCustomerOwnerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuditChainStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditChainState'] = ResolversParentTypes['AuditChainState']> = {
  anchoredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sealed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorRoles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sealSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type CancelImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancelImportPayload'] = ResolversParentTypes['CancelImportPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseOpportunityPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CloseOpportunityPayload'] = ResolversParentTypes['CloseOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompleteFollowUpPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CompleteFollowUpPayload'] = ResolversParentTypes['CompleteFollowUpPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ComplianceReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ComplianceReport'] = ResolversParentTypes['ComplianceReport']> = {
  accesses?: Resolver<Array<ResolversTypes['AccessCount']>, ParentType, ContextType>;
  audit?: Resolver<ResolversTypes['AuditChainState'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['OperationCount']>, ParentType, ContextType>;
  consentsGranted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consentsWithdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  encryption?: Resolver<ResolversTypes['EncryptionState'], ParentType, ContextType>;
  erasures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pendingErasures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restricted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restrictions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restrictionsLifted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retention?: Resolver<Array<ResolversTypes['RetentionRunCount']>, ParentType, ContextType>;
  reveals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectExports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  channel?: Resolver<ResolversTypes['ConsentChannel'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lawfulBasis?: Resolver<Maybe<ResolversTypes['LawfulBasis']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  birthday?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  consents?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<ContactHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  influenceLevel?: Resolver<ResolversTypes['InfluenceLevel'], ParentType, ContextType>;
  interactions?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<ContactInteractionsArgs>>;
  isDecisionMaker?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastContactAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permittedPurposes?: Resolver<Array<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferences?: Resolver<Array<ResolversTypes['ContactPreference']>, ParentType, ContextType>;
  preferredChannel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processingRestricted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  restrictionReason?: Resolver<Maybe<ResolversTypes['RestrictionReason']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContactStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wechat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactPreferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactPreference'] = ResolversParentTypes['ContactPreference']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContractResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  endDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  fileUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<ContractHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  outstandingAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paidAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paymentTerms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, Partial<ContractPaymentsArgs>>;
  renewalNoticeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renewalType?: Resolver<ResolversTypes['RenewalType'], ParentType, ContextType>;
  serviceLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  terminatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  terminationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ContractType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
};

export type CreateAddressPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateAddressPayload'] = ResolversParentTypes['CreateAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateContactPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateContactPayload'] = ResolversParentTypes['CreateContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateContractPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateContractPayload'] = ResolversParentTypes['CreateContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateCustomerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateCustomerPayload'] = ResolversParentTypes['CreateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  duplicates?: Resolver<Array<ResolversTypes['DuplicateCandidate']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateInteractionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateInteractionPayload'] = ResolversParentTypes['CreateInteractionPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateOpportunityPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateOpportunityPayload'] = ResolversParentTypes['CreateOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreatePaymentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreatePaymentPayload'] = ResolversParentTypes['CreatePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['CustomerAccessConnection']>, ParentType, ContextType, Partial<CustomerAccessLogArgs>>;
  acquiredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType, Partial<CustomerAddressesArgs>>;
  annualRevenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  assignments?: Resolver<Array<ResolversTypes['CustomerAssignment']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, Partial<CustomerContactsArgs>>;
  contracts?: Resolver<Maybe<ResolversTypes['ContractConnection']>, ParentType, ContextType, Partial<CustomerContractsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  creditRating?: Resolver<Maybe<ResolversTypes['CreditRating']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duplicates?: Resolver<Maybe<Array<ResolversTypes['DuplicateCandidate']>>, ParentType, ContextType, Partial<CustomerDuplicatesArgs>>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['CustomerGrade'], ParentType, ContextType>;
  healthScore?: Resolver<Maybe<ResolversTypes['HealthScore']>, ParentType, ContextType>;
  healthScores?: Resolver<Maybe<ResolversTypes['HealthScoreConnection']>, ParentType, ContextType, RequireFields<CustomerHealthScoresArgs, 'period'>>;
  history?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<CustomerHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  interactions?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<CustomerInteractionsArgs>>;
  lastContactAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latestHealthScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['CustomerLevel'], ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  lifetimeValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  merges?: Resolver<Maybe<Array<ResolversTypes['CustomerMerge']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextRenewalOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, Partial<CustomerOpportunitiesArgs>>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, Partial<CustomerPaymentsArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processingRestricted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  restrictionReason?: Resolver<Maybe<ResolversTypes['RestrictionReason']>, ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['CustomerScale']>, ParentType, ContextType>;
  serviceOwner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CustomerStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType, Partial<CustomerTagsArgs>>;
  type?: Resolver<ResolversTypes['CustomerType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerAccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerAccess'] = ResolversParentTypes['CustomerAccess']> = {
  action?: Resolver<ResolversTypes['AccessAction'], ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['AccessEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CustomerAccessConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerAccessConnection'] = ResolversParentTypes['CustomerAccessConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerAccessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CustomerAccess']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerAccessEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerAccessEdge'] = ResolversParentTypes['CustomerAccessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerAccess'], ParentType, ContextType>;
};

export type CustomerAssignmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerAssignment'] = ResolversParentTypes['CustomerAssignment'], FederationReferenceType extends FederationReferenceTypes['CustomerAssignment'] = FederationReferenceTypes['CustomerAssignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CustomerAssignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assignedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CustomerChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerChange'] = ResolversParentTypes['CustomerChange']> = {
  changedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerMergeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerMerge'] = ResolversParentTypes['CustomerMerge']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mergedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mergedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  mergedCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mergedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mergedName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeleteAddressPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAddressPayload'] = ResolversParentTypes['DeleteAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteContactPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteContactPayload'] = ResolversParentTypes['DeleteContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteContractPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteContractPayload'] = ResolversParentTypes['DeleteContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCustomerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteCustomerPayload'] = ResolversParentTypes['DeleteCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteInteractionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteInteractionPayload'] = ResolversParentTypes['DeleteInteractionPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteOpportunityPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteOpportunityPayload'] = ResolversParentTypes['DeleteOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeletePaymentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeletePaymentPayload'] = ResolversParentTypes['DeletePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DuplicateCandidateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicateCandidate'] = ResolversParentTypes['DuplicateCandidate']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['DuplicateReason']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DuplicatePairResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicatePair'] = ResolversParentTypes['DuplicatePair']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['DuplicateReason']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DuplicatePairConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicatePairConnection'] = ResolversParentTypes['DuplicatePairConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DuplicatePairEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DuplicatePair']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DuplicatePairEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicatePairEdge'] = ResolversParentTypes['DuplicatePairEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DuplicatePair'], ParentType, ContextType>;
};

export type DuplicateReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicateReason'] = ResolversParentTypes['DuplicateReason']> = {
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['DuplicateField'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EncryptionStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EncryptionState'] = ResolversParentTypes['EncryptionState']> = {
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  keyVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newestKey?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  plaintext?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EraseSubjectPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EraseSubjectPayload'] = ResolversParentTypes['EraseSubjectPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  erasedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ErasureReason'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['SubjectType'], ParentType, ContextType>;
};

export type ExportSubjectDataPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExportSubjectDataPayload'] = ResolversParentTypes['ExportSubjectDataPayload']> = {
  subjectExport?: Resolver<Maybe<ResolversTypes['SubjectExport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HealthFactorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HealthFactor'] = ResolversParentTypes['HealthFactor']> = {
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  positive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HealthScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HealthScore'] = ResolversParentTypes['HealthScore'], FederationReferenceType extends FederationReferenceTypes['HealthScore'] = FederationReferenceTypes['HealthScore']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HealthScore']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activityScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  churnProbability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  contractScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['HealthFactor']>, ParentType, ContextType>;
  financialScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  overallScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recommendations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  riskLevel?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  satisfactionScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scoreDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HealthScoreConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HealthScoreConnection'] = ResolversParentTypes['HealthScoreConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HealthScoreEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HealthScore']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthScoreEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HealthScoreEdge'] = ResolversParentTypes['HealthScoreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HealthScore'], ParentType, ContextType>;
};

export type ImportCustomersPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportCustomersPayload'] = ResolversParentTypes['ImportCustomersPayload']> = {
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ImportRowResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportJobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportJob'] = ResolversParentTypes['ImportJob']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['ImportRowErrorConnection'], ParentType, ContextType, Partial<ImportJobErrorsArgs>>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ImportFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['ImportPolicy'], ParentType, ContextType>;
  processed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportJobConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportJobConnection'] = ResolversParentTypes['ImportJobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportJobEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportJobEdge'] = ResolversParentTypes['ImportJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportJob'], ParentType, ContextType>;
};

export type ImportRowErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportRowError'] = ResolversParentTypes['ImportRowError']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportRowErrorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportRowErrorConnection'] = ResolversParentTypes['ImportRowErrorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportRowErrorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ImportRowError']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportRowErrorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportRowErrorEdge'] = ResolversParentTypes['ImportRowErrorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportRowError'], ParentType, ContextType>;
};

export type ImportRowResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportRowResult'] = ResolversParentTypes['ImportRowResult']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'], FederationReferenceType extends FederationReferenceTypes['Interaction'] = FederationReferenceTypes['Interaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Interaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attachments?: Resolver<Array<ResolversTypes['InteractionAttachment']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  durationMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  followUpCompletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<InteractionHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importance?: Resolver<ResolversTypes['Importance'], ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextActionAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['InteractionOutcome']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Sentiment']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InteractionType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InteractionAttachmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InteractionAttachment'] = ResolversParentTypes['InteractionAttachment']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type LiftRestrictionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LiftRestrictionPayload'] = ResolversParentTypes['LiftRestrictionPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeCustomersPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeCustomersPayload'] = ResolversParentTypes['MergeCustomersPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  merges?: Resolver<Maybe<Array<ResolversTypes['CustomerMerge']>>, ParentType, ContextType>;
  moves?: Resolver<Maybe<Array<ResolversTypes['MergeMove']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeFieldValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeFieldValue'] = ResolversParentTypes['MergeFieldValue']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MergeMoveResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeMove'] = ResolversParentTypes['MergeMove']> = {
  dropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MergePreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergePreview'] = ResolversParentTypes['MergePreview']> = {
  fields?: Resolver<Maybe<Array<ResolversTypes['MergedField']>>, ParentType, ContextType>;
  lifecycleStage?: Resolver<Maybe<ResolversTypes['LifecycleStage']>, ParentType, ContextType>;
  moves?: Resolver<Maybe<Array<ResolversTypes['MergeMove']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergedFieldResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergedField'] = ResolversParentTypes['MergedField']> = {
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['MergeField'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['MergeFieldValue']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  activateContract?: Resolver<ResolversTypes['ActivateContractPayload'], ParentType, ContextType, RequireFields<MutationActivateContractArgs, 'input'>>;
  advanceOpportunity?: Resolver<ResolversTypes['AdvanceOpportunityPayload'], ParentType, ContextType, RequireFields<MutationAdvanceOpportunityArgs, 'input'>>;
  assignCustomerOwner?: Resolver<ResolversTypes['AssignCustomerOwnerPayload'], ParentType, ContextType, RequireFields<MutationAssignCustomerOwnerArgs, 'input'>>;
  cancelImport?: Resolver<ResolversTypes['CancelImportPayload'], ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'input'>>;
  closeOpportunity?: Resolver<ResolversTypes['CloseOpportunityPayload'], ParentType, ContextType, RequireFields<MutationCloseOpportunityArgs, 'input'>>;
  completeFollowUp?: Resolver<ResolversTypes['CompleteFollowUpPayload'], ParentType, ContextType, RequireFields<MutationCompleteFollowUpArgs, 'input'>>;
  createAddress?: Resolver<ResolversTypes['CreateAddressPayload'], ParentType, ContextType, RequireFields<MutationCreateAddressArgs, 'input'>>;
  createContact?: Resolver<ResolversTypes['CreateContactPayload'], ParentType, ContextType, RequireFields<MutationCreateContactArgs, 'input'>>;
  createContract?: Resolver<ResolversTypes['CreateContractPayload'], ParentType, ContextType, RequireFields<MutationCreateContractArgs, 'input'>>;
  createCustomer?: Resolver<ResolversTypes['CreateCustomerPayload'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  createInteraction?: Resolver<ResolversTypes['CreateInteractionPayload'], ParentType, ContextType, RequireFields<MutationCreateInteractionArgs, 'input'>>;
  createOpportunity?: Resolver<ResolversTypes['CreateOpportunityPayload'], ParentType, ContextType, RequireFields<MutationCreateOpportunityArgs, 'input'>>;
  createPayment?: Resolver<ResolversTypes['CreatePaymentPayload'], ParentType, ContextType, RequireFields<MutationCreatePaymentArgs, 'input'>>;
  deleteAddress?: Resolver<ResolversTypes['DeleteAddressPayload'], ParentType, ContextType, RequireFields<MutationDeleteAddressArgs, 'input'>>;
  deleteContact?: Resolver<ResolversTypes['DeleteContactPayload'], ParentType, ContextType, RequireFields<MutationDeleteContactArgs, 'input'>>;
  deleteContract?: Resolver<ResolversTypes['DeleteContractPayload'], ParentType, ContextType, RequireFields<MutationDeleteContractArgs, 'input'>>;
  deleteCustomer?: Resolver<ResolversTypes['DeleteCustomerPayload'], ParentType, ContextType, RequireFields<MutationDeleteCustomerArgs, 'input'>>;
  deleteInteraction?: Resolver<ResolversTypes['DeleteInteractionPayload'], ParentType, ContextType, RequireFields<MutationDeleteInteractionArgs, 'input'>>;
  deleteOpportunity?: Resolver<ResolversTypes['DeleteOpportunityPayload'], ParentType, ContextType, RequireFields<MutationDeleteOpportunityArgs, 'input'>>;
  deletePayment?: Resolver<ResolversTypes['DeletePaymentPayload'], ParentType, ContextType, RequireFields<MutationDeletePaymentArgs, 'input'>>;
  eraseSubject?: Resolver<ResolversTypes['EraseSubjectPayload'], ParentType, ContextType, RequireFields<MutationEraseSubjectArgs, 'input'>>;
  exportSubjectData?: Resolver<ResolversTypes['ExportSubjectDataPayload'], ParentType, ContextType, RequireFields<MutationExportSubjectDataArgs, 'input'>>;
  importCustomers?: Resolver<ResolversTypes['ImportCustomersPayload'], ParentType, ContextType, RequireFields<MutationImportCustomersArgs, 'input'>>;
  liftRestriction?: Resolver<ResolversTypes['LiftRestrictionPayload'], ParentType, ContextType, RequireFields<MutationLiftRestrictionArgs, 'input'>>;
  mergeCustomers?: Resolver<ResolversTypes['MergeCustomersPayload'], ParentType, ContextType, RequireFields<MutationMergeCustomersArgs, 'input'>>;
  receivePayment?: Resolver<ResolversTypes['ReceivePaymentPayload'], ParentType, ContextType, RequireFields<MutationReceivePaymentArgs, 'input'>>;
  recordConsent?: Resolver<ResolversTypes['RecordConsentPayload'], ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  restoreAddress?: Resolver<ResolversTypes['RestoreAddressPayload'], ParentType, ContextType, RequireFields<MutationRestoreAddressArgs, 'input'>>;
  restoreContact?: Resolver<ResolversTypes['RestoreContactPayload'], ParentType, ContextType, RequireFields<MutationRestoreContactArgs, 'input'>>;
  restoreContract?: Resolver<ResolversTypes['RestoreContractPayload'], ParentType, ContextType, RequireFields<MutationRestoreContractArgs, 'input'>>;
  restoreCustomer?: Resolver<ResolversTypes['RestoreCustomerPayload'], ParentType, ContextType, RequireFields<MutationRestoreCustomerArgs, 'input'>>;
  restoreInteraction?: Resolver<ResolversTypes['RestoreInteractionPayload'], ParentType, ContextType, RequireFields<MutationRestoreInteractionArgs, 'input'>>;
  restoreOpportunity?: Resolver<ResolversTypes['RestoreOpportunityPayload'], ParentType, ContextType, RequireFields<MutationRestoreOpportunityArgs, 'input'>>;
  restorePayment?: Resolver<ResolversTypes['RestorePaymentPayload'], ParentType, ContextType, RequireFields<MutationRestorePaymentArgs, 'input'>>;
  restrictProcessing?: Resolver<ResolversTypes['RestrictProcessingPayload'], ParentType, ContextType, RequireFields<MutationRestrictProcessingArgs, 'input'>>;
  revealField?: Resolver<ResolversTypes['RevealFieldPayload'], ParentType, ContextType, RequireFields<MutationRevealFieldArgs, 'input'>>;
  reversePayment?: Resolver<ResolversTypes['ReversePaymentPayload'], ParentType, ContextType, RequireFields<MutationReversePaymentArgs, 'input'>>;
  scheduleFollowUp?: Resolver<ResolversTypes['ScheduleFollowUpPayload'], ParentType, ContextType, RequireFields<MutationScheduleFollowUpArgs, 'input'>>;
  setCustomerLevel?: Resolver<ResolversTypes['SetCustomerLevelPayload'], ParentType, ContextType, RequireFields<MutationSetCustomerLevelArgs, 'input'>>;
  setPrimaryContact?: Resolver<ResolversTypes['SetPrimaryContactPayload'], ParentType, ContextType, RequireFields<MutationSetPrimaryContactArgs, 'input'>>;
  setRetentionRule?: Resolver<ResolversTypes['SetRetentionRulePayload'], ParentType, ContextType, RequireFields<MutationSetRetentionRuleArgs, 'input'>>;
  startImport?: Resolver<ResolversTypes['StartImportPayload'], ParentType, ContextType, RequireFields<MutationStartImportArgs, 'input'>>;
  tagCustomer?: Resolver<ResolversTypes['TagCustomerPayload'], ParentType, ContextType, RequireFields<MutationTagCustomerArgs, 'input'>>;
  terminateContract?: Resolver<ResolversTypes['TerminateContractPayload'], ParentType, ContextType, RequireFields<MutationTerminateContractArgs, 'input'>>;
  unmergeCustomers?: Resolver<ResolversTypes['UnmergeCustomersPayload'], ParentType, ContextType, RequireFields<MutationUnmergeCustomersArgs, 'input'>>;
  untagCustomer?: Resolver<ResolversTypes['UntagCustomerPayload'], ParentType, ContextType, RequireFields<MutationUntagCustomerArgs, 'input'>>;
  updateAddress?: Resolver<ResolversTypes['UpdateAddressPayload'], ParentType, ContextType, RequireFields<MutationUpdateAddressArgs, 'input'>>;
  updateContact?: Resolver<ResolversTypes['UpdateContactPayload'], ParentType, ContextType, RequireFields<MutationUpdateContactArgs, 'input'>>;
  updateContract?: Resolver<ResolversTypes['UpdateContractPayload'], ParentType, ContextType, RequireFields<MutationUpdateContractArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['UpdateCustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  updateInteraction?: Resolver<ResolversTypes['UpdateInteractionPayload'], ParentType, ContextType, RequireFields<MutationUpdateInteractionArgs, 'input'>>;
  updateOpportunity?: Resolver<ResolversTypes['UpdateOpportunityPayload'], ParentType, ContextType, RequireFields<MutationUpdateOpportunityArgs, 'input'>>;
  updatePayment?: Resolver<ResolversTypes['UpdatePaymentPayload'], ParentType, ContextType, RequireFields<MutationUpdatePaymentArgs, 'input'>>;
  withdrawConsent?: Resolver<ResolversTypes['WithdrawConsentPayload'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
};

export type OperationCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationCount'] = ResolversParentTypes['OperationCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OpportunityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Opportunity'] = ResolversParentTypes['Opportunity'], FederationReferenceType extends FederationReferenceTypes['Opportunity'] = FederationReferenceTypes['Opportunity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Opportunity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  contracts?: Resolver<Maybe<ResolversTypes['ContractConnection']>, ParentType, ContextType, Partial<OpportunityContractsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedCloseOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<OpportunityHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, Partial<OpportunityInteractionsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['OpportunityStage'], ParentType, ContextType>;
  stageHistory?: Resolver<Array<ResolversTypes['OpportunityStageChange']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OpportunityStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpportunityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OpportunityConnection'] = ResolversParentTypes['OpportunityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpportunityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OpportunityEdge'] = ResolversParentTypes['OpportunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Opportunity'], ParentType, ContextType>;
};

export type OpportunityStageChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OpportunityStageChange'] = ResolversParentTypes['OpportunityStageChange'], FederationReferenceType extends FederationReferenceTypes['OpportunityStageChange'] = FederationReferenceTypes['OpportunityStageChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpportunityStageChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fromStage?: Resolver<Maybe<ResolversTypes['OpportunityStage']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toStage?: Resolver<ResolversTypes['OpportunityStage'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OpportunitySumResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OpportunitySum'] = ResolversParentTypes['OpportunitySum']> = {
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weightedAmounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<PaymentHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reversalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reversedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessEntryConnection']>, ParentType, ContextType, Partial<QueryAccessLogArgs>>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType, RequireFields<QueryAddressArgs, 'id'>>;
  addresses?: Resolver<ResolversTypes['AddressConnection'], ParentType, ContextType, Partial<QueryAddressesArgs>>;
  auditLog?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<QueryAuditLogArgs>>;
  complianceReport?: Resolver<Maybe<ResolversTypes['ComplianceReport']>, ParentType, ContextType, RequireFields<QueryComplianceReportArgs, 'period' | 'timezone'>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, Partial<QueryContactsArgs>>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, Partial<QueryContractArgs>>;
  contracts?: Resolver<Maybe<ResolversTypes['ContractConnection']>, ParentType, ContextType, Partial<QueryContractsArgs>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, Partial<QueryCustomerArgs>>;
  customerAccessLog?: Resolver<Maybe<ResolversTypes['CustomerAccessConnection']>, ParentType, ContextType, RequireFields<QueryCustomerAccessLogArgs, 'customerId'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, Partial<QueryCustomersArgs>>;
  duplicateCustomers?: Resolver<Maybe<ResolversTypes['DuplicatePairConnection']>, ParentType, ContextType, Partial<QueryDuplicateCustomersArgs>>;
  duplicatesOf?: Resolver<Maybe<Array<ResolversTypes['DuplicateCandidate']>>, ParentType, ContextType, RequireFields<QueryDuplicatesOfArgs, 'customerId'>>;
  healthScore?: Resolver<Maybe<ResolversTypes['HealthScore']>, ParentType, ContextType, RequireFields<QueryHealthScoreArgs, 'id'>>;
  healthScores?: Resolver<Maybe<ResolversTypes['HealthScoreConnection']>, ParentType, ContextType, Partial<QueryHealthScoresArgs>>;
  importJob?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType, RequireFields<QueryImportJobArgs, 'id'>>;
  importJobs?: Resolver<Maybe<ResolversTypes['ImportJobConnection']>, ParentType, ContextType, Partial<QueryImportJobsArgs>>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType, RequireFields<QueryInteractionArgs, 'id'>>;
  interactions?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<QueryInteractionsArgs>>;
  mergePreview?: Resolver<Maybe<ResolversTypes['MergePreview']>, ParentType, ContextType, RequireFields<QueryMergePreviewArgs, 'input'>>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, Partial<QueryOpportunitiesArgs>>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType, RequireFields<QueryOpportunityArgs, 'id'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, Partial<QueryPaymentsArgs>>;
  pendingFollowUps?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<QueryPendingFollowUpsArgs>>;
  retentionRules?: Resolver<Maybe<Array<ResolversTypes['RetentionRule']>>, ParentType, ContextType>;
  salesForecast?: Resolver<Maybe<ResolversTypes['SalesForecast']>, ParentType, ContextType, RequireFields<QuerySalesForecastArgs, 'period' | 'timezone'>>;
  salesFunnel?: Resolver<Maybe<ResolversTypes['SalesFunnel']>, ParentType, ContextType, RequireFields<QuerySalesFunnelArgs, 'period' | 'timezone'>>;
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType, RequireFields<QueryTagArgs, 'id'>>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, Partial<QueryTagsArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, Partial<QueryUsersArgs>>;
};

export type ReceivePaymentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReceivePaymentPayload'] = ResolversParentTypes['ReceivePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordConsentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordConsentPayload'] = ResolversParentTypes['RecordConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreAddressPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestoreAddressPayload'] = ResolversParentTypes['RestoreAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreContactPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestoreContactPayload'] = ResolversParentTypes['RestoreContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreContractPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestoreContractPayload'] = ResolversParentTypes['RestoreContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreCustomerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestoreCustomerPayload'] = ResolversParentTypes['RestoreCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreInteractionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestoreInteractionPayload'] = ResolversParentTypes['RestoreInteractionPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreOpportunityPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestoreOpportunityPayload'] = ResolversParentTypes['RestoreOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestorePaymentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestorePaymentPayload'] = ResolversParentTypes['RestorePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestrictProcessingPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestrictProcessingPayload'] = ResolversParentTypes['RestrictProcessingPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RetentionRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetentionRule'] = ResolversParentTypes['RetentionRule']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaultDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keepDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  minimumDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RetentionType'], ParentType, ContextType>;
};

export type RetentionRunCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetentionRunCount'] = ResolversParentTypes['RetentionRunCount']> = {
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RetentionType'], ParentType, ContextType>;
};

export type RevealFieldPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevealFieldPayload'] = ResolversParentTypes['RevealFieldPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReversePaymentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReversePaymentPayload'] = ResolversParentTypes['ReversePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SalesForecastResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SalesForecast'] = ResolversParentTypes['SalesForecast']> = {
  months?: Resolver<Array<ResolversTypes['SalesForecastMonth']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['OpportunitySum'], ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['OpportunitySum'], ParentType, ContextType>;
};

export type SalesForecastMonthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SalesForecastMonth'] = ResolversParentTypes['SalesForecastMonth']> = {
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  weightedAmounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  won?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type SalesFunnelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SalesFunnel'] = ResolversParentTypes['SalesFunnel']> = {
  conversionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['SalesFunnelStage']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesFunnelStageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SalesFunnelStage'] = ResolversParentTypes['SalesFunnelStage']> = {
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  conversionToNext?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['OpportunityStage'], ParentType, ContextType>;
  weightedAmounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ScheduleFollowUpPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScheduleFollowUpPayload'] = ResolversParentTypes['ScheduleFollowUpPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCustomerLevelPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetCustomerLevelPayload'] = ResolversParentTypes['SetCustomerLevelPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetPrimaryContactPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetPrimaryContactPayload'] = ResolversParentTypes['SetPrimaryContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetRetentionRulePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetRetentionRulePayload'] = ResolversParentTypes['SetRetentionRulePayload']> = {
  rule?: Resolver<Maybe<ResolversTypes['RetentionRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StartImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StartImportPayload'] = ResolversParentTypes['StartImportPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubjectExportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SubjectExport'] = ResolversParentTypes['SubjectExport']> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['SubjectType'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  customerChanged?: SubscriptionResolver<ResolversTypes['CustomerChange'], "customerChanged", ParentType, ContextType, RequireFields<SubscriptionCustomerChangedArgs, 'id'>>;
  opportunityStageChanged?: SubscriptionResolver<ResolversTypes['Opportunity'], "opportunityStageChanged", ParentType, ContextType, Partial<SubscriptionOpportunityStageChangedArgs>>;
};

export type TagResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag'], FederationReferenceType extends FederationReferenceTypes['Tag'] = FederationReferenceTypes['Tag']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tag']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TagType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TagConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TagCustomerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TagCustomerPayload'] = ResolversParentTypes['TagCustomerPayload']> = {
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TagEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TerminateContractPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TerminateContractPayload'] = ResolversParentTypes['TerminateContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnmergeCustomersPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnmergeCustomersPayload'] = ResolversParentTypes['UnmergeCustomersPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  keptFields?: Resolver<Maybe<Array<ResolversTypes['MergeField']>>, ParentType, ContextType>;
  restored?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UntagCustomerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UntagCustomerPayload'] = ResolversParentTypes['UntagCustomerPayload']> = {
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateAddressPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateAddressPayload'] = ResolversParentTypes['UpdateAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateContactPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateContactPayload'] = ResolversParentTypes['UpdateContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateContractPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateContractPayload'] = ResolversParentTypes['UpdateContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCustomerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateInteractionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateInteractionPayload'] = ResolversParentTypes['UpdateInteractionPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateOpportunityPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateOpportunityPayload'] = ResolversParentTypes['UpdateOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdatePaymentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdatePaymentPayload'] = ResolversParentTypes['UpdatePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, Partial<UserCustomersArgs>>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['StaffRole'], ParentType, ContextType>;
  team?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  changedFields?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numericCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WithdrawConsentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WithdrawConsentPayload'] = ResolversParentTypes['WithdrawConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AccessCount?: AccessCountResolvers<ContextType>;
  AccessEntry?: AccessEntryResolvers<ContextType>;
  AccessEntryConnection?: AccessEntryConnectionResolvers<ContextType>;
  AccessEntryEdge?: AccessEntryEdgeResolvers<ContextType>;
  ActivateContractPayload?: ActivateContractPayloadResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  AddressConnection?: AddressConnectionResolvers<ContextType>;
  AddressEdge?: AddressEdgeResolvers<ContextType>;
  AdvanceOpportunityPayload?: AdvanceOpportunityPayloadResolvers<ContextType>;
  AssignCustomerOwnerPayload?: AssignCustomerOwnerPayloadResolvers<ContextType>;
  AuditChainState?: AuditChainStateResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  CancelImportPayload?: CancelImportPayloadResolvers<ContextType>;
  CloseOpportunityPayload?: CloseOpportunityPayloadResolvers<ContextType>;
  CompleteFollowUpPayload?: CompleteFollowUpPayloadResolvers<ContextType>;
  ComplianceReport?: ComplianceReportResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactPreference?: ContactPreferenceResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  CreateAddressPayload?: CreateAddressPayloadResolvers<ContextType>;
  CreateContactPayload?: CreateContactPayloadResolvers<ContextType>;
  CreateContractPayload?: CreateContractPayloadResolvers<ContextType>;
  CreateCustomerPayload?: CreateCustomerPayloadResolvers<ContextType>;
  CreateInteractionPayload?: CreateInteractionPayloadResolvers<ContextType>;
  CreateOpportunityPayload?: CreateOpportunityPayloadResolvers<ContextType>;
  CreatePaymentPayload?: CreatePaymentPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerAccess?: CustomerAccessResolvers<ContextType>;
  CustomerAccessConnection?: CustomerAccessConnectionResolvers<ContextType>;
  CustomerAccessEdge?: CustomerAccessEdgeResolvers<ContextType>;
  CustomerAssignment?: CustomerAssignmentResolvers<ContextType>;
  CustomerChange?: CustomerChangeResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerMerge?: CustomerMergeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeleteAddressPayload?: DeleteAddressPayloadResolvers<ContextType>;
  DeleteContactPayload?: DeleteContactPayloadResolvers<ContextType>;
  DeleteContractPayload?: DeleteContractPayloadResolvers<ContextType>;
  DeleteCustomerPayload?: DeleteCustomerPayloadResolvers<ContextType>;
  DeleteInteractionPayload?: DeleteInteractionPayloadResolvers<ContextType>;
  DeleteOpportunityPayload?: DeleteOpportunityPayloadResolvers<ContextType>;
  DeletePaymentPayload?: DeletePaymentPayloadResolvers<ContextType>;
  DuplicateCandidate?: DuplicateCandidateResolvers<ContextType>;
  DuplicatePair?: DuplicatePairResolvers<ContextType>;
  DuplicatePairConnection?: DuplicatePairConnectionResolvers<ContextType>;
  DuplicatePairEdge?: DuplicatePairEdgeResolvers<ContextType>;
  DuplicateReason?: DuplicateReasonResolvers<ContextType>;
  EncryptionState?: EncryptionStateResolvers<ContextType>;
  EraseSubjectPayload?: EraseSubjectPayloadResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ExportSubjectDataPayload?: ExportSubjectDataPayloadResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  HealthFactor?: HealthFactorResolvers<ContextType>;
  HealthScore?: HealthScoreResolvers<ContextType>;
  HealthScoreConnection?: HealthScoreConnectionResolvers<ContextType>;
  HealthScoreEdge?: HealthScoreEdgeResolvers<ContextType>;
  ImportCustomersPayload?: ImportCustomersPayloadResolvers<ContextType>;
  ImportJob?: ImportJobResolvers<ContextType>;
  ImportJobConnection?: ImportJobConnectionResolvers<ContextType>;
  ImportJobEdge?: ImportJobEdgeResolvers<ContextType>;
  ImportRowError?: ImportRowErrorResolvers<ContextType>;
  ImportRowErrorConnection?: ImportRowErrorConnectionResolvers<ContextType>;
  ImportRowErrorEdge?: ImportRowErrorEdgeResolvers<ContextType>;
  ImportRowResult?: ImportRowResultResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionAttachment?: InteractionAttachmentResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  LiftRestrictionPayload?: LiftRestrictionPayloadResolvers<ContextType>;
  MergeCustomersPayload?: MergeCustomersPayloadResolvers<ContextType>;
  MergeFieldValue?: MergeFieldValueResolvers<ContextType>;
  MergeMove?: MergeMoveResolvers<ContextType>;
  MergePreview?: MergePreviewResolvers<ContextType>;
  MergedField?: MergedFieldResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OperationCount?: OperationCountResolvers<ContextType>;
  Opportunity?: OpportunityResolvers<ContextType>;
  OpportunityConnection?: OpportunityConnectionResolvers<ContextType>;
  OpportunityEdge?: OpportunityEdgeResolvers<ContextType>;
  OpportunityStageChange?: OpportunityStageChangeResolvers<ContextType>;
  OpportunitySum?: OpportunitySumResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceivePaymentPayload?: ReceivePaymentPayloadResolvers<ContextType>;
  RecordConsentPayload?: RecordConsentPayloadResolvers<ContextType>;
  RestoreAddressPayload?: RestoreAddressPayloadResolvers<ContextType>;
  RestoreContactPayload?: RestoreContactPayloadResolvers<ContextType>;
  RestoreContractPayload?: RestoreContractPayloadResolvers<ContextType>;
  RestoreCustomerPayload?: RestoreCustomerPayloadResolvers<ContextType>;
  RestoreInteractionPayload?: RestoreInteractionPayloadResolvers<ContextType>;
  RestoreOpportunityPayload?: RestoreOpportunityPayloadResolvers<ContextType>;
  RestorePaymentPayload?: RestorePaymentPayloadResolvers<ContextType>;
  RestrictProcessingPayload?: RestrictProcessingPayloadResolvers<ContextType>;
  RetentionRule?: RetentionRuleResolvers<ContextType>;
  RetentionRunCount?: RetentionRunCountResolvers<ContextType>;
  RevealFieldPayload?: RevealFieldPayloadResolvers<ContextType>;
  ReversePaymentPayload?: ReversePaymentPayloadResolvers<ContextType>;
  SalesForecast?: SalesForecastResolvers<ContextType>;
  SalesForecastMonth?: SalesForecastMonthResolvers<ContextType>;
  SalesFunnel?: SalesFunnelResolvers<ContextType>;
  SalesFunnelStage?: SalesFunnelStageResolvers<ContextType>;
  ScheduleFollowUpPayload?: ScheduleFollowUpPayloadResolvers<ContextType>;
  SetCustomerLevelPayload?: SetCustomerLevelPayloadResolvers<ContextType>;
  SetPrimaryContactPayload?: SetPrimaryContactPayloadResolvers<ContextType>;
  SetRetentionRulePayload?: SetRetentionRulePayloadResolvers<ContextType>;
  StartImportPayload?: StartImportPayloadResolvers<ContextType>;
  SubjectExport?: SubjectExportResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagCustomerPayload?: TagCustomerPayloadResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  TerminateContractPayload?: TerminateContractPayloadResolvers<ContextType>;
  UnmergeCustomersPayload?: UnmergeCustomersPayloadResolvers<ContextType>;
  UntagCustomerPayload?: UntagCustomerPayloadResolvers<ContextType>;
  UpdateAddressPayload?: UpdateAddressPayloadResolvers<ContextType>;
  UpdateContactPayload?: UpdateContactPayloadResolvers<ContextType>;
  UpdateContractPayload?: UpdateContractPayloadResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  UpdateInteractionPayload?: UpdateInteractionPayloadResolvers<ContextType>;
  UpdateOpportunityPayload?: UpdateOpportunityPayloadResolvers<ContextType>;
  UpdatePaymentPayload?: UpdatePaymentPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WithdrawConsentPayload?: WithdrawConsentPayloadResolvers<ContextType>;
};

