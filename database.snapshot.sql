CREATE TABLE access_log (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  occurred_at timestamp(3) with time zone NOT NULL,
  actor_id text NOT NULL,
  actor_roles text[] NOT NULL,
  action text NOT NULL,
  channel text NOT NULL,
  operation text,
  record_type text NOT NULL,
  record_ids text[] NOT NULL,
  customer_ids uuid[] NOT NULL,
  field text,
  purpose text,
  request_id text NOT NULL,
  trace_id text NOT NULL
);
ALTER TABLE access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_log FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON access_log TO crm_app;

CREATE TABLE addresses (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  type text NOT NULL,
  country text NOT NULL DEFAULT 'CN'::text,
  province text NOT NULL,
  city text NOT NULL,
  district text,
  street text NOT NULL,
  postal_code text,
  is_default boolean NOT NULL DEFAULT false,
  contact_name text,
  contact_phone text,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  updated_by text,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp(3) with time zone
);
ALTER TABLE addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE addresses FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON addresses TO crm_app;

CREATE TABLE audit_anchors (
  tenant_id text NOT NULL,
  seal_sequence integer NOT NULL,
  hash text NOT NULL,
  anchored_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE audit_anchors ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_anchors FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON audit_anchors TO crm_app;

CREATE TABLE audit_entries (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  occurred_at timestamp(3) with time zone NOT NULL,
  actor_id text NOT NULL,
  actor_roles text[] NOT NULL,
  operation text NOT NULL,
  action text NOT NULL,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  record_version integer,
  customer_id uuid,
  changes jsonb NOT NULL,
  request_id text,
  trace_id text,
  seal_sequence integer,
  previous_hash text,
  hash text
);
ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON audit_entries TO crm_app;

CREATE TABLE code_sequences (
  tenant_id text NOT NULL,
  name text NOT NULL,
  last integer NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE code_sequences ENABLE ROW LEVEL SECURITY;
ALTER TABLE code_sequences FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON code_sequences TO crm_app;

CREATE TABLE consents (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  purpose text NOT NULL,
  status text NOT NULL,
  lawful_basis text,
  channel text NOT NULL,
  evidence text,
  effective_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone,
  recorded_by text NOT NULL,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT ON consents TO crm_app;

CREATE TABLE contacts (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  name text NOT NULL,
  "position" text,
  department text,
  phone text,
  mobile text,
  email text,
  wechat text,
  is_primary boolean NOT NULL DEFAULT false,
  is_decision_maker boolean NOT NULL DEFAULT false,
  influence_level text NOT NULL DEFAULT 'MEDIUM'::text,
  status text NOT NULL DEFAULT 'ACTIVE'::text,
  birthday date,
  preferred_channel text,
  preferences jsonb NOT NULL DEFAULT '[]'::jsonb,
  remarks text,
  last_contact_at timestamp(3) with time zone,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  updated_by text,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp(3) with time zone,
  subject_key text,
  phone_index text,
  mobile_index text,
  email_index text,
  restricted_at timestamp(3) with time zone,
  restriction_reason text,
  erased_at timestamp(3) with time zone
);
ALTER TABLE contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON contacts TO crm_app;

CREATE TABLE contracts (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  opportunity_id uuid,
  code text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  status text NOT NULL DEFAULT 'DRAFT'::text,
  amount text NOT NULL,
  currency text NOT NULL DEFAULT 'CNY'::text,
  start_date date NOT NULL,
  end_date date NOT NULL,
  signed_date date,
  renewal_type text NOT NULL DEFAULT 'MANUAL'::text,
  renewal_notice_days integer NOT NULL DEFAULT 90,
  payment_terms text,
  service_level text,
  file_url text,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  updated_by text,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp(3) with time zone,
  terminated_on date,
  termination_reason text,
  expiry_notified_on date
);
ALTER TABLE contracts ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON contracts TO crm_app;

CREATE TABLE customer_accesses (
  tenant_id text NOT NULL,
  customer_id uuid NOT NULL,
  occurred_at timestamp(3) with time zone NOT NULL,
  entry_id uuid NOT NULL,
  actor_id text NOT NULL,
  action text NOT NULL
);
ALTER TABLE customer_accesses ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_accesses FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON customer_accesses TO crm_app;

CREATE TABLE customer_assignments (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  from_user_id text,
  to_user_id text,
  reason text,
  assigned_by text,
  assigned_at timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE customer_assignments ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_assignments FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON customer_assignments TO crm_app;

CREATE TABLE customer_merges (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  survivor_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  details text NOT NULL,
  merged_by text,
  merged_at timestamp(3) with time zone NOT NULL,
  undone_by text,
  undone_at timestamp(3) with time zone
);
ALTER TABLE customer_merges ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_merges FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON customer_merges TO crm_app;

CREATE TABLE customers (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  industry text,
  scale text,
  level text NOT NULL DEFAULT 'STANDARD'::text,
  grade text NOT NULL DEFAULT 'D'::text,
  lifecycle_stage text NOT NULL DEFAULT 'PROSPECT'::text,
  status text NOT NULL DEFAULT 'ACTIVE'::text,
  source text,
  region text,
  website text,
  phone text,
  email text,
  description text,
  remarks text,
  annual_revenue_amount numeric(19,4),
  annual_revenue_currency text NOT NULL DEFAULT 'CNY'::text,
  credit_rating text,
  acquired_on date,
  last_contact_at timestamp(3) with time zone,
  next_renewal_on date,
  lifetime_value_amount numeric(19,4),
  lifetime_value_currency text NOT NULL DEFAULT 'CNY'::text,
  latest_health_score numeric(5,2),
  owner_id text,
  service_owner_id text,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  updated_by text,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp(3) with time zone,
  merged_into_id uuid,
  subject_key text,
  phone_index text,
  email_index text,
  restricted_at timestamp(3) with time zone,
  restriction_reason text,
  erased_at timestamp(3) with time zone
);
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
ALTER TABLE customers FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON customers TO crm_app;

CREATE TABLE duplicate_keys (
  tenant_id text NOT NULL,
  key text NOT NULL,
  customer_id uuid NOT NULL
);
ALTER TABLE duplicate_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE duplicate_keys FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON duplicate_keys TO crm_app;

CREATE TABLE encryption_keys (
  tenant_id text NOT NULL,
  purpose text NOT NULL,
  version integer NOT NULL,
  wrapped text NOT NULL,
  kek text NOT NULL,
  state text NOT NULL DEFAULT 'ACTIVE'::text,
  retired_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE encryption_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE encryption_keys FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT, UPDATE ON encryption_keys TO crm_app;

CREATE TABLE erasures (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  reason text NOT NULL,
  hold_override text,
  erased_by text NOT NULL,
  erased_at timestamp(3) with time zone NOT NULL
);
ALTER TABLE erasures ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasures FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON erasures TO crm_app;

CREATE TABLE health_scores (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  score_date date NOT NULL,
  overall_score numeric(5,2) NOT NULL,
  satisfaction_score numeric(5,2),
  activity_score numeric(5,2),
  financial_score numeric(5,2),
  contract_score numeric(5,2),
  risk_level text NOT NULL,
  churn_probability numeric(5,4),
  coverage numeric(5,4) NOT NULL DEFAULT '1'::numeric,
  factors jsonb NOT NULL DEFAULT '[]'::jsonb,
  recommendations text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE health_scores ENABLE ROW LEVEL SECURITY;
ALTER TABLE health_scores FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON health_scores TO crm_app;

CREATE TABLE idempotency_records (
  tenant_id text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  result text NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE idempotency_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_records FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_records TO crm_app;

CREATE TABLE import_chunks (
  tenant_id text NOT NULL,
  job_id uuid NOT NULL,
  number integer NOT NULL,
  rows text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE import_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_chunks FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON import_chunks TO crm_app;

CREATE TABLE import_errors (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  job_id uuid NOT NULL,
  "row" integer NOT NULL,
  line integer NOT NULL,
  violations jsonb NOT NULL,
  cells text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE import_errors ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_errors FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON import_errors TO crm_app;

CREATE TABLE import_jobs (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  status text NOT NULL,
  policy text NOT NULL,
  format text NOT NULL,
  dry_run boolean NOT NULL DEFAULT false,
  file_name text,
  total integer NOT NULL DEFAULT 0,
  processed integer NOT NULL DEFAULT 0,
  imported integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  chunks integer NOT NULL DEFAULT 0,
  cursor integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  created_by text NOT NULL,
  creator_roles text[] NOT NULL,
  request_id text,
  trace_id text,
  started_at timestamp(3) with time zone,
  finished_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE import_jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_jobs FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON import_jobs TO crm_app;

CREATE TABLE import_queue (
  tenant_id text NOT NULL,
  owner text NOT NULL,
  job_id uuid NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE import_queue ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_queue FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON import_queue TO crm_app;

CREATE TABLE inbox_events (
  tenant_id text NOT NULL,
  source text NOT NULL,
  id text NOT NULL,
  type text NOT NULL,
  received_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE inbox_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox_events FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON inbox_events TO crm_app;

CREATE TABLE interactions (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  contact_id uuid,
  opportunity_id uuid,
  staff_id text,
  type text NOT NULL,
  direction text NOT NULL,
  subject text NOT NULL,
  content text,
  occurred_at timestamp(3) with time zone NOT NULL,
  duration_minutes integer,
  outcome text,
  next_action text,
  next_action_at timestamp(3) with time zone,
  sentiment text,
  importance text NOT NULL DEFAULT 'MEDIUM'::text,
  attachments jsonb NOT NULL DEFAULT '[]'::jsonb,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  updated_by text,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp(3) with time zone,
  follow_up_completed_at timestamp(3) with time zone
);
ALTER TABLE interactions ENABLE ROW LEVEL SECURITY;
ALTER TABLE interactions FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON interactions TO crm_app;

CREATE TABLE opportunities (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  contact_id uuid,
  owner_id text,
  code text,
  name text NOT NULL,
  amount numeric(19,4),
  currency text NOT NULL DEFAULT 'CNY'::text,
  stage text NOT NULL DEFAULT 'LEAD'::text,
  probability integer NOT NULL DEFAULT 0,
  expected_close_on date,
  closed_at timestamp(3) with time zone,
  close_reason text,
  source text,
  description text,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  updated_by text,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp(3) with time zone
);
ALTER TABLE opportunities ENABLE ROW LEVEL SECURITY;
ALTER TABLE opportunities FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON opportunities TO crm_app;

CREATE TABLE opportunity_stage_changes (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  from_stage text,
  to_stage text NOT NULL,
  probability integer NOT NULL,
  reason text,
  changed_by text,
  changed_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE opportunity_stage_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE opportunity_stage_changes FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON opportunity_stage_changes TO crm_app;

CREATE TABLE outbox_events (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  sequence bigint NOT NULL,
  type text NOT NULL,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  customer_id uuid,
  data jsonb NOT NULL,
  trace_id text,
  occurred_at timestamp(3) with time zone NOT NULL,
  published_at timestamp(3) with time zone,
  attempts integer NOT NULL DEFAULT 0,
  dead_at timestamp(3) with time zone,
  last_error text
);
ALTER TABLE outbox_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox_events FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox_events TO crm_app;

CREATE TABLE payments (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  contract_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  code text NOT NULL,
  amount numeric(19,4) NOT NULL,
  currency text NOT NULL DEFAULT 'CNY'::text,
  status text NOT NULL DEFAULT 'PLANNED'::text,
  due_on date,
  paid_at timestamp(3) with time zone,
  method text,
  reference text,
  remarks text,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  updated_by text,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp(3) with time zone,
  part_of_id uuid,
  reversed_at timestamp(3) with time zone,
  reversal_reason text
);
ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE payments FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON payments TO crm_app;

CREATE TABLE retention_rules (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  keep_days integer NOT NULL,
  updated_by text
);
ALTER TABLE retention_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_rules FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON retention_rules TO crm_app;

CREATE TABLE retention_runs (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  cutoff timestamp(3) with time zone NOT NULL,
  started_at timestamp(3) with time zone NOT NULL,
  finished_at timestamp(3) with time zone NOT NULL,
  removed integer NOT NULL,
  completed boolean NOT NULL,
  failed integer NOT NULL
);
ALTER TABLE retention_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_runs FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON retention_runs TO crm_app;

CREATE TABLE schema_migrations (
  id integer NOT NULL DEFAULT nextval('schema_migrations_id_seq'::regclass),
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL
);
GRANT SELECT ON schema_migrations TO crm_app;

CREATE TABLE search_grams (
  tenant_id text NOT NULL,
  kind text NOT NULL,
  gram text NOT NULL,
  record_id uuid NOT NULL
);
ALTER TABLE search_grams ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_grams FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON search_grams TO crm_app;

CREATE TABLE subject_exports (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  exported_by text NOT NULL,
  exported_at timestamp(3) with time zone NOT NULL
);
ALTER TABLE subject_exports ENABLE ROW LEVEL SECURITY;
ALTER TABLE subject_exports FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON subject_exports TO crm_app;

CREATE TABLE tags (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  name text NOT NULL,
  type text NOT NULL DEFAULT 'MANUAL'::text,
  category text,
  value text,
  confidence numeric(5,4),
  created_by text,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE tags ENABLE ROW LEVEL SECURITY;
ALTER TABLE tags FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON tags TO crm_app;

CREATE TABLE tenants (
  tenant_id text NOT NULL,
  name text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON tenants TO crm_app;

CREATE TABLE users (
  tenant_id text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  email text,
  phone text,
  role text NOT NULL,
  region text,
  industries text[] NOT NULL DEFAULT '{}'::text[],
  capacity integer,
  active boolean NOT NULL DEFAULT true,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  manager_id text
);
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON users TO crm_app;

CREATE TABLE worker_leases (
  tenant_id text NOT NULL,
  task text NOT NULL,
  holder uuid NOT NULL,
  held_until timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE worker_leases ENABLE ROW LEVEL SECURITY;
ALTER TABLE worker_leases FORCE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON worker_leases TO crm_app;

ALTER TABLE access_log ADD CONSTRAINT access_log_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE access_log ADD CONSTRAINT action_known CHECK ((action = ANY (ARRAY['PROFILE_READ'::text, 'LIST_READ'::text, 'RELATED_READ'::text, 'CHANGE_READ'::text, 'EVENT_READ'::text, 'HISTORY_READ'::text, 'REVEAL'::text, 'EXPORT'::text])));
ALTER TABLE access_log ADD CONSTRAINT channel_known CHECK ((channel = ANY (ARRAY['GRAPHQL'::text, 'FEDERATION'::text, 'SUBSCRIPTION'::text, 'HTTP'::text])));
ALTER TABLE addresses ADD CONSTRAINT addresses_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE addresses ADD CONSTRAINT addresses_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE addresses ADD CONSTRAINT type_known CHECK ((type = ANY (ARRAY['BILLING'::text, 'SHIPPING'::text, 'OFFICE'::text, 'HOME'::text])));
ALTER TABLE audit_anchors ADD CONSTRAINT audit_anchors_pkey PRIMARY KEY (tenant_id, seal_sequence);
ALTER TABLE audit_entries ADD CONSTRAINT action_known CHECK ((action = ANY (ARRAY['CREATE'::text, 'UPDATE'::text, 'DELETE'::text, 'RESTORE'::text])));
ALTER TABLE audit_entries ADD CONSTRAINT audit_entries_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE code_sequences ADD CONSTRAINT code_sequences_pkey PRIMARY KEY (tenant_id, name);
ALTER TABLE consents ADD CONSTRAINT basis_of_grant CHECK (((status = 'GRANTED'::text) = (lawful_basis IS NOT NULL)));
ALTER TABLE consents ADD CONSTRAINT channel_known CHECK ((channel = ANY (ARRAY['WEB'::text, 'APP'::text, 'EMAIL'::text, 'PHONE'::text, 'WECHAT'::text, 'PAPER'::text, 'IN_PERSON'::text, 'OTHER'::text])));
ALTER TABLE consents ADD CONSTRAINT consents_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts(tenant_id, id);
ALTER TABLE consents ADD CONSTRAINT consents_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE consents ADD CONSTRAINT lawful_basis_known CHECK ((lawful_basis = ANY (ARRAY['CONSENT'::text, 'CONTRACT'::text, 'LEGAL_OBLIGATION'::text, 'VITAL_INTERESTS'::text, 'PUBLIC_INTEREST'::text, 'LEGITIMATE_INTERESTS'::text, 'DISCLOSED_BY_SUBJECT'::text])));
ALTER TABLE consents ADD CONSTRAINT purpose_known CHECK ((purpose = ANY (ARRAY['SERVICE'::text, 'MARKETING'::text, 'ANALYTICS'::text, 'PROFILING'::text, 'SHARING'::text, 'CROSS_BORDER_TRANSFER'::text])));
ALTER TABLE consents ADD CONSTRAINT status_known CHECK ((status = ANY (ARRAY['GRANTED'::text, 'WITHDRAWN'::text])));
ALTER TABLE contacts ADD CONSTRAINT contacts_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE contacts ADD CONSTRAINT contacts_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE contacts ADD CONSTRAINT email_sealed CHECK ((email ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE contacts ADD CONSTRAINT influence_level_known CHECK ((influence_level = ANY (ARRAY['LOW'::text, 'MEDIUM'::text, 'HIGH'::text])));
ALTER TABLE contacts ADD CONSTRAINT mobile_sealed CHECK ((mobile ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE contacts ADD CONSTRAINT phone_sealed CHECK ((phone ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE contacts ADD CONSTRAINT restriction_explained CHECK (((restricted_at IS NULL) = (restriction_reason IS NULL)));
ALTER TABLE contacts ADD CONSTRAINT restriction_reason_known CHECK ((restriction_reason = ANY (ARRAY['ACCURACY_CONTESTED'::text, 'UNLAWFUL_PROCESSING'::text, 'LEGAL_CLAIMS'::text, 'OBJECTION_PENDING'::text])));
ALTER TABLE contacts ADD CONSTRAINT status_known CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'INACTIVE'::text])));
ALTER TABLE contacts ADD CONSTRAINT wechat_sealed CHECK ((wechat ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE contracts ADD CONSTRAINT amount_sealed CHECK ((amount ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE contracts ADD CONSTRAINT contracts_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE contracts ADD CONSTRAINT contracts_opportunity FOREIGN KEY (tenant_id, opportunity_id) REFERENCES opportunities(tenant_id, id);
ALTER TABLE contracts ADD CONSTRAINT contracts_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE contracts ADD CONSTRAINT currency_format CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE contracts ADD CONSTRAINT period_ordered CHECK ((start_date <= end_date));
ALTER TABLE contracts ADD CONSTRAINT renewal_notice_days_range CHECK ((renewal_notice_days >= 0));
ALTER TABLE contracts ADD CONSTRAINT renewal_type_known CHECK ((renewal_type = ANY (ARRAY['MANUAL'::text, 'AUTOMATIC'::text])));
ALTER TABLE contracts ADD CONSTRAINT status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'ACTIVE'::text, 'EXPIRED'::text, 'TERMINATED'::text])));
ALTER TABLE contracts ADD CONSTRAINT type_known CHECK ((type = ANY (ARRAY['SERVICE'::text, 'PURCHASE'::text, 'FRAMEWORK'::text])));
ALTER TABLE customer_accesses ADD CONSTRAINT action_known CHECK ((action = ANY (ARRAY['PROFILE_READ'::text, 'LIST_READ'::text, 'RELATED_READ'::text, 'CHANGE_READ'::text, 'EVENT_READ'::text, 'HISTORY_READ'::text, 'REVEAL'::text, 'EXPORT'::text])));
ALTER TABLE customer_accesses ADD CONSTRAINT customer_accesses_pkey PRIMARY KEY (tenant_id, customer_id, occurred_at, entry_id);
ALTER TABLE customer_assignments ADD CONSTRAINT customer_assignments_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE customer_assignments ADD CONSTRAINT customer_assignments_from_user FOREIGN KEY (tenant_id, from_user_id) REFERENCES users(tenant_id, id);
ALTER TABLE customer_assignments ADD CONSTRAINT customer_assignments_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE customer_assignments ADD CONSTRAINT customer_assignments_to_user FOREIGN KEY (tenant_id, to_user_id) REFERENCES users(tenant_id, id);
ALTER TABLE customer_merges ADD CONSTRAINT customer_merges_merged FOREIGN KEY (tenant_id, merged_id) REFERENCES customers(tenant_id, id);
ALTER TABLE customer_merges ADD CONSTRAINT customer_merges_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE customer_merges ADD CONSTRAINT customer_merges_survivor FOREIGN KEY (tenant_id, survivor_id) REFERENCES customers(tenant_id, id);
ALTER TABLE customer_merges ADD CONSTRAINT details_sealed CHECK ((details ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE customers ADD CONSTRAINT annual_revenue_currency_format CHECK ((annual_revenue_currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE customers ADD CONSTRAINT credit_rating_known CHECK ((credit_rating = ANY (ARRAY['AAA'::text, 'AA'::text, 'A'::text, 'BBB'::text, 'BB'::text, 'B'::text, 'C'::text])));
ALTER TABLE customers ADD CONSTRAINT customers_merged_into FOREIGN KEY (tenant_id, merged_into_id) REFERENCES customers(tenant_id, id);
ALTER TABLE customers ADD CONSTRAINT customers_owner FOREIGN KEY (tenant_id, owner_id) REFERENCES users(tenant_id, id);
ALTER TABLE customers ADD CONSTRAINT customers_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE customers ADD CONSTRAINT customers_service_owner FOREIGN KEY (tenant_id, service_owner_id) REFERENCES users(tenant_id, id);
ALTER TABLE customers ADD CONSTRAINT email_sealed CHECK ((email ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE customers ADD CONSTRAINT grade_known CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])));
ALTER TABLE customers ADD CONSTRAINT latest_health_score_range CHECK (((latest_health_score >= (0)::numeric) AND (latest_health_score <= (100)::numeric)));
ALTER TABLE customers ADD CONSTRAINT level_known CHECK ((level = ANY (ARRAY['STANDARD'::text, 'IMPORTANT'::text, 'VIP'::text, 'STRATEGIC'::text])));
ALTER TABLE customers ADD CONSTRAINT lifecycle_stage_known CHECK ((lifecycle_stage = ANY (ARRAY['PROSPECT'::text, 'CUSTOMER'::text, 'CHURNED'::text])));
ALTER TABLE customers ADD CONSTRAINT lifetime_value_currency_format CHECK ((lifetime_value_currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE customers ADD CONSTRAINT merged_is_deleted CHECK (((merged_into_id IS NULL) OR (deleted_at IS NOT NULL)));
ALTER TABLE customers ADD CONSTRAINT phone_sealed CHECK ((phone ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE customers ADD CONSTRAINT restriction_explained CHECK (((restricted_at IS NULL) = (restriction_reason IS NULL)));
ALTER TABLE customers ADD CONSTRAINT restriction_reason_known CHECK ((restriction_reason = ANY (ARRAY['ACCURACY_CONTESTED'::text, 'UNLAWFUL_PROCESSING'::text, 'LEGAL_CLAIMS'::text, 'OBJECTION_PENDING'::text])));
ALTER TABLE customers ADD CONSTRAINT scale_known CHECK ((scale = ANY (ARRAY['SMALL'::text, 'MEDIUM'::text, 'LARGE'::text])));
ALTER TABLE customers ADD CONSTRAINT status_known CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'INACTIVE'::text, 'BLACKLISTED'::text])));
ALTER TABLE customers ADD CONSTRAINT type_known CHECK ((type = ANY (ARRAY['ENTERPRISE'::text, 'GOVERNMENT'::text, 'INDIVIDUAL'::text])));
ALTER TABLE duplicate_keys ADD CONSTRAINT duplicate_keys_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE duplicate_keys ADD CONSTRAINT duplicate_keys_pkey PRIMARY KEY (tenant_id, key, customer_id);
ALTER TABLE encryption_keys ADD CONSTRAINT encryption_keys_pkey PRIMARY KEY (tenant_id, purpose, version);
ALTER TABLE encryption_keys ADD CONSTRAINT purpose_known CHECK ((purpose = ANY (ARRAY['DATA'::text, 'INDEX'::text])));
ALTER TABLE encryption_keys ADD CONSTRAINT state_known CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'OPENING'::text, 'RETIRED'::text])));
ALTER TABLE erasures ADD CONSTRAINT erasures_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE erasures ADD CONSTRAINT reason_known CHECK ((reason = ANY (ARRAY['CONSENT_WITHDRAWN'::text, 'PURPOSE_ACHIEVED'::text, 'OBJECTION'::text, 'UNLAWFUL_PROCESSING'::text, 'LEGAL_OBLIGATION'::text, 'RETENTION_EXPIRED'::text])));
ALTER TABLE erasures ADD CONSTRAINT subject_type_known CHECK ((subject_type = ANY (ARRAY['CONTACT'::text, 'CUSTOMER'::text])));
ALTER TABLE health_scores ADD CONSTRAINT activity_score_range CHECK (((activity_score >= (0)::numeric) AND (activity_score <= (100)::numeric)));
ALTER TABLE health_scores ADD CONSTRAINT churn_probability_range CHECK (((churn_probability >= (0)::numeric) AND (churn_probability <= (1)::numeric)));
ALTER TABLE health_scores ADD CONSTRAINT contract_score_range CHECK (((contract_score >= (0)::numeric) AND (contract_score <= (100)::numeric)));
ALTER TABLE health_scores ADD CONSTRAINT coverage_range CHECK (((coverage >= (0)::numeric) AND (coverage <= (1)::numeric)));
ALTER TABLE health_scores ADD CONSTRAINT financial_score_range CHECK (((financial_score >= (0)::numeric) AND (financial_score <= (100)::numeric)));
ALTER TABLE health_scores ADD CONSTRAINT health_scores_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE health_scores ADD CONSTRAINT health_scores_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE health_scores ADD CONSTRAINT overall_score_range CHECK (((overall_score >= (0)::numeric) AND (overall_score <= (100)::numeric)));
ALTER TABLE health_scores ADD CONSTRAINT risk_level_known CHECK ((risk_level = ANY (ARRAY['LOW'::text, 'MEDIUM'::text, 'HIGH'::text, 'CRITICAL'::text])));
ALTER TABLE health_scores ADD CONSTRAINT satisfaction_score_range CHECK (((satisfaction_score >= (0)::numeric) AND (satisfaction_score <= (100)::numeric)));
ALTER TABLE idempotency_records ADD CONSTRAINT idempotency_records_pkey PRIMARY KEY (tenant_id, key);
ALTER TABLE idempotency_records ADD CONSTRAINT result_sealed CHECK ((result ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE import_chunks ADD CONSTRAINT import_chunks_job FOREIGN KEY (tenant_id, job_id) REFERENCES import_jobs(tenant_id, id) ON DELETE CASCADE;
ALTER TABLE import_chunks ADD CONSTRAINT import_chunks_pkey PRIMARY KEY (tenant_id, job_id, number);
ALTER TABLE import_chunks ADD CONSTRAINT rows_sealed CHECK ((rows ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE import_errors ADD CONSTRAINT cells_sealed CHECK ((cells ~ '^[as]\.[ts][1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'::text));
ALTER TABLE import_errors ADD CONSTRAINT import_errors_job FOREIGN KEY (tenant_id, job_id) REFERENCES import_jobs(tenant_id, id) ON DELETE CASCADE;
ALTER TABLE import_errors ADD CONSTRAINT import_errors_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE import_jobs ADD CONSTRAINT format_known CHECK ((format = ANY (ARRAY['CSV'::text, 'XLSX'::text, 'NDJSON'::text])));
ALTER TABLE import_jobs ADD CONSTRAINT import_jobs_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE import_jobs ADD CONSTRAINT policy_known CHECK ((policy = ANY (ARRAY['REJECT_ALL'::text, 'SKIP_FAILED'::text])));
ALTER TABLE import_jobs ADD CONSTRAINT status_known CHECK ((status = ANY (ARRAY['UPLOADING'::text, 'UPLOADED'::text, 'QUEUED'::text, 'RUNNING'::text, 'COMPLETED'::text, 'FAILED'::text, 'CANCELLED'::text])));
ALTER TABLE import_queue ADD CONSTRAINT import_queue_pkey PRIMARY KEY (tenant_id, owner, job_id);
ALTER TABLE inbox_events ADD CONSTRAINT inbox_events_pkey PRIMARY KEY (tenant_id, source, id);
ALTER TABLE interactions ADD CONSTRAINT direction_known CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text])));
ALTER TABLE interactions ADD CONSTRAINT duration_minutes_range CHECK ((duration_minutes >= 0));
ALTER TABLE interactions ADD CONSTRAINT importance_known CHECK ((importance = ANY (ARRAY['LOW'::text, 'MEDIUM'::text, 'HIGH'::text])));
ALTER TABLE interactions ADD CONSTRAINT interactions_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts(tenant_id, id);
ALTER TABLE interactions ADD CONSTRAINT interactions_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE interactions ADD CONSTRAINT interactions_opportunity FOREIGN KEY (tenant_id, opportunity_id) REFERENCES opportunities(tenant_id, id);
ALTER TABLE interactions ADD CONSTRAINT interactions_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE interactions ADD CONSTRAINT interactions_staff FOREIGN KEY (tenant_id, staff_id) REFERENCES users(tenant_id, id);
ALTER TABLE interactions ADD CONSTRAINT outcome_known CHECK ((outcome = ANY (ARRAY['SUCCESSFUL'::text, 'FAILED'::text, 'FOLLOW_UP_NEEDED'::text])));
ALTER TABLE interactions ADD CONSTRAINT sentiment_known CHECK ((sentiment = ANY (ARRAY['NEGATIVE'::text, 'NEUTRAL'::text, 'POSITIVE'::text])));
ALTER TABLE interactions ADD CONSTRAINT type_known CHECK ((type = ANY (ARRAY['CALL'::text, 'EMAIL'::text, 'MEETING'::text, 'VISIT'::text, 'CHAT'::text, 'WECHAT'::text, 'OTHER'::text])));
ALTER TABLE opportunities ADD CONSTRAINT currency_format CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE opportunities ADD CONSTRAINT opportunities_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts(tenant_id, id);
ALTER TABLE opportunities ADD CONSTRAINT opportunities_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE opportunities ADD CONSTRAINT opportunities_owner FOREIGN KEY (tenant_id, owner_id) REFERENCES users(tenant_id, id);
ALTER TABLE opportunities ADD CONSTRAINT opportunities_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE opportunities ADD CONSTRAINT probability_range CHECK (((probability >= 0) AND (probability <= 100)));
ALTER TABLE opportunities ADD CONSTRAINT stage_known CHECK ((stage = ANY (ARRAY['LEAD'::text, 'QUALIFICATION'::text, 'PROPOSAL'::text, 'NEGOTIATION'::text, 'WON'::text, 'LOST'::text])));
ALTER TABLE opportunity_stage_changes ADD CONSTRAINT from_stage_known CHECK ((from_stage = ANY (ARRAY['LEAD'::text, 'QUALIFICATION'::text, 'PROPOSAL'::text, 'NEGOTIATION'::text, 'WON'::text, 'LOST'::text])));
ALTER TABLE opportunity_stage_changes ADD CONSTRAINT opportunity_stage_changes_opportunity FOREIGN KEY (tenant_id, opportunity_id) REFERENCES opportunities(tenant_id, id);
ALTER TABLE opportunity_stage_changes ADD CONSTRAINT opportunity_stage_changes_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE opportunity_stage_changes ADD CONSTRAINT probability_range CHECK (((probability >= 0) AND (probability <= 100)));
ALTER TABLE opportunity_stage_changes ADD CONSTRAINT to_stage_known CHECK ((to_stage = ANY (ARRAY['LEAD'::text, 'QUALIFICATION'::text, 'PROPOSAL'::text, 'NEGOTIATION'::text, 'WON'::text, 'LOST'::text])));
ALTER TABLE outbox_events ADD CONSTRAINT outbox_events_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE payments ADD CONSTRAINT currency_format CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE payments ADD CONSTRAINT method_known CHECK ((method = ANY (ARRAY['BANK_TRANSFER'::text, 'CARD'::text, 'CASH'::text, 'CHECK'::text, 'ALIPAY'::text, 'WECHAT_PAY'::text, 'OTHER'::text])));
ALTER TABLE payments ADD CONSTRAINT payments_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, id);
ALTER TABLE payments ADD CONSTRAINT payments_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE payments ADD CONSTRAINT payments_part_of FOREIGN KEY (tenant_id, part_of_id) REFERENCES payments(tenant_id, id);
ALTER TABLE payments ADD CONSTRAINT payments_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE payments ADD CONSTRAINT status_known CHECK ((status = ANY (ARRAY['PLANNED'::text, 'RECEIVED'::text, 'REVERSED'::text])));
ALTER TABLE retention_rules ADD CONSTRAINT keep_days_range CHECK ((keep_days > 0));
ALTER TABLE retention_rules ADD CONSTRAINT retention_rules_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE retention_rules ADD CONSTRAINT type_known CHECK ((type = ANY (ARRAY['INTERACTIONS'::text, 'DELETED_RECORDS'::text, 'INACTIVE_PROSPECTS'::text, 'IMPORT_FILES'::text, 'PUBLISHED_EVENTS'::text, 'ACCESS_LOG'::text])));
ALTER TABLE retention_runs ADD CONSTRAINT retention_runs_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE schema_migrations ADD CONSTRAINT "PK_62441bec32630ced9e4cccae336" PRIMARY KEY (id);
ALTER TABLE search_grams ADD CONSTRAINT search_grams_pkey PRIMARY KEY (tenant_id, kind, gram, record_id);
ALTER TABLE subject_exports ADD CONSTRAINT subject_exports_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE subject_exports ADD CONSTRAINT subject_type_known CHECK ((subject_type = ANY (ARRAY['CONTACT'::text, 'CUSTOMER'::text])));
ALTER TABLE tags ADD CONSTRAINT confidence_range CHECK (((confidence >= (0)::numeric) AND (confidence <= (1)::numeric)));
ALTER TABLE tags ADD CONSTRAINT tags_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id);
ALTER TABLE tags ADD CONSTRAINT tags_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE tags ADD CONSTRAINT type_known CHECK ((type = ANY (ARRAY['MANUAL'::text, 'AUTOMATIC'::text, 'SYSTEM'::text])));
ALTER TABLE tenants ADD CONSTRAINT tenants_pkey PRIMARY KEY (tenant_id, name);
ALTER TABLE users ADD CONSTRAINT capacity_range CHECK ((capacity >= 0));
ALTER TABLE users ADD CONSTRAINT role_known CHECK ((role = ANY (ARRAY['SALES'::text, 'SALES_MANAGER'::text, 'CSM'::text, 'SERVICE'::text, 'FINANCE'::text, 'MARKETING'::text, 'ADMIN'::text])));
ALTER TABLE users ADD CONSTRAINT users_manager FOREIGN KEY (tenant_id, manager_id) REFERENCES users(tenant_id, id);
ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE worker_leases ADD CONSTRAINT worker_leases_pkey PRIMARY KEY (tenant_id, task);

CREATE INDEX access_log_by_actor ON public.access_log USING btree (tenant_id, actor_id, occurred_at, id);
CREATE INDEX access_log_by_time ON public.access_log USING btree (tenant_id, occurred_at, id);
CREATE INDEX addresses_by_customer ON public.addresses USING btree (tenant_id, customer_id, is_default DESC, created_at, id);
CREATE INDEX audit_entries_by_record ON public.audit_entries USING btree (tenant_id, record_id, occurred_at, id);
CREATE INDEX audit_entries_by_time ON public.audit_entries USING btree (tenant_id, occurred_at, id);
CREATE UNIQUE INDEX audit_entries_seal_unique ON public.audit_entries USING btree (tenant_id, seal_sequence);
CREATE INDEX audit_entries_unsealed ON public.audit_entries USING btree (tenant_id, occurred_at, id) WHERE (seal_sequence IS NULL);
CREATE INDEX consents_by_contact ON public.consents USING btree (tenant_id, contact_id, effective_at, id);
CREATE INDEX consents_by_time ON public.consents USING btree (tenant_id, recorded_at, id);
CREATE INDEX contacts_by_customer ON public.contacts USING btree (tenant_id, customer_id, is_primary DESC, name, id);
CREATE INDEX contacts_by_email ON public.contacts USING btree (tenant_id, email_index);
CREATE INDEX contacts_by_mobile ON public.contacts USING btree (tenant_id, mobile_index);
CREATE INDEX contacts_by_name ON public.contacts USING btree (tenant_id, is_primary DESC, name, id);
CREATE INDEX contacts_by_phone ON public.contacts USING btree (tenant_id, phone_index);
CREATE UNIQUE INDEX contacts_one_primary ON public.contacts USING btree (tenant_id, customer_id) WHERE (is_primary AND (deleted_at IS NULL));
CREATE INDEX contracts_by_customer ON public.contracts USING btree (tenant_id, customer_id, start_date, id);
CREATE INDEX contracts_by_opportunity ON public.contracts USING btree (tenant_id, opportunity_id, start_date, id);
CREATE INDEX contracts_by_start ON public.contracts USING btree (tenant_id, start_date, id);
CREATE UNIQUE INDEX contracts_code_unique ON public.contracts USING btree (tenant_id, code);
CREATE INDEX customer_assignments_by_customer ON public.customer_assignments USING btree (tenant_id, customer_id, assigned_at, id);
CREATE INDEX customer_merges_by_survivor ON public.customer_merges USING btree (tenant_id, survivor_id, merged_at, id);
CREATE UNIQUE INDEX customer_merges_one_at_a_time ON public.customer_merges USING btree (tenant_id, merged_id) WHERE (undone_at IS NULL);
CREATE INDEX customers_by_creation ON public.customers USING btree (tenant_id, created_at, id);
CREATE INDEX customers_by_email ON public.customers USING btree (tenant_id, email_index);
CREATE INDEX customers_by_owner ON public.customers USING btree (tenant_id, owner_id, created_at, id);
CREATE INDEX customers_by_phone ON public.customers USING btree (tenant_id, phone_index);
CREATE INDEX customers_by_renewal ON public.customers USING btree (tenant_id, next_renewal_on, id);
CREATE INDEX customers_by_service_owner ON public.customers USING btree (tenant_id, service_owner_id, created_at, id);
CREATE UNIQUE INDEX customers_code_unique ON public.customers USING btree (tenant_id, code);
CREATE UNIQUE INDEX customers_name_unique ON public.customers USING btree (tenant_id, name) WHERE (deleted_at IS NULL);
CREATE INDEX duplicate_keys_by_customer ON public.duplicate_keys USING btree (tenant_id, customer_id);
CREATE INDEX erasures_by_subject ON public.erasures USING btree (tenant_id, subject_id, erased_at, id);
CREATE INDEX erasures_by_time ON public.erasures USING btree (tenant_id, erased_at, id);
CREATE INDEX health_scores_by_date ON public.health_scores USING btree (tenant_id, score_date, id);
CREATE UNIQUE INDEX health_scores_date_unique ON public.health_scores USING btree (tenant_id, customer_id, score_date);
CREATE INDEX idempotency_records_by_expiry ON public.idempotency_records USING btree (tenant_id, expires_at);
CREATE INDEX import_errors_by_row ON public.import_errors USING btree (tenant_id, job_id, "row", id);
CREATE INDEX import_jobs_by_creation ON public.import_jobs USING btree (tenant_id, created_at, id);
CREATE INDEX interactions_by_contact ON public.interactions USING btree (tenant_id, contact_id, occurred_at, id);
CREATE INDEX interactions_by_customer ON public.interactions USING btree (tenant_id, customer_id, occurred_at, id);
CREATE INDEX interactions_by_opportunity ON public.interactions USING btree (tenant_id, opportunity_id, occurred_at, id);
CREATE INDEX interactions_by_staff ON public.interactions USING btree (tenant_id, staff_id, occurred_at, id);
CREATE INDEX interactions_by_time ON public.interactions USING btree (tenant_id, occurred_at, id);
CREATE INDEX interactions_pending_follow_ups ON public.interactions USING btree (tenant_id, next_action_at, id) WHERE ((next_action_at IS NOT NULL) AND (follow_up_completed_at IS NULL) AND (deleted_at IS NULL));
CREATE INDEX opportunities_by_contact ON public.opportunities USING btree (tenant_id, contact_id, created_at, id);
CREATE INDEX opportunities_by_creation ON public.opportunities USING btree (tenant_id, created_at, id);
CREATE INDEX opportunities_by_customer ON public.opportunities USING btree (tenant_id, customer_id, created_at, id);
CREATE INDEX opportunities_by_owner ON public.opportunities USING btree (tenant_id, owner_id, created_at, id);
CREATE UNIQUE INDEX opportunities_code_unique ON public.opportunities USING btree (tenant_id, code);
CREATE INDEX opportunity_stage_changes_by_opportunity ON public.opportunity_stage_changes USING btree (tenant_id, opportunity_id, changed_at, id);
CREATE INDEX outbox_events_published ON public.outbox_events USING btree (tenant_id, published_at);
CREATE INDEX outbox_events_waiting ON public.outbox_events USING btree (tenant_id, sequence) WHERE ((published_at IS NULL) AND (dead_at IS NULL));
CREATE INDEX payments_by_contract ON public.payments USING btree (tenant_id, contract_id, due_on DESC NULLS LAST, id DESC);
CREATE INDEX payments_by_customer ON public.payments USING btree (tenant_id, customer_id, due_on DESC NULLS LAST, id DESC);
CREATE INDEX payments_by_due_date ON public.payments USING btree (tenant_id, due_on DESC NULLS LAST, id DESC);
CREATE UNIQUE INDEX payments_code_unique ON public.payments USING btree (tenant_id, contract_id, code);
CREATE UNIQUE INDEX retention_rules_type_unique ON public.retention_rules USING btree (tenant_id, type);
CREATE INDEX retention_runs_by_type ON public.retention_runs USING btree (tenant_id, type, started_at);
CREATE INDEX subject_exports_by_time ON public.subject_exports USING btree (tenant_id, exported_at, id);
CREATE INDEX tags_by_name ON public.tags USING btree (tenant_id, name, id);
CREATE UNIQUE INDEX tags_name_unique ON public.tags USING btree (tenant_id, customer_id, name);
CREATE INDEX users_by_manager ON public.users USING btree (tenant_id, manager_id, name, id);
CREATE INDEX users_by_name ON public.users USING btree (tenant_id, name, id);

CREATE POLICY tenant_isolation ON access_log AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON access_log AS RESTRICTIVE FOR SELECT USING (false);
CREATE POLICY tenant_isolation ON addresses AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON addresses AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON audit_anchors AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON audit_entries AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON audit_entries AS RESTRICTIVE FOR SELECT USING (false);
CREATE POLICY tenant_isolation ON code_sequences AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY gone_with_contact ON consents AS RESTRICTIVE FOR DELETE USING ((EXISTS ( SELECT
   FROM contacts c
  WHERE ((c.tenant_id = consents.tenant_id) AND (c.id = consents.contact_id) AND (c.deleted_at IS NOT NULL)))));
CREATE POLICY tenant_isolation ON consents AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON consents AS RESTRICTIVE FOR SELECT USING ((EXISTS ( SELECT
   FROM contacts c
  WHERE ((c.tenant_id = consents.tenant_id) AND (c.id = consents.contact_id)))));
CREATE POLICY tenant_isolation ON contacts AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON contacts AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON contracts AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON contracts AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON customer_accesses AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON customer_accesses AS RESTRICTIVE FOR SELECT USING (false);
CREATE POLICY tenant_isolation ON customer_assignments AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON customer_assignments AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON customer_merges AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON customer_merges AS RESTRICTIVE FOR SELECT USING (sees_customer(survivor_id));
CREATE POLICY tenant_isolation ON customers AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON customers AS RESTRICTIVE FOR SELECT USING (reaches_customer(id, owner_id, service_owner_id, region));
CREATE POLICY tenant_isolation ON duplicate_keys AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON duplicate_keys AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON encryption_keys AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON erasures AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON erasures AS RESTRICTIVE FOR SELECT USING (false);
CREATE POLICY tenant_isolation ON health_scores AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON health_scores AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON idempotency_records AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON idempotency_records AS RESTRICTIVE FOR SELECT USING (false);
CREATE POLICY tenant_isolation ON import_chunks AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON import_chunks AS RESTRICTIVE FOR SELECT USING (false);
CREATE POLICY tenant_isolation ON import_errors AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON import_errors AS RESTRICTIVE FOR SELECT USING ((EXISTS ( SELECT
   FROM import_jobs j
  WHERE ((j.tenant_id = import_errors.tenant_id) AND (j.id = import_errors.job_id)))));
CREATE POLICY tenant_isolation ON import_jobs AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON import_jobs AS RESTRICTIVE FOR SELECT USING ((created_by = ( SELECT NULLIF(current_setting('app.user_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON import_queue AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON inbox_events AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON interactions AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON interactions AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON opportunities AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON opportunities AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON opportunity_stage_changes AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON opportunity_stage_changes AS RESTRICTIVE FOR SELECT USING (sees_opportunity(opportunity_id));
CREATE POLICY tenant_isolation ON outbox_events AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON outbox_events AS RESTRICTIVE FOR SELECT USING (false);
CREATE POLICY tenant_isolation ON payments AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON payments AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON retention_rules AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON retention_runs AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON search_grams AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON subject_exports AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON subject_exports AS RESTRICTIVE FOR SELECT USING (false);
CREATE POLICY tenant_isolation ON tags AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON tags AS RESTRICTIVE FOR SELECT USING (sees_customer(customer_id));
CREATE POLICY tenant_isolation ON tenants AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY tenant_isolation ON users AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));
CREATE POLICY visibility ON users AS RESTRICTIVE FOR SELECT USING (
CASE ( SELECT current_setting('app.reach'::text, true) AS current_setting)
    WHEN 'assigned'::text THEN true
    WHEN 'team'::text THEN true
    WHEN 'customer'::text THEN looks_after_reader(id)
    ELSE false
END);
CREATE POLICY tenant_isolation ON worker_leases AS PERMISSIVE FOR ALL USING ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT NULLIF(current_setting('app.tenant_id'::text, true), ''::text) AS "nullif")));

CREATE OR REPLACE FUNCTION public.follow_customer_merges()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        survivor uuid;
      BEGIN
        LOOP
          SELECT merged_into_id INTO survivor FROM customers
          WHERE tenant_id = NEW.tenant_id AND id = NEW.customer_id
          FOR KEY SHARE;
          EXIT WHEN survivor IS NULL;
          NEW.customer_id := survivor;
          IF TG_TABLE_NAME = 'contacts' THEN
            NEW.is_primary := false;
          END IF;
        END LOOP;
        RETURN NEW;
      END $function$;
CREATE OR REPLACE FUNCTION public.forget_accesses(before timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      DECLARE
        tenant text := nullif(current_setting('app.tenant_id', true), '');
        entries integer;
      BEGIN
        -- Whatever it is asked for: six months have to be kept.
        before := least(before, now() - interval '183 days');
        -- The ways from customers go with their entries, each found by its whole key.
        WITH gone AS (
          DELETE FROM access_log
          WHERE tenant_id = tenant AND id = ANY (ARRAY(
            SELECT id FROM access_log WHERE tenant_id = tenant AND occurred_at < before
            ORDER BY occurred_at, id LIMIT most))
          RETURNING id, occurred_at, customer_ids
        ), ways AS (
          DELETE FROM customer_accesses AS way USING gone, unnest(gone.customer_ids) AS shown (customer_id)
          WHERE way.tenant_id = tenant AND way.customer_id = shown.customer_id
            AND way.occurred_at = gone.occurred_at AND way.entry_id = gone.id
        )
        SELECT count(*) INTO entries FROM gone;
        RETURN entries;
      END $function$;
CREATE OR REPLACE FUNCTION public.keep_customer_grams()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        shape text := 'SELECT tenant_id, id, ' || TG_ARGV[0] || ' AS customer_id, ' || TG_ARGV[1] || ' AS searched FROM ';
        before text := shape || CASE TG_OP WHEN 'INSERT' THEN 'new_rows WHERE false' ELSE 'old_rows' END;
        after text := shape || CASE TG_OP WHEN 'DELETE' THEN 'old_rows WHERE false' ELSE 'new_rows' END;
        changed_tenant text;
        changed_ids uuid[];
        former_ids uuid[];
        former_texts text[];
      BEGIN
        FOR changed_tenant, changed_ids, former_ids, former_texts IN
          EXECUTE format('
            SELECT tenant_id, array_agg(DISTINCT customer_id),
                   array_agg(customer_id) FILTER (WHERE former), array_agg(searched) FILTER (WHERE former)
            FROM (SELECT *, true AS former FROM (%1$s EXCEPT %2$s) AS gone
                  UNION ALL
                  SELECT *, false AS former FROM (%2$s EXCEPT %1$s) AS come) AS changed
            GROUP BY tenant_id', before, after)
        LOOP
          PERFORM refresh_customer_grams(changed_tenant, changed_ids, former_ids, former_texts);
        END LOOP;
        RETURN NULL;
      END $function$;
CREATE OR REPLACE FUNCTION public.keep_search_grams()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        kind text := TG_ARGV[0];
        shape text := 'SELECT tenant_id, id, ' || TG_ARGV[1] || ' AS searched FROM ';
        before text := shape || CASE TG_OP WHEN 'INSERT' THEN 'new_rows WHERE false' ELSE 'old_rows' END;
        after text := shape || CASE TG_OP WHEN 'DELETE' THEN 'old_rows WHERE false' ELSE 'new_rows' END;
        grams text := 'SELECT changed.tenant_id, $1 AS kind, gram, changed.id AS record_id
                       FROM (%s EXCEPT %s) AS changed, search_grams_of(changed.searched) AS gram';
        grams_before text := format(grams, before, after);
        grams_after text := format(grams, after, before);
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          EXECUTE format('
            DELETE FROM search_grams WHERE ctid = ANY (ARRAY(
              SELECT kept.ctid
              FROM (%s EXCEPT %s) AS stale, LATERAL (
                SELECT ctid FROM search_grams
                WHERE tenant_id = stale.tenant_id AND kind = stale.kind
                  AND gram = stale.gram AND record_id = stale.record_id
                OFFSET 0
              ) AS kept
            ))', grams_before, grams_after)
          USING kind;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          EXECUTE 'INSERT INTO search_grams (tenant_id, kind, gram, record_id) ' || grams_after ||
                  ' ON CONFLICT DO NOTHING'
          USING kind;
        END IF;
        RETURN NULL;
      END $function$;
CREATE OR REPLACE FUNCTION public.looks_after_reader(staff text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE COST 1000
AS $function$
      BEGIN
        RETURN EXISTS (SELECT FROM customers
          WHERE tenant_id = current_setting('app.tenant_id', true)
            AND id = nullif(current_setting('app.customer_id', true), '')::uuid
            AND staff IN (owner_id, service_owner_id));
      END $function$;
CREATE OR REPLACE FUNCTION public.reaches_customer(customer uuid, owner text, carer text, area text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
      DECLARE
        reader text := nullif(current_setting('app.user_id', true), '');
      BEGIN
        CASE current_setting('app.reach', true)
          WHEN 'assigned' THEN RETURN owner = reader OR carer = reader;
          WHEN 'team' THEN
            IF owner = reader OR carer = reader THEN RETURN true; END IF;
            IF EXISTS (SELECT FROM users
              WHERE tenant_id = current_setting('app.tenant_id', true) AND id = owner AND manager_id = reader)
            THEN RETURN true; END IF;
            RETURN area = (SELECT region FROM users
              WHERE tenant_id = current_setting('app.tenant_id', true) AND id = reader);
          WHEN 'customer' THEN RETURN customer = nullif(current_setting('app.customer_id', true), '')::uuid;
          ELSE RETURN false;
        END CASE;
      END $function$;
CREATE OR REPLACE FUNCTION public.refresh_customer_grams(changed_tenant text, changed_ids uuid[], former_ids uuid[], former_texts text[])
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
      BEGIN
        PERFORM FROM customers
        WHERE tenant_id = changed_tenant AND id = ANY (changed_ids)
        ORDER BY id
        FOR NO KEY UPDATE;

        WITH customer AS MATERIALIZED (
          SELECT found.*
          FROM unnest(changed_ids) AS changed (id), LATERAL (
            SELECT id, concat_ws(' ', name, code) AS searched, deleted_at IS NULL AS living FROM customers
            WHERE tenant_id = changed_tenant AND customers.id = changed.id
            OFFSET 0
          ) AS found
        ), present AS (
          SELECT id, living, searched FROM customer
          UNION ALL
          SELECT customer.id, living, contact.name
          FROM customer, LATERAL (
            SELECT name FROM contacts
            WHERE tenant_id = changed_tenant AND customer_id = customer.id AND deleted_at IS NULL
            OFFSET 0
          ) AS contact
        ), former AS (
          SELECT id, false AS living, searched FROM unnest(former_ids, former_texts) AS row (id, searched)
        ), grams AS MATERIALIZED (
          SELECT DISTINCT id, living, gram
          FROM (SELECT * FROM present UNION ALL SELECT * FROM former) AS text, search_grams_of(searched) AS gram
        ), stale AS (
          SELECT id, gram FROM grams WHERE NOT living
          EXCEPT
          SELECT id, gram FROM grams WHERE living
        ), removed AS (
          DELETE FROM search_grams WHERE ctid = ANY (ARRAY(
            SELECT kept.ctid
            FROM stale, LATERAL (
              SELECT ctid FROM search_grams
              WHERE tenant_id = changed_tenant AND kind = 'customer'
                AND search_grams.gram = stale.gram AND record_id = stale.id
              OFFSET 0
            ) AS kept
          ))
        )
        INSERT INTO search_grams (tenant_id, kind, gram, record_id)
        SELECT changed_tenant, 'customer', gram, id FROM grams WHERE living
        ON CONFLICT DO NOTHING;
      END $function$;
CREATE OR REPLACE FUNCTION public.search_grams_of(searched text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE ROWS 20
AS $function$
        SELECT DISTINCT substr(padded, place, 2)
        FROM (SELECT lower(searched) || ' ' AS padded) AS folded,
             generate_series(1, length(padded) - 1) AS place
      $function$;
CREATE OR REPLACE FUNCTION public.sees_customer(customer uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE COST 1000
AS $function$
      BEGIN
        RETURN EXISTS (SELECT FROM customers
          WHERE tenant_id = current_setting('app.tenant_id', true) AND id = customer);
      END $function$;
CREATE OR REPLACE FUNCTION public.sees_opportunity(opportunity uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE COST 1000
AS $function$
      BEGIN
        RETURN EXISTS (SELECT FROM opportunities
          WHERE tenant_id = current_setting('app.tenant_id', true) AND id = opportunity);
      END $function$;

CREATE TRIGGER follow_customer_merges BEFORE INSERT OR UPDATE OF customer_id ON public.addresses FOR EACH ROW EXECUTE FUNCTION follow_customer_merges();
CREATE TRIGGER follow_customer_merges BEFORE INSERT OR UPDATE OF customer_id ON public.contacts FOR EACH ROW EXECUTE FUNCTION follow_customer_merges();
CREATE TRIGGER keep_customer_grams_on_delete AFTER DELETE ON public.contacts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_customer_grams('customer_id', 'CASE WHEN deleted_at IS NULL THEN name END');
CREATE TRIGGER keep_customer_grams_on_insert AFTER INSERT ON public.contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_customer_grams('customer_id', 'CASE WHEN deleted_at IS NULL THEN name END');
CREATE TRIGGER keep_customer_grams_on_update AFTER UPDATE ON public.contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_customer_grams('customer_id', 'CASE WHEN deleted_at IS NULL THEN name END');
CREATE TRIGGER keep_search_grams_on_delete AFTER DELETE ON public.contacts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('contact', 'CASE WHEN deleted_at IS NULL THEN name END');
CREATE TRIGGER keep_search_grams_on_insert AFTER INSERT ON public.contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('contact', 'CASE WHEN deleted_at IS NULL THEN name END');
CREATE TRIGGER keep_search_grams_on_update AFTER UPDATE ON public.contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('contact', 'CASE WHEN deleted_at IS NULL THEN name END');
CREATE TRIGGER follow_customer_merges BEFORE INSERT OR UPDATE OF customer_id ON public.contracts FOR EACH ROW EXECUTE FUNCTION follow_customer_merges();
CREATE TRIGGER keep_search_grams_on_delete AFTER DELETE ON public.contracts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('contract', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER keep_search_grams_on_insert AFTER INSERT ON public.contracts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('contract', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER keep_search_grams_on_update AFTER UPDATE ON public.contracts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('contract', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER follow_customer_merges BEFORE INSERT OR UPDATE OF customer_id ON public.customer_assignments FOR EACH ROW EXECUTE FUNCTION follow_customer_merges();
CREATE TRIGGER keep_customer_grams_on_delete AFTER DELETE ON public.customers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_customer_grams('id', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER keep_customer_grams_on_insert AFTER INSERT ON public.customers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_customer_grams('id', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER keep_customer_grams_on_update AFTER UPDATE ON public.customers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_customer_grams('id', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER follow_customer_merges BEFORE INSERT OR UPDATE OF customer_id ON public.interactions FOR EACH ROW EXECUTE FUNCTION follow_customer_merges();
CREATE TRIGGER keep_search_grams_on_delete AFTER DELETE ON public.interactions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('interaction', 'CASE WHEN deleted_at IS NULL THEN subject END');
CREATE TRIGGER keep_search_grams_on_insert AFTER INSERT ON public.interactions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('interaction', 'CASE WHEN deleted_at IS NULL THEN subject END');
CREATE TRIGGER keep_search_grams_on_update AFTER UPDATE ON public.interactions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('interaction', 'CASE WHEN deleted_at IS NULL THEN subject END');
CREATE TRIGGER follow_customer_merges BEFORE INSERT OR UPDATE OF customer_id ON public.opportunities FOR EACH ROW EXECUTE FUNCTION follow_customer_merges();
CREATE TRIGGER keep_search_grams_on_delete AFTER DELETE ON public.opportunities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('opportunity', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER keep_search_grams_on_insert AFTER INSERT ON public.opportunities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('opportunity', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER keep_search_grams_on_update AFTER UPDATE ON public.opportunities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('opportunity', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', name, code) END');
CREATE TRIGGER follow_customer_merges BEFORE INSERT OR UPDATE OF customer_id ON public.payments FOR EACH ROW EXECUTE FUNCTION follow_customer_merges();
CREATE TRIGGER keep_search_grams_on_delete AFTER DELETE ON public.payments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('payment', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', code, reference) END');
CREATE TRIGGER keep_search_grams_on_insert AFTER INSERT ON public.payments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('payment', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', code, reference) END');
CREATE TRIGGER keep_search_grams_on_update AFTER UPDATE ON public.payments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('payment', 'CASE WHEN deleted_at IS NULL THEN concat_ws('' '', code, reference) END');
CREATE TRIGGER keep_search_grams_on_delete AFTER DELETE ON public.tags REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('tag', 'name');
CREATE TRIGGER keep_search_grams_on_insert AFTER INSERT ON public.tags REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('tag', 'name');
CREATE TRIGGER keep_search_grams_on_update AFTER UPDATE ON public.tags REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_grams('tag', 'name');
