-- Persons, how they prove who they are, and their sessions. The tables and their names are those of better-auth 1.7; ids are
-- UUIDs, which the library leaves open, and what we added to them is said in a comment.

CREATE TABLE auth."user" (
  id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  "twoFactorEnabled" boolean,
  CONSTRAINT user_pkey PRIMARY KEY (id),
  CONSTRAINT user_email_key UNIQUE (email),
  CONSTRAINT user_email_lower CHECK (email = lower(email))
);
COMMENT ON TABLE auth."user" IS 'A person who may sign in.';

CREATE TABLE auth.session (
  id uuid NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  token text NOT NULL,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid NOT NULL,
  "secondFactor" boolean NOT NULL DEFAULT false,
  means text,
  "lastUsedAt" timestamptz NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_key UNIQUE (token),
  CONSTRAINT session_user_fkey FOREIGN KEY ("userId") REFERENCES auth."user" (id) ON DELETE CASCADE,
  CONSTRAINT session_means_known CHECK (means IN ('password', 'code', 'recovery-code', 'passkey', 'provider'))
);
COMMENT ON TABLE auth.session IS 'A signed-in browser; its cookie holds the token with a signature.';
COMMENT ON COLUMN auth.session."expiresAt" IS 'When it ends whatever is done with it.';
COMMENT ON COLUMN auth.session."secondFactor" IS 'Ours: whether more than one factor was proven.';
COMMENT ON COLUMN auth.session.means IS 'Ours: with what the person signed in.';
COMMENT ON COLUMN auth.session."lastUsedAt" IS 'Ours: last use, to the minute; a session that is not used ends.';
CREATE INDEX session_user_idx ON auth.session ("userId");
CREATE INDEX session_expires_idx ON auth.session ("expiresAt");

CREATE TABLE auth.account (
  id uuid NOT NULL,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" uuid NOT NULL,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_provider_key UNIQUE ("providerId", "accountId"),
  CONSTRAINT account_user_fkey FOREIGN KEY ("userId") REFERENCES auth."user" (id) ON DELETE CASCADE,
  CONSTRAINT account_password_form CHECK (password LIKE '$argon2id$%')
);
COMMENT ON TABLE auth.account IS 'A way in: a password (provider credential), or an account at an identity provider.';
CREATE INDEX account_user_idx ON auth.account ("userId");

CREATE TABLE auth.verification (
  id uuid NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  CONSTRAINT verification_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE auth.verification IS 'What was begun and is still to be proven: a second factor, a passkey, a way to the identity provider.';
CREATE INDEX verification_identifier_idx ON auth.verification (identifier);
CREATE INDEX verification_expires_idx ON auth.verification ("expiresAt");

CREATE TABLE auth."twoFactor" (
  id uuid NOT NULL,
  secret text NOT NULL,
  "backupCodes" text NOT NULL,
  "userId" uuid NOT NULL,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz,
  CONSTRAINT two_factor_pkey PRIMARY KEY (id),
  CONSTRAINT two_factor_user_key UNIQUE ("userId"),
  CONSTRAINT two_factor_user_fkey FOREIGN KEY ("userId") REFERENCES auth."user" (id) ON DELETE CASCADE
);
COMMENT ON TABLE auth."twoFactor" IS 'The secret of an authenticator and the recovery codes, both encrypted.';

CREATE TABLE auth.passkey (
  id uuid NOT NULL,
  name text,
  "publicKey" text NOT NULL,
  "userId" uuid NOT NULL,
  "credentialID" text NOT NULL,
  counter bigint NOT NULL,
  "deviceType" text NOT NULL,
  "backedUp" boolean NOT NULL,
  transports text,
  "createdAt" timestamptz,
  aaguid text,
  CONSTRAINT passkey_pkey PRIMARY KEY (id),
  CONSTRAINT passkey_credential_key UNIQUE ("credentialID"),
  CONSTRAINT passkey_user_fkey FOREIGN KEY ("userId") REFERENCES auth."user" (id) ON DELETE CASCADE
);
COMMENT ON TABLE auth.passkey IS 'The public half of a passkey.';
CREATE INDEX passkey_user_idx ON auth.passkey ("userId");

GRANT SELECT, INSERT, UPDATE, DELETE ON auth."user", auth.session, auth.account, auth.verification, auth."twoFactor", auth.passkey
  TO onedelta_app;
