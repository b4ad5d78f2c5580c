# Shared by the scripts: where we are, how we speak, what has to be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n\033[1m%s\033[0m\n' "$*" >&2; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# end_tree PID: ends a process and all that it started.
end_tree() {
    local status child
    for status in $(grep -ls "^PPid:[[:space:]]$1\$" /proc/[0-9]*/status || true); do
        child=${status#/proc/}
        end_tree "${child%/status}"
    done
    kill "$1" 2>/dev/null || true
}

# need PACKAGE…: installs those Debian packages that are missing.
need() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    command -v apt-get >/dev/null || fail "Please install: ${missing[*]}"
    say "Installing ${missing[*]} (Debian packages) …"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need_swift() {
    command -v swift >/dev/null || fail "Swift 6.1 or later is needed: https://www.swift.org/install/linux/debian/12/"
    need libsqlite3-dev zlib1g-dev libqrencode-dev libpq-dev
}

# need_python: a Python of our own under .venv with the packages of scripts/requirements.txt.
need_python() {
    local stamp=.venv/requirements.txt
    cmp -s scripts/requirements.txt "$stamp" 2>/dev/null && return 0
    command -v python3 >/dev/null || need python3
    if ! python3 -c 'import ensurepip' 2>/dev/null; then need python3-venv; fi
    say "Installing the Python packages of the browser tests into .venv …"
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check -r scripts/requirements.txt
    cp scripts/requirements.txt "$stamp"
}
