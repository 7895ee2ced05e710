/// Names of columns as others' public files have them.
enum Contract {
    static let polecat = """
        Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, \
        Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, \
        Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient \
        Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, \
        Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw \
        Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story \
        Locations, Language, Version
        """.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)

    static let acled = """
        event_id_cnty event_date year time_precision disorder_type event_type sub_event_type \
        actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso \
        region country admin1 admin2 admin3 location latitude longitude geo_precision source \
        source_scale notes fatalities tags timestamp
        """.split(separator: " ").map(String.init)

    private static let actor = [
        "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
        "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
    ]
    private static let place = [
        "Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID",
    ]

    static let gdeltEvents =
        ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"]
        + actor.map { "Actor1" + $0 } + actor.map { "Actor2" + $0 }
        + [
            "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
            "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        ] + ["Actor1Geo_", "Actor2Geo_", "ActionGeo_"].flatMap { geo in place.map { geo + $0 } }
        + ["DATEADDED", "SOURCEURL"]

    static let gdeltMentions = """
        GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier \
        SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence \
        MentionDocLen MentionDocTone MentionDocTranslationInfo Extras
        """.split(separator: " ").map(String.init)
}
