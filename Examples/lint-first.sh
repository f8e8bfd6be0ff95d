#!/bin/sh
# Starts an agent only when its models are in order:
#
#   alias droid='/path/to/lint-first.sh droid'
#
# Warnings are shown and let pass; an error stops the start.
set -eu

byok lint || {
  echo "$1 was not started: mend the errors above, or try: byok lint --fix" >&2
  exit 1
}
exec "$@"
