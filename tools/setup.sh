#!/bin/sh
# Installs what the build needs and the machine lacks. Says what it does; silent when all is there.
# Debian's packages are installed with apt-get; OpenVINO's runtime goes under .deps/ alone.
set -eu
cd "$(dirname "$0")/.."

openvino_version=2026.4.0
openvino=.deps/openvino

say() { echo "setup: $*" >&2; }
fail() {
    say "$*"
    exit 1
}

command -v swift >/dev/null || fail "no 'swift' on the PATH: install the Swift 6.3 toolchain (swift.org/install)"
command -v python3 >/dev/null || fail "no 'python3' on the PATH: install Python 3.9 or later"

missing=
command -v pkg-config >/dev/null || missing="$missing pkg-config"
command -v unzip >/dev/null || missing="$missing unzip"
for package in libcurl4-openssl-dev:libcurl libxml2-dev:libxml-2.0 zlib1g-dev:zlib; do
    pkg-config --exists "${package#*:}" 2>/dev/null || missing="$missing ${package%:*}"
done
pkg-config --exists sqlite3 2>/dev/null || missing="$missing libsqlite3-dev"
python3 -m pip --version >/dev/null 2>&1 || missing="$missing python3-pip"
if [ -n "$missing" ]; then
    command -v apt-get >/dev/null || fail "please install:$missing"
    say "installing Debian packages:$missing"
    root=
    [ "$(id -u)" = 0 ] || root=sudo
    $root apt-get update -qq
    # shellcheck disable=SC2086 # one word a package
    DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq $missing >/dev/null
fi

if [ "$(cat $openvino/version 2>/dev/null)" != "$openvino_version" ]; then
    say "fetching OpenVINO $openvino_version (its PyPI wheel) into $openvino"
    rm -rf $openvino .deps/wheel
    mkdir -p .deps/wheel $openvino/lib $openvino/include
    python3 -m pip download --quiet --no-deps --only-binary=:all: --dest .deps/wheel "openvino==$openvino_version"
    unzip -q .deps/wheel/openvino-*.whl 'openvino/libs/*' 'openvino/include/openvino/c/*' '*/licenses/*' -d .deps/wheel
    # Only the runtime, its C interface, the reader of its own format and the CPU plug-in.
    for library in libopenvino.so libopenvino_c.so libopenvino_ir_frontend.so libopenvino_intel_cpu_plugin.so \
        libtbb.so libtbbmalloc.so libtbbbind_2_5.so libhwloc.so; do
        find .deps/wheel/openvino/libs -maxdepth 1 \( -name "$library" -o -name "$library.*" \) -exec cp {} $openvino/lib/ \;
    done
    for library in $openvino/lib/*.so.*; do
        plain=${library%%.so.*}.so
        [ -e "$plain" ] || ln -s "$(basename "$library")" "$plain"
    done
    cp -r .deps/wheel/openvino/include/openvino $openvino/include/
    cp -r .deps/wheel/*.dist-info/licenses $openvino/ 2>/dev/null || true
    rm -rf .deps/wheel
    echo "$openvino_version" >$openvino/version
fi

# The wheel has no .pc file. It names absolute folders, so it is written anew when the checkout moves.
pc=.deps/pkgconfig/openvino.pc
here=$(pwd)
if ! grep -qsx "prefix=$here/$openvino" $pc; then
    say "writing $pc"
    mkdir -p .deps/pkgconfig
    cat >$pc <<EOF
prefix=$here/$openvino
Name: OpenVINO
Description: OpenVINO runtime, C interface
Version: $openvino_version
Cflags: -I\${prefix}/include
Libs: -L\${prefix}/lib -lopenvino_c
EOF
fi
