#!/usr/bin/env bash
# Starts InterviewPrep on http://127.0.0.1:5080 with a database of its own under .data/. Ctrl-C stops all of it.
set -euo pipefail
cd "$(dirname "$0")"
. infra/prepare.sh

check_tools
build_server

export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export INTERVIEWPREP_DATA="${INTERVIEWPREP_DATA:-$PWD/.data}"
exec dotnet "$server" --contentRoot "$PWD/src/InterviewPrep.Web" "$@"
