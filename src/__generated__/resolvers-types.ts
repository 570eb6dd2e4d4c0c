import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { User as UserRow } from '../user/user.entity.js';
import type { Customer as CustomerRow } from '../customer/customer.entity.js';
import type { Contact as ContactRow } from '../contact/contact.entity.js';
import type { Address as AddressRow } from '../address/address.entity.js';
import type { Tag as TagRow } from '../tag/tag.entity.js';
import type { Opportunity as OpportunityRow } from '../opportunity/opportunity.entity.js';
import type { OpportunityStageChange as OpportunityStageChangeRow } from '../opportunity/opportunity-stage-change.entity.js';
import type { Contract as ContractRow } from '../contract/contract.entity.js';
import type { Payment as PaymentRow } from '../payment/payment.entity.js';
import type { HealthScore as HealthScoreRow } from '../health-score/health-score.entity.js';
import type { Interaction as InteractionRow } from '../interaction/interaction.entity.js';
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
  direction?: SortDirection;
  /** What to sort by. */
  field: AddressOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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

/** Condition on a yes or no. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A person at a customer. */
export type Contact = {
  __typename?: 'Contact';
  /** Day of birth. */
  birthday?: Maybe<Scalars['Date']['output']>;
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
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Influence on purchases. */
  influenceLevel: InfluenceLevel;
  /** A page of the contact's interactions. */
  interactions: InteractionConnection;
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
  /** Telephone. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Job title. */
  position?: Maybe<Scalars['String']['output']>;
  /** What is known of the person's preferences. */
  preferences: Array<ContactPreference>;
  /** Channel that the person prefers. */
  preferredChannel?: Maybe<Scalars['String']['output']>;
  /** Internal remarks. */
  remarks?: Maybe<Scalars['String']['output']>;
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
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ContactFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<ContactFilter>>;
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
  direction?: SortDirection;
  /** What to sort by. */
  field: ContactOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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
  amount: Money;
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
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Title. */
  name: Scalars['String']['output'];
  /** Deal that led to the contract. */
  opportunity?: Maybe<Opportunity>;
  /** What is still to be received, in the contract's currency; never below zero. */
  outstandingAmount: Money;
  /** What was received, in the contract's currency. */
  paidAmount: Money;
  /** Terms of payment. */
  paymentTerms?: Maybe<Scalars['String']['output']>;
  /** A page of the contract's payments. */
  payments: PaymentConnection;
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
  /** By amount. */
  amount?: InputMaybe<DecimalFilter>;
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
  direction?: SortDirection;
  /** What to sort by. */
  field: ContractOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
};

/** What contracts can be sorted by. */
export type ContractOrderField =
  /** By amount. */
  | 'AMOUNT'
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
  /** Day on which the customer was won. */
  acquiredOn?: Maybe<Scalars['Date']['output']>;
  /** Address records of this customer, at most 100. */
  addresses: Array<Address>;
  /** The customer's own annual revenue. */
  annualRevenue?: Maybe<Money>;
  /** Human-readable code, unique within the tenant, such as CUST202508150001. */
  code: Scalars['String']['output'];
  /** Contact records of this customer, at most 100. */
  contacts: Array<Contact>;
  /** A page of the customer's contracts. */
  contracts: ContractConnection;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the record. */
  createdBy?: Maybe<User>;
  /** Credit rating. */
  creditRating?: Maybe<CreditRating>;
  /** What the customer does. */
  description?: Maybe<Scalars['String']['output']>;
  /** Main e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Value grade, computed. */
  grade: CustomerGrade;
  /** The newest health score; null before the first assessment. */
  healthScore?: Maybe<HealthScore>;
  /** A page of the customer's health scores, newest first: the trend. */
  healthScores: HealthScoreConnection;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Industry. */
  industry?: Maybe<Scalars['String']['output']>;
  /** A page of the customer's interactions. */
  interactions: InteractionConnection;
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
  /** Name, unique within the tenant. */
  name: Scalars['String']['output'];
  /** Earliest end of a contract in force. */
  nextRenewalOn?: Maybe<Scalars['Date']['output']>;
  /** A page of the customer's opportunities. */
  opportunities: OpportunityConnection;
  /** Account manager. */
  owner?: Maybe<User>;
  /** A page of the customer's payments. */
  payments: PaymentConnection;
  /** Main telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Sales region. */
  region?: Maybe<Scalars['String']['output']>;
  /** Internal remarks. */
  remarks?: Maybe<Scalars['String']['output']>;
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
export type CustomerHealthScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HealthScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<HealthScoreOrder>>;
  period?: HealthPeriod;
  search?: InputMaybe<Scalars['String']['input']>;
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

/** One sort key of customers. */
export type CustomerOrder = {
  /** Ascending unless said otherwise. */
  direction?: SortDirection;
  /** What to sort by. */
  field: CustomerOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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
  direction?: SortDirection;
  /** What to sort by. */
  field: HealthScoreOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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
  direction?: SortDirection;
  /** What to sort by. */
  field: InteractionOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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

/** An amount in one currency. Amounts of different currencies are never added up. */
export type Money = {
  __typename?: 'Money';
  /** The amount, exact. */
  amount: Scalars['Decimal']['output'];
  /** Its currency. */
  currency: Scalars['CurrencyCode']['output'];
};

/** Where rows without a value stand. */
export type NullsOrder =
  /** Before all others. */
  | 'FIRST'
  /** After all others. */
  | 'LAST';

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
  contracts: ContractConnection;
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
  direction?: SortDirection;
  /** What to sort by. */
  field: OpportunityOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** How it was paid. */
  method?: Maybe<PaymentMethod>;
  /** When it was received. */
  paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** Reference of the bank or payer. */
  reference?: Maybe<Scalars['String']['output']>;
  /** Internal remarks. */
  remarks?: Maybe<Scalars['String']['output']>;
  /** State. */
  status: PaymentStatus;
  /** When the record was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed the record last. */
  updatedBy?: Maybe<User>;
  /** Counts changes; send it back as `expectedVersion` to detect concurrent edits. */
  version: Scalars['Int']['output'];
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
  direction?: SortDirection;
  /** What to sort by. */
  field: PaymentOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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
  /** One record by id; null when there is none that you may see. */
  address?: Maybe<Address>;
  /** A page of addresses. */
  addresses: AddressConnection;
  /** One record by id; null when there is none that you may see. */
  contact?: Maybe<Contact>;
  /** A page of contacts. */
  contacts: ContactConnection;
  /** One contract by id or by code; null when there is none that you may see. */
  contract?: Maybe<Contract>;
  /** A page of contracts. */
  contracts: ContractConnection;
  /** One customer by id or by code; null when there is none that you may see. */
  customer?: Maybe<Customer>;
  /** A page of customers. */
  customers: CustomerConnection;
  /** One record by id; null when there is none that you may see. */
  healthScore?: Maybe<HealthScore>;
  /** A page of healthScores. */
  healthScores: HealthScoreConnection;
  /** One record by id; null when there is none that you may see. */
  interaction?: Maybe<Interaction>;
  /** A page of interactions. */
  interactions: InteractionConnection;
  /** A page of opportunities. */
  opportunities: OpportunityConnection;
  /** One record by id; null when there is none that you may see. */
  opportunity?: Maybe<Opportunity>;
  /** One record by id; null when there is none that you may see. */
  payment?: Maybe<Payment>;
  /** A page of payments. */
  payments: PaymentConnection;
  /** What the open opportunities are expected to bring in the months of a period, beside what was won in them. */
  salesForecast: SalesForecast;
  /** How the opportunities that were made in a period went on through the pipeline. */
  salesFunnel: SalesFunnel;
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
export type QuerySalesForecastArgs = {
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  period: PeriodInput;
  timezone?: Scalars['String']['input'];
};


/** Everything that can be asked for. Lists are pages; records that you may not see are as absent as ones that do not exist. */
export type QuerySalesFunnelArgs = {
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  period: PeriodInput;
  timezone?: Scalars['String']['input'];
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
  direction?: SortDirection;
  /** What to sort by. */
  field: TagOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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
  /** Display name. */
  name: Scalars['String']['output'];
  /** Work telephone. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Sales region. */
  region?: Maybe<Scalars['String']['output']>;
  /** What the person does. */
  role: StaffRole;
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
  direction?: SortDirection;
  /** What to sort by. */
  field: UserOrderField;
  /** Where rows without a value stand; last unless said otherwise. */
  nulls?: NullsOrder;
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
  Address: ResolverTypeWrapper<AddressRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddressConnection: ResolverTypeWrapper<Omit<AddressConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AddressEdge']>, nodes: Array<ResolversTypes['Address']> }>;
  AddressEdge: ResolverTypeWrapper<Omit<AddressEdge, 'node'> & { node: ResolversTypes['Address'] }>;
  AddressFilter: AddressFilter;
  AddressListFilter: AddressListFilter;
  AddressOrder: AddressOrder;
  AddressOrderField: AddressOrderField;
  AddressType: AddressType;
  AddressTypeFilter: AddressTypeFilter;
  BooleanFilter: BooleanFilter;
  Contact: ResolverTypeWrapper<ContactRow>;
  ContactConnection: ResolverTypeWrapper<Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContactEdge']>, nodes: Array<ResolversTypes['Contact']> }>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactFilter: ContactFilter;
  ContactListFilter: ContactListFilter;
  ContactOrder: ContactOrder;
  ContactOrderField: ContactOrderField;
  ContactPreference: ResolverTypeWrapper<ContactPreference>;
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
  CreditRating: CreditRating;
  CreditRatingFilter: CreditRatingFilter;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerEdge']>, nodes: Array<ResolversTypes['Customer']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerFilter: CustomerFilter;
  CustomerGrade: CustomerGrade;
  CustomerGradeFilter: CustomerGradeFilter;
  CustomerLevel: CustomerLevel;
  CustomerLevelFilter: CustomerLevelFilter;
  CustomerListFilter: CustomerListFilter;
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
  Importance: Importance;
  ImportanceFilter: ImportanceFilter;
  InfluenceLevel: InfluenceLevel;
  InfluenceLevelFilter: InfluenceLevelFilter;
  IntFilter: IntFilter;
  Interaction: ResolverTypeWrapper<InteractionRow>;
  InteractionAttachment: ResolverTypeWrapper<InteractionAttachment>;
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
  LifecycleStage: LifecycleStage;
  LifecycleStageFilter: LifecycleStageFilter;
  Money: ResolverTypeWrapper<Money>;
  NullsOrder: NullsOrder;
  Opportunity: ResolverTypeWrapper<OpportunityRow>;
  OpportunityConnection: ResolverTypeWrapper<Omit<OpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OpportunityEdge']>, nodes: Array<ResolversTypes['Opportunity']> }>;
  OpportunityEdge: ResolverTypeWrapper<Omit<OpportunityEdge, 'node'> & { node: ResolversTypes['Opportunity'] }>;
  OpportunityFilter: OpportunityFilter;
  OpportunityListFilter: OpportunityListFilter;
  OpportunityOrder: OpportunityOrder;
  OpportunityOrderField: OpportunityOrderField;
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
  RenewalType: RenewalType;
  RenewalTypeFilter: RenewalTypeFilter;
  RiskLevel: RiskLevel;
  RiskLevelFilter: RiskLevelFilter;
  SalesForecast: ResolverTypeWrapper<SalesForecast>;
  SalesForecastMonth: ResolverTypeWrapper<SalesForecastMonth>;
  SalesFunnel: ResolverTypeWrapper<SalesFunnel>;
  SalesFunnelStage: ResolverTypeWrapper<SalesFunnelStage>;
  Sentiment: Sentiment;
  SentimentFilter: SentimentFilter;
  SortDirection: SortDirection;
  StaffRole: StaffRole;
  StaffRoleFilter: StaffRoleFilter;
  StringFilter: StringFilter;
  Tag: ResolverTypeWrapper<TagRow>;
  TagConnection: ResolverTypeWrapper<Omit<TagConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TagEdge']>, nodes: Array<ResolversTypes['Tag']> }>;
  TagEdge: ResolverTypeWrapper<Omit<TagEdge, 'node'> & { node: ResolversTypes['Tag'] }>;
  TagFilter: TagFilter;
  TagListFilter: TagListFilter;
  TagOrder: TagOrder;
  TagOrderField: TagOrderField;
  TagType: TagType;
  TagTypeFilter: TagTypeFilter;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserFilter: UserFilter;
  UserOrder: UserOrder;
  UserOrderField: UserOrderField;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: AddressRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  AddressConnection: Omit<AddressConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AddressEdge']>, nodes: Array<ResolversParentTypes['Address']> };
  AddressEdge: Omit<AddressEdge, 'node'> & { node: ResolversParentTypes['Address'] };
  AddressFilter: AddressFilter;
  AddressListFilter: AddressListFilter;
  AddressOrder: AddressOrder;
  AddressTypeFilter: AddressTypeFilter;
  BooleanFilter: BooleanFilter;
  Contact: ContactRow;
  ContactConnection: Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContactEdge']>, nodes: Array<ResolversParentTypes['Contact']> };
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactFilter: ContactFilter;
  ContactListFilter: ContactListFilter;
  ContactOrder: ContactOrder;
  ContactPreference: ContactPreference;
  ContactStatusFilter: ContactStatusFilter;
  Contract: ContractRow;
  ContractConnection: Omit<ContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContractEdge']>, nodes: Array<ResolversParentTypes['Contract']> };
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractFilter: ContractFilter;
  ContractListFilter: ContractListFilter;
  ContractOrder: ContractOrder;
  ContractStatusFilter: ContractStatusFilter;
  ContractTypeFilter: ContractTypeFilter;
  CreditRatingFilter: CreditRatingFilter;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerRow;
  Float: Scalars['Float']['output'];
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerEdge']>, nodes: Array<ResolversParentTypes['Customer']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerFilter: CustomerFilter;
  CustomerGradeFilter: CustomerGradeFilter;
  CustomerLevelFilter: CustomerLevelFilter;
  CustomerListFilter: CustomerListFilter;
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
  FloatFilter: FloatFilter;
  HealthFactor: HealthFactor;
  HealthScore: HealthScoreRow;
  HealthScoreConnection: Omit<HealthScoreConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['HealthScoreEdge']>, nodes: Array<ResolversParentTypes['HealthScore']> };
  HealthScoreEdge: Omit<HealthScoreEdge, 'node'> & { node: ResolversParentTypes['HealthScore'] };
  HealthScoreFilter: HealthScoreFilter;
  HealthScoreListFilter: HealthScoreListFilter;
  HealthScoreOrder: HealthScoreOrder;
  IDFilter: IdFilter;
  ImportanceFilter: ImportanceFilter;
  InfluenceLevelFilter: InfluenceLevelFilter;
  IntFilter: IntFilter;
  Interaction: InteractionRow;
  InteractionAttachment: InteractionAttachment;
  InteractionConnection: Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InteractionEdge']>, nodes: Array<ResolversParentTypes['Interaction']> };
  InteractionDirectionFilter: InteractionDirectionFilter;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  InteractionFilter: InteractionFilter;
  InteractionListFilter: InteractionListFilter;
  InteractionOrder: InteractionOrder;
  InteractionOutcomeFilter: InteractionOutcomeFilter;
  InteractionTypeFilter: InteractionTypeFilter;
  LifecycleStageFilter: LifecycleStageFilter;
  Money: Money;
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
  RenewalTypeFilter: RenewalTypeFilter;
  RiskLevelFilter: RiskLevelFilter;
  SalesForecast: SalesForecast;
  SalesForecastMonth: SalesForecastMonth;
  SalesFunnel: SalesFunnel;
  SalesFunnelStage: SalesFunnelStage;
  SentimentFilter: SentimentFilter;
  StaffRoleFilter: StaffRoleFilter;
  StringFilter: StringFilter;
  Tag: TagRow;
  TagConnection: Omit<TagConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TagEdge']>, nodes: Array<ResolversParentTypes['Tag']> };
  TagEdge: Omit<TagEdge, 'node'> & { node: ResolversParentTypes['Tag'] };
  TagFilter: TagFilter;
  TagListFilter: TagListFilter;
  TagOrder: TagOrder;
  TagTypeFilter: TagTypeFilter;
  User: UserRow;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserFilter: UserFilter;
  UserOrder: UserOrder;
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

export type ContactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  birthday?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  influenceLevel?: Resolver<ResolversTypes['InfluenceLevel'], ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, Partial<ContactInteractionsArgs>>;
  isDecisionMaker?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastContactAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferences?: Resolver<Array<ResolversTypes['ContactPreference']>, ParentType, ContextType>;
  preferredChannel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  endDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  fileUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  outstandingAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paidAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paymentTerms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payments?: Resolver<ResolversTypes['PaymentConnection'], ParentType, ContextType, Partial<ContractPaymentsArgs>>;
  renewalNoticeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renewalType?: Resolver<ResolversTypes['RenewalType'], ParentType, ContextType>;
  serviceLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
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

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acquiredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType, Partial<CustomerAddressesArgs>>;
  annualRevenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, Partial<CustomerContactsArgs>>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, Partial<CustomerContractsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  creditRating?: Resolver<Maybe<ResolversTypes['CreditRating']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['CustomerGrade'], ParentType, ContextType>;
  healthScore?: Resolver<Maybe<ResolversTypes['HealthScore']>, ParentType, ContextType>;
  healthScores?: Resolver<ResolversTypes['HealthScoreConnection'], ParentType, ContextType, RequireFields<CustomerHealthScoresArgs, 'period'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, Partial<CustomerInteractionsArgs>>;
  lastContactAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latestHealthScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['CustomerLevel'], ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  lifetimeValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextRenewalOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  opportunities?: Resolver<ResolversTypes['OpportunityConnection'], ParentType, ContextType, Partial<CustomerOpportunitiesArgs>>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  payments?: Resolver<ResolversTypes['PaymentConnection'], ParentType, ContextType, Partial<CustomerPaymentsArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

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

export type MoneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type OpportunityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Opportunity'] = ResolversParentTypes['Opportunity'], FederationReferenceType extends FederationReferenceTypes['Opportunity'] = FederationReferenceTypes['Opportunity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Opportunity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, Partial<OpportunityContractsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedCloseOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType, RequireFields<QueryAddressArgs, 'id'>>;
  addresses?: Resolver<ResolversTypes['AddressConnection'], ParentType, ContextType, Partial<QueryAddressesArgs>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, Partial<QueryContactsArgs>>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, Partial<QueryContractArgs>>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, Partial<QueryContractsArgs>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, Partial<QueryCustomerArgs>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, Partial<QueryCustomersArgs>>;
  healthScore?: Resolver<Maybe<ResolversTypes['HealthScore']>, ParentType, ContextType, RequireFields<QueryHealthScoreArgs, 'id'>>;
  healthScores?: Resolver<ResolversTypes['HealthScoreConnection'], ParentType, ContextType, Partial<QueryHealthScoresArgs>>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType, RequireFields<QueryInteractionArgs, 'id'>>;
  interactions?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, Partial<QueryInteractionsArgs>>;
  opportunities?: Resolver<ResolversTypes['OpportunityConnection'], ParentType, ContextType, Partial<QueryOpportunitiesArgs>>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType, RequireFields<QueryOpportunityArgs, 'id'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payments?: Resolver<ResolversTypes['PaymentConnection'], ParentType, ContextType, Partial<QueryPaymentsArgs>>;
  salesForecast?: Resolver<ResolversTypes['SalesForecast'], ParentType, ContextType, RequireFields<QuerySalesForecastArgs, 'period' | 'timezone'>>;
  salesFunnel?: Resolver<ResolversTypes['SalesFunnel'], ParentType, ContextType, RequireFields<QuerySalesFunnelArgs, 'period' | 'timezone'>>;
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType, RequireFields<QueryTagArgs, 'id'>>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, Partial<QueryTagsArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, Partial<QueryUsersArgs>>;
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

export type TagEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
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
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['StaffRole'], ParentType, ContextType>;
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

export type Resolvers<ContextType = RequestContext> = {
  Address?: AddressResolvers<ContextType>;
  AddressConnection?: AddressConnectionResolvers<ContextType>;
  AddressEdge?: AddressEdgeResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactPreference?: ContactPreferenceResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  HealthFactor?: HealthFactorResolvers<ContextType>;
  HealthScore?: HealthScoreResolvers<ContextType>;
  HealthScoreConnection?: HealthScoreConnectionResolvers<ContextType>;
  HealthScoreEdge?: HealthScoreEdgeResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionAttachment?: InteractionAttachmentResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
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
  SalesForecast?: SalesForecastResolvers<ContextType>;
  SalesForecastMonth?: SalesForecastMonthResolvers<ContextType>;
  SalesFunnel?: SalesFunnelResolvers<ContextType>;
  SalesFunnelStage?: SalesFunnelStageResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
};

