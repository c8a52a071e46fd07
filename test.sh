#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test project. The last line is `N passed, N failed`.
# ./test.sh Domain Storage    runs only those projects.
set -uo pipefail
cd "$(dirname "$0")"
. infra/prepare.sh

check_tools
need chromium chromium
npm_packages infra/postgres
build_client
(cd src/InterviewPrep.Web/Client && npm run -s check) || die "TypeScript found errors in src/InterviewPrep.Web/Client."
dotnet restore InterviewPrep.sln --locked-mode -v quiet || die "Packages could not be restored as the lock files say."
dotnet build InterviewPrep.sln -c Release --no-restore -v quiet --nologo || die "The build failed."

passed=0 failed=0 skipped=0
mkdir -p artifacts
for project in tests/*.Tests; do
  name=$(basename "$project")
  short=${name#InterviewPrep.}; short=${short%.Tests}
  [ $# -eq 0 ] || [[ " $* " == *" $short "* ]] || continue
  result="$PWD/artifacts/$name.xml"
  rm -f "$result"
  say "== $name"
  timeout --kill-after=10 1200 dotnet "$project/bin/Release/net10.0/$name.dll" -noLogo -xml "$result" </dev/null
  ended=$?
  # The result's root has one <assembly total= passed= failed= skipped= errors=>.
  count() { grep -o "<assembly [^>]*" "$result" 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc 0-9; }
  p=$(count passed) f=$(count failed) s=$(count skipped) e=$(count errors)
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0} + ${e:-0})) skipped=$((skipped + ${s:-0}))
  if [ "$((${p:-0} + ${f:-0}))" = 0 ]; then say "$name ran no test (exit code $ended)."; failed=$((failed + 1))
  elif [ "$ended" != 0 ] && [ "$((${f:-0} + ${e:-0}))" = 0 ]; then say "$name ended with exit code $ended."; failed=$((failed + 1)); fi
done

line="$passed passed, $failed failed"
[ "$skipped" = 0 ] || line+=", $skipped skipped"
echo "$line"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
