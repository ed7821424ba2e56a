// Brings other people's site generators, for the suite that tries embeds on them: those of npm, then those of Debian.
import { installFromDebian } from './debian.mjs';
import { installPackages } from './install.mjs';
import { onPath } from './programs.mjs';

/** Installs what is missing where that is allowed; says what could not be had. */
export function prepareHosts() {
  if (installPackages('tests/hosts') !== 0) console.log('tests/hosts: its packages could not be installed.');
  installFromDebian(['hugo', 'jekyll'].filter((name) => !onPath(name)));
  const missing = ['hugo', 'jekyll'].filter((name) => !onPath(name));
  if (missing.length > 0) console.log(`Not on this machine, and not to be had: ${missing.join(', ')}.`);
}
