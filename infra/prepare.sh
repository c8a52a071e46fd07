# Sourced by run.sh, test.sh and bench.sh from the top of the clone: checks and installs what they need.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

# need COMMAND PACKAGE: as root on Debian or Ubuntu installs PACKAGE, elsewhere names it.
need() {
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing $2 ..."
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$2"; } >&2 \
      || die "Could not install $2. Install it by hand, then start again."
  else
    die "'$1' is missing. Install the package '$2' (Debian, Ubuntu: sudo apt install $2; Fedora: sudo dnf install $2), then start again."
  fi
}

check_tools() {
  command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' || die "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || die "Node.js 20 or newer is missing: https://nodejs.org"
  need bwrap bubblewrap
}

# npm_packages FOLDER: exactly what its lock file says, when that changed.
npm_packages() {
  local lock="$1/package-lock.json" done="$1/node_modules/.installed"
  cmp -s "$lock" "$done" && return
  say "Installing packages of $1 ..."
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error >&2) || die "npm could not install the packages of $1."
  cp "$lock" "$done"
}

# unchanged NAME PATH...: true when no file below the paths came, went or changed since `remember NAME PATH...`.
fingerprint() { find "$@" \( -name bin -o -name obj -o -name node_modules -o -name dist -o -name .data \) -prune -o -type f -printf '%p %s %T@\n' | sort | sha1sum; }
unchanged() { local name=$1; shift; [ "$(fingerprint "$@")" = "$(cat "artifacts/$name.built" 2>/dev/null)" ]; }
remember() { local name=$1; shift; mkdir -p artifacts; fingerprint "$@" >"artifacts/$name.built"; }

build_client() {
  npm_packages src/InterviewPrep.Web/Client
  (cd src/InterviewPrep.Web/Client && npm run -s build >&2) || die "The client did not build."
}

server=src/InterviewPrep.Web/bin/Release/net10.0/InterviewPrep.Web.dll

# Builds server and client when their sources changed.
build_server() {
  npm_packages infra/postgres
  local sources=(src global.json Directory.Build.props Directory.Packages.props)
  if [ -f "$server" ] && unchanged server "${sources[@]}"; then return; fi
  say "Building (the first time takes a minute) ..."
  build_client
  dotnet build src/InterviewPrep.Web -c Release -v quiet --nologo >&2 || die "The server did not build."
  remember server "${sources[@]}"
}
