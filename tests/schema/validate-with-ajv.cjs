// SPDX-License-Identifier: GPL-3.0-or-later
// Reads { "schema": text, "texts": [text, ...] } from standard input, and writes an array of what ajv says of
// each text, true or false. Exits with 77 where there is no ajv that knows draft 2020-12.
'use strict';

const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');

function requireGlobal(name) {
  const root = execFileSync('npm', ['root', '--global'], { encoding: 'utf8', stdio: 'pipe' }).trim();

  return createRequire(`${dirname(root)}/`)(name);
}

// in NODE_PATH and in the node_modules of a folder above this file, then of one above that in which the test
// runs, then among what is installed for everything
function findAjv() {
  for (const requireFrom of [require, createRequire(`${process.cwd()}/`), requireGlobal]) {
    try {
      return requireFrom('ajv/dist/2020').default;
    } catch {
      // it may be in the next place
    }
  }

  return null;
}

const Ajv = findAjv();
if (Ajv === null) {
  console.log('ajv, from 8 on, is not at hand');
  process.exit(77);
}

const { schema, texts } = JSON.parse(readFileSync(0, 'utf8'));
const validate = new Ajv().compile(JSON.parse(schema));
console.log(JSON.stringify(texts.map((text) => validate(JSON.parse(text)))));
