#!/bin/sh
# Runs a command and shows its output only when it fails.
#   tools/quietly.sh WHAT COMMAND…
set -eu
what=$1
shift
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "$what" >&2
if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    echo "$what: failed" >&2
    exit 1
fi
