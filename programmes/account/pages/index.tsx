import { say, type Text } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import type {
  AccountAnswer,
  AuthenticatorAnswer,
  CodeAnswer,
  ForgotAnswer,
  LinkAnswer,
  ResetAnswer,
  SignInAnswer,
} from '../types.ts'
import { AccountPage } from './account-page.tsx'
import { AuthenticatorPage } from './authenticator-page.tsx'
import { LinkPage, ResetPage } from './link-page.tsx'
import { CodePage, ForgotPage, SignInPage } from './sign-in-page.tsx'
import { WORDS_OF_ACCOUNT as W } from './words.ts'

const titled =
  (title: Text): Page['title'] =>
  (_, { lang }) =>
    say(title, lang)

const signIn: Page<SignInAnswer> = {
  path: '/sign-in',
  name: 'account.sign-in',
  query: null,
  title: titled(W.signIn),
  component: SignInPage,
  undated: true,
  desk: 'account',
}

const code: Page<CodeAnswer> = {
  path: '/sign-in/code',
  name: 'account.code',
  query: null,
  title: titled(W.codeTitle),
  component: CodePage,
  undated: true,
}

const link: Page<LinkAnswer> = {
  path: '/sign-in/link',
  name: 'account.link',
  query: null,
  title: titled(W.linkTitle),
  component: LinkPage,
  undated: true,
  desk: 'account',
}

const forgot: Page<ForgotAnswer> = {
  path: '/forgot',
  name: 'account.forgot',
  query: null,
  title: titled(W.forgotTitle),
  component: ForgotPage,
  undated: true,
}

const reset: Page<ResetAnswer> = {
  path: '/reset',
  name: 'account.reset',
  query: null,
  title: titled(W.resetTitle),
  component: ResetPage,
  undated: true,
  desk: 'account',
}

const account: Page<AccountAnswer> = {
  path: '/account',
  name: 'account.account',
  query: null,
  title: titled(W.accountTitle),
  component: AccountPage,
  undated: true,
  desk: 'account',
}

const authenticator: Page<AuthenticatorAnswer> = {
  path: '/account/authenticator',
  name: 'account.authenticator',
  query: null,
  title: titled(W.setUpTitle),
  component: AuthenticatorPage,
  undated: true,
}

/** Pages of sign-in; the forms of this programme draw them. */
export const pages: readonly Page[] = [signIn, code, link, forgot, reset, account, authenticator]
