// Installs what is missing. Runs before anything is installed, on the Node the reader has (20 or newer).
import { installPackages } from './install.mjs';

process.exitCode = installPackages('.');
