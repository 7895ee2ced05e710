extension Verb {
    static let gazetteer = Verb(
        name: "gazetteer", summary: "make the list of places that reports are held to, and ask it",
        operands: "import FILE | lookup NAME…", completion: .words(["import", "lookup"]),
        paragraphs: [
            "The gazetteer tells which places bear a name, and where they lie. Set-up makes one of "
                + "the world's countries, divisions and all towns of 500 people and more. Without "
                + "one, reports are read all the same, but only countries and well-known regions "
                + "have coordinates.",
            "hearsay gazetteer import FILE -o GAZETTEER makes one of a dump of GeoNames "
                + "(download.geonames.org/export/dump, CC BY 4.0): FILE is allCountries.txt, or "
                + "the file of one country. Twelve million places take some minutes, less than a "
                + "gigabyte of memory, and three gigabytes of disk beside GAZETTEER. A row that "
                + "is broken is named on standard error, with file, line and reason, and passed "
                + "over.",
            "To read reports with it, write it to Gazetteer/places.gaz in the folder of Model and "
                + "Data, or name it in HEARSAY_GAZETTEER.",
            "hearsay gazetteer lookup NAME shows the places that bear a name, the most populous "
                + "first: name, feature code (geonames.org/export/codes.html), division, country, "
                + "population, latitude and longitude, geonameid, other names; columns are parted "
                + "by tabs. Case, accents, hyphens and full stops make no difference. It checks "
                + "the file for damage first.",
        ],
        options: [
            Option(
                long: "output", short: "o", value: "GAZETTEER",
                summary: "import: the file to make; one that is there is replaced at the end",
                completion: .file),
            Option(
                long: "alternate", value: "FILE",
                summary: "import: alternateNamesV2.txt; places are then found by their English "
                    + "names alone and those of no language", completion: .file),
            Option(
                long: "admin1", value: "FILE",
                summary: "import: admin1CodesASCII.txt, the names of first-order divisions",
                completion: .file),
            Option(
                long: "countries", value: "FILE",
                summary: "import: countryInfo.txt, the codes of countries", completion: .file),
            Option(
                long: "in", value: "COUNTRY",
                summary: "lookup: only there; ISO 3166-1 code of two or three letters, or a name"),
            Option(
                long: "gazetteer", value: "GAZETTEER",
                summary: "lookup: the file to ask instead of the usual one", completion: .file),
            .help,
        ],
        examples: [
            Example(
                command: "hearsay gazetteer lookup Agadez",
                says: "the town and the region"),
            Example(
                command: "hearsay gazetteer lookup --in US Springfield",
                says: "one name, many places"),
            Example(
                command: "hearsay gazetteer import allCountries.txt --countries countryInfo.txt "
                    + "--admin1 admin1CodesASCII.txt --alternate alternateNamesV2.txt "
                    + "-o world.gaz",
                says: "all of GeoNames"),
            Example(
                command: "HEARSAY_GAZETTEER=world.gaz hearsay read report.txt",
                says: "a report read with it"),
        ])
}
