import { testClaims } from './support/claims.ts';

testClaims(0);
