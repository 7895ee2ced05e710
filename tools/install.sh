#!/bin/sh
# Copies the built program to PREFIX, or removes it from there.
#   tools/install.sh PREFIX | tools/install.sh --remove PREFIX
# The program finds libraries, model and data relative to itself: PREFIX may be moved afterwards.
set -eu
cd "$(dirname "$0")/.."

remove() {
    rm -f "$1/bin/hearsay" "$1/share/man/man1/hearsay.1" \
        "$1/share/bash-completion/completions/hearsay" \
        "$1/share/zsh/site-functions/_hearsay" "$1/share/fish/vendor_completions.d/hearsay.fish"
    rm -rf "$1/lib/hearsay" "$1/share/hearsay"
}

if [ "$1" = --remove ]; then
    remove "$2"
    echo "removed hearsay from $2"
    exit
fi

prefix=$1
[ -x .build/release/hearsay ] || { echo "install: run 'make' first" >&2; exit 1; }
remove "$prefix"
install -D -m 755 .build/release/hearsay "$prefix/bin/hearsay"
mkdir -p "$prefix/lib/hearsay" "$prefix/share/hearsay"
cp -P .deps/openvino/lib/*.so* "$prefix/lib/hearsay/"
cp -r Model Data "$prefix/share/hearsay/"
install -D -m 755 tools/parquet.py "$prefix/share/hearsay/tools/parquet.py"
[ ! -f Gazetteer/places.gaz ] || install -D -m 644 Gazetteer/places.gaz "$prefix/share/hearsay/Gazetteer/places.gaz"
install -D -m 644 share/man/man1/hearsay.1 "$prefix/share/man/man1/hearsay.1"
install -D -m 644 share/completions/hearsay.bash "$prefix/share/bash-completion/completions/hearsay"
install -D -m 644 share/completions/hearsay.zsh "$prefix/share/zsh/site-functions/_hearsay"
install -D -m 644 share/completions/hearsay.fish "$prefix/share/fish/vendor_completions.d/hearsay.fish"
echo "installed hearsay in $prefix/bin"
