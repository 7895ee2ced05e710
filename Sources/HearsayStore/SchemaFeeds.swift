extension Schema {
    static let feeds = """
        -- Schema 3: feeds that are watched.
        -- what the server said of a feed's version when all of it had been taken
        CREATE TABLE feed (address TEXT PRIMARY KEY, tag TEXT, modified TEXT, polled TEXT NOT
          NULL) WITHOUT ROWID;
        -- links that were followed: the page behind one may call itself something else
        CREATE TABLE feed_link (link TEXT PRIMARY KEY, taken TEXT NOT NULL) WITHOUT ROWID;
        """
}
