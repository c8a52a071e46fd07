#!/usr/bin/env bash
# Measures a server that it starts itself, with a database of its own, and prints what it found beside the targets.
# ./bench.sh drill|player|stories [--json]    speeds of the solo drill, of the player in Chromium, or of stories; --json prints one object
set -euo pipefail
cd "$(dirname "$0")"
. infra/prepare.sh

check_tools
build_server
dotnet build tests/InterviewPrep.Load -c Release -v quiet --nologo >&2 || die "The bench did not build."
exec dotnet tests/InterviewPrep.Load/bin/Release/net10.0/InterviewPrep.Load.dll "$@"
