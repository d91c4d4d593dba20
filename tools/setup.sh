#!/bin/sh
# Makes .venv from the pinned requirements and sees that the system has what Qt
# and the tests load. Usage: tools/setup.sh run|dev
set -eu
cd "$(dirname "$0")/.."
wanted=${1:-run}
python=${PYTHON:-python3}

# What the wheels and the tests need from a Debian-like system:
# a library or command, and the package that brings it.
libraries="
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11-xcb.so.1 libx11-xcb1
libcups.so.2 libcups2
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbcommon.so.0 libxkbcommon0
"
# What QtMultimedia loads. Where it cannot be had there is no camera, and all else works.
camera="
libpulse.so.0 libpulse0
"
commands="
Xvfb xvfb
objdump binutils
certutil libnss3-tools
pdftotext poppler-utils
qpdf qpdf
"

missing_libraries() {
    known=$( (ldconfig -p || /sbin/ldconfig -p) 2>/dev/null)
    echo "$1" | while read -r library package; do
        [ -z "$library" ] && continue
        case "$known" in *"$library "*) ;; *) echo "$package" ;; esac
    done
}

missing_packages() {
    missing_libraries "$libraries"
    if [ "$wanted" = dev ]; then
        echo "$commands" | while read -r command package; do
            [ -z "$command" ] && continue
            command -v "$command" >/dev/null 2>&1 || echo "$package"
        done
    fi
    "$python" -c "import ensurepip, venv" 2>/dev/null || echo python3-venv
}

install_packages() {
    [ $# -eq 0 ] && return 0
    if [ "$(id -u)" = 0 ]; then
        as_root="env DEBIAN_FRONTEND=noninteractive"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n env DEBIAN_FRONTEND=noninteractive"
    else
        echo "Missing on this system. Please run: sudo apt-get install $*" >&2
        return 0
    fi
    echo "Installing: $*"
    install="$as_root apt-get install -qq -y --no-install-recommends"
    # A package list that was never fetched, or is old, makes the first try fail.
    $install "$@" >/dev/null 2>&1 || { $as_root apt-get update -qq && $install "$@" >/dev/null; }
}

if [ "$(uname -s)" = Linux ]; then
    if command -v apt-get >/dev/null 2>&1; then
        # shellcheck disable=SC2046
        install_packages $(missing_packages)
        # shellcheck disable=SC2046
        install_packages $(missing_libraries "$camera") ||
            echo "Without libpulse0 there is no camera; pictures come from files." >&2
    else
        absent=$( (missing_packages && missing_libraries "$camera") | tr '\n' ' ')
        [ -z "$absent" ] ||
            echo "Missing on this system (Debian's names): $absent" >&2
    fi
fi

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Guardpost needs Python 3.11 or newer; give one with: make PYTHON=python3.12" >&2
    exit 1
}
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check \
    --require-hashes -r "requirements/$wanted.txt"
# The command as an installed program has it, from any folder; nothing is built or fetched for it.
.venv/bin/python - "$PWD" <<'END'
import pathlib, sys, sysconfig
packages = pathlib.Path(sysconfig.get_path("purelib"))
(packages / "guardpost-tree.pth").write_text(f"{sys.argv[1]}\n", encoding="utf-8")
END
cat > .venv/bin/guardpost <<END
#!/bin/sh
exec "$PWD/.venv/bin/python" -m guardpost "\$@"
END
chmod +x .venv/bin/guardpost
touch ".venv/.$wanted-ready"
[ "$wanted" = run ] || touch .venv/.run-ready
