#!/usr/bin/env node
require('./gate.js').cli()
