#!/usr/bin/env bash
# Measures a server that it starts itself, with a database of its own, and prints what it found beside the targets.
# ./bench.sh drill|player|stories [--json]                speeds of the solo drill, of the player in Chromium, or of stories; --json prints one object
# ./bench.sh live [--rooms N] [--seconds S] [--json]      speeds, memory and faults of live sessions, and beside them a room server of Yjs
# ./bench.sh nodes [--json]                               two nodes behind HAProxy, one killed in the middle: fails when anything is lost
# ./bench.sh lobby [tickets] [--json]                     how long pairing a full lobby takes; needs no server
set -euo pipefail
cd "$(dirname "$0")"
. infra/prepare.sh

if [ "${1:-}" = lobby ]; then
  dotnet build tests/InterviewPrep.Domain.Bench -c Release -v quiet --nologo >&2 || die "The bench did not build."
  exec dotnet tests/InterviewPrep.Domain.Bench/bin/Release/net10.0/InterviewPrep.Domain.Bench.dll "${@:2}"
fi

check_tools
build_server
[ "${1:-}" != nodes ] || need haproxy haproxy
if [ "${1:-}" = live ] || [ "${1:-}" = nodes ]; then
  npm_packages tests/InterviewPrep.Load/Live/driver
  (cd tests/InterviewPrep.Load/Live/driver && npm run -s build >&2) || die "The driver did not build."
fi
dotnet build tests/InterviewPrep.Load -c Release -v quiet --nologo >&2 || die "The bench did not build."
exec dotnet tests/InterviewPrep.Load/bin/Release/net10.0/InterviewPrep.Load.dll "$@"
