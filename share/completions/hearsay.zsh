#compdef hearsay
# Completion of hearsay for zsh. Made by: hearsay completion zsh
_hearsay() {
    local -a verbs=(
        'read:read reports and show who says what'
        'pipe:read a stream of reports, NDJSON in and out'
        'extract:take reports out of pages, feeds, archives and tables'
        'add:read reports into a case file'
        'watch:poll feeds and add what they link to to a case file'
        'code:tell what one actor does to another, NDJSON in and out'
        'parse:find the tokens, parts of speech and trees of a text'
        'actors:look an actor up, or check a file of your own actors'
        'gazetteer:make the list of places that reports are held to, and ask it'
        'timeline:events of a casebook by day, and on whose word'
        'claims:what is put forward, by whom, and from how many origins'
        'sources:who speaks in a casebook, how often and where'
        'deadlines:who set whom a deadline, by the day it falls due'
        'figures:figures of one kind beside one another, and who gave which'
        'positions:who supports, opposes or threatens whom, or demands something'
        'search:reports in which words occur'
        'changes:what the reports since a day have brought'
        'trace:who had a claim from whom, back to its origins'
        'sitrep:write a situation report of a casebook'
        'rate:rate sources and claims of a casebook yourself'
        'export:hand a casebook on to others’ tools'
        'completion:print a completion script for a shell'
        'help:show help, of the program or of a verb'
        'version:print the version'
    )
    if (( CURRENT == 2 )); then
        _describe verb verbs
        return
    fi
    shift words
    (( CURRENT-- ))
    case $words[1] in
    read) _arguments \
            '-f+[text (the default), json, html or markdown]:FORMAT:(text json html markdown)' \
            '--format=[text (the default), json, html or markdown]:FORMAT:(text json html markdown)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '--published=[day of publication, ISO 8601 such as 2026-03-31; of every file]:DATE: ' \
            '--outlet=[who published it; of every file]:NAME: ' \
            '--title=[its headline; of every file]:TEXT: ' \
            '--url=[where it was published; of every file]:URL: ' \
            '--with-text[JSON holds the text too, and the words beside their offsets]' \
            '--actors=[your own actors, laid over the built-in ones; see hearsay help actors]:FILE:_files' \
            '-j+[reports read at the same time (as many as there are cores)]:N: ' \
            '--jobs=[reports read at the same time (as many as there are cores)]:N: ' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    pipe) _arguments \
            '--with-text[JSON holds the text too, and the words beside their offsets]' \
            '--actors=[your own actors, laid over the built-in ones; see hearsay help actors]:FILE:_files' \
            '-j+[reports read at the same time (as many as there are cores)]:N: ' \
            '--jobs=[reports read at the same time (as many as there are cores)]:N: ' \
            '-h[show this help]' \
            '--help[show this help]' ;;
    extract) _arguments \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    add) _arguments \
            '--actors=[your own actors, laid over the built-in ones; see hearsay help actors]:FILE:_files' \
            '-j+[reports read at the same time (as many as there are cores)]:N: ' \
            '--jobs=[reports read at the same time (as many as there are cores)]:N: ' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    watch) _arguments \
            '--into=[the case file; made if it is not there]:CASE:_files' \
            '--every=[time between two polls of a feed, 90s, 15m (the default), 2h]:TIME: ' \
            '--once[poll every feed once, then end, for cron]' \
            '--pause=[between two requests to one site (1)]:SECONDS: ' \
            '--actors=[your own actors, laid over the built-in ones; see hearsay help actors]:FILE:_files' \
            '-j+[reports read at the same time (as many as there are cores)]:N: ' \
            '--jobs=[reports read at the same time (as many as there are cores)]:N: ' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    code) _arguments \
            '-j+[reports read at the same time (as many as there are cores)]:N: ' \
            '--jobs=[reports read at the same time (as many as there are cores)]:N: ' \
            '-h[show this help]' \
            '--help[show this help]' ;;
    parse) _arguments \
            '-f+[conllu (the default)]:FORMAT:(conllu)' \
            '--format=[conllu (the default)]:FORMAT:(conllu)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-j+[threads on a text (as many as there are cores)]:N: ' \
            '--jobs=[threads on a text (as many as there are cores)]:N: ' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    actors) _arguments \
            '--on=[the day that counts, ISO 8601 (today); offices change hands]:DATE: ' \
            '-f+[text (the default) or json]:FORMAT:(text json)' \
            '--format=[text (the default) or json]:FORMAT:(text json)' \
            '--actors=[lookup, your own actors, laid over the built-in ones]:FILE:_files' \
            '-h[show this help]' \
            '--help[show this help]' \
            '1:word:(lookup check)' ;;
    gazetteer) _arguments \
            '-o+[import, the file to make; one that is there is replaced at the end]:GAZETTEER:_files' \
            '--output=[import, the file to make; one that is there is replaced at the end]:GAZETTEER:_files' \
            '--alternate=[import, alternateNamesV2.txt; places are then found by their English names alone and those of no language]:FILE:_files' \
            '--admin1=[import, admin1CodesASCII.txt, the names of first-order divisions]:FILE:_files' \
            '--countries=[import, countryInfo.txt, the codes of countries]:FILE:_files' \
            '--in=[lookup, only there; ISO 3166-1 code of two or three letters, or a name]:COUNTRY: ' \
            '--gazetteer=[lookup, the file to ask instead of the usual one]:GAZETTEER:_files' \
            '-h[show this help]' \
            '--help[show this help]' \
            '1:word:(import lookup)' ;;
    timeline) _arguments \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '--status=[only events of this status]:STATUS:(happened ongoing planned threatened requested denied did-not-happen hypothetical)' \
            '-n+[rows at most (50)]:N: ' \
            '--limit=[rows at most (50)]:N: ' \
            '-f+[text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    claims) _arguments \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '--status=[only claims that stand so]:STANDING:(confirmed single nameless disputed open)' \
            '--uncorroborated[only those that nobody else bears out]' \
            '-n+[rows at most (50)]:N: ' \
            '--limit=[rows at most (50)]:N: ' \
            '-f+[text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    sources) _arguments \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '-n+[rows at most (50)]:N: ' \
            '--limit=[rows at most (50)]:N: ' \
            '-f+[text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    deadlines) _arguments \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '-n+[rows at most (50)]:N: ' \
            '--limit=[rows at most (50)]:N: ' \
            '-f+[text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    figures) _arguments \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '-n+[rows at most (50)]:N: ' \
            '--limit=[rows at most (50)]:N: ' \
            '-f+[text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    positions) _arguments \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '--status=[only events of this status]:STATUS:(happened ongoing planned threatened requested denied did-not-happen hypothetical)' \
            '-n+[rows at most (50)]:N: ' \
            '--limit=[rows at most (50)]:N: ' \
            '-f+[text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    search) _arguments \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '-n+[rows at most (50)]:N: ' \
            '--limit=[rows at most (50)]:N: ' \
            '-f+[text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    changes) _arguments \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '--status=[only events of this status]:STATUS:(happened ongoing planned threatened requested denied did-not-happen hypothetical)' \
            '-n+[rows at most (50)]:N: ' \
            '--limit=[rows at most (50)]:N: ' \
            '-f+[text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    trace) _arguments \
            '-f+[text (the default) or json]:FORMAT:(text json)' \
            '--format=[text (the default) or json]:FORMAT:(text json)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    sitrep) _arguments \
            '--since=[what is new from that day on, ISO 8601]:DAY: ' \
            '--as-of=[the day of the page; reports after it are left out]:DAY: ' \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '-f+[markdown (the default) or html]:FORMAT:(markdown html)' \
            '--format=[markdown (the default) or html]:FORMAT:(markdown html)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    rate) _arguments \
            '--source=[rate this outlet or speaker]:NAME: ' \
            '--claim=[rate this claim]:NUMBER: ' \
            '--as=[A to F for a source, 1 to 6 for a claim]:VALUE: ' \
            '--note=[why; kept with the rating]:TEXT: ' \
            '--clear[take the rating back]' \
            '-n+[list, rows at most (50)]:N: ' \
            '--limit=[list, rows at most (50)]:N: ' \
            '-f+[list, text (the default), json or csv]:FORMAT:(text json csv)' \
            '--format=[list, text (the default), json or csv]:FORMAT:(text json csv)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '-w+[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--width=[columns of the text page (those of the terminal, else 80)]:N: ' \
            '--color=[auto (the default, on a terminal), always or never]:WHEN:(auto always never)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    export) _arguments \
            '-f+[one of the above]:FORMAT:(polecat plover gdelt-events gdelt-mentions acled graphml annotations claims ndjson parquet)' \
            '--format=[one of the above]:FORMAT:(polecat plover gdelt-events gdelt-mentions acled graphml annotations claims ndjson parquet)' \
            '-o+[write to FILE instead of standard output]:FILE:_files' \
            '--output=[write to FILE instead of standard output]:FILE:_files' \
            '--about=[only this actor, part of a name, a code, or a country’s code]:ACTOR: ' \
            '--since=[from that day on, ISO 8601]:DATE: ' \
            '--until=[to that day and with it]:DATE: ' \
            '--status=[only events of this status]:STATUS:(happened ongoing planned threatened requested denied did-not-happen hypothetical)' \
            '-h[show this help]' \
            '--help[show this help]' \
            '*:file:_files' ;;
    completion) _arguments \
            '-h[show this help]' \
            '--help[show this help]' \
            '1:word:(bash zsh fish)' ;;
    help) _arguments \
            '--man[print the manual page’s source (roff) instead]' \
            '-h[show this help]' \
            '--help[show this help]' \
            '1:word:(read pipe extract add watch code parse actors gazetteer timeline claims sources deadlines figures positions search changes trace sitrep rate export completion help version)' ;;
    version) _arguments \
            '-h[show this help]' \
            '--help[show this help]' ;;
    esac
}
if [[ $funcstack[1] == _hearsay ]]; then
    _hearsay "$@"
else
    compdef _hearsay hearsay
fi
