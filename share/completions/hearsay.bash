# Completion of hearsay for bash. Made by: hearsay completion bash
_hearsay() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(compgen -W "read pipe extract add watch code parse actors gazetteer timeline claims sources deadlines figures positions search changes trace sitrep rate export completion help version --help --version" -- "$word"))
        return
    fi
    case "${COMP_WORDS[1]}" in
    read)
        case "$before" in
            --format|-f) COMPREPLY=($(compgen -W "text json html markdown" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --published) :; return ;;
            --outlet) :; return ;;
            --title) :; return ;;
            --url) :; return ;;
            --actors) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --jobs|-j) :; return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--format --output --published --outlet --title --url --with-text --actors --jobs --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    pipe)
        case "$before" in
            --actors) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --jobs|-j) :; return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--with-text --actors --jobs --help" -- "$word"))
        else
            :
        fi ;;
    extract)
        case "$before" in
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--output --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    add)
        case "$before" in
            --actors) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --jobs|-j) :; return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--actors --jobs --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    watch)
        case "$before" in
            --into) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --every) :; return ;;
            --pause) :; return ;;
            --actors) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --jobs|-j) :; return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--into --every --once --pause --actors --jobs --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    code)
        case "$before" in
            --jobs|-j) :; return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--jobs --help" -- "$word"))
        else
            :
        fi ;;
    parse)
        case "$before" in
            --format|-f) COMPREPLY=($(compgen -W "conllu" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --jobs|-j) :; return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--format --output --jobs --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    actors)
        case "$before" in
            --on) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json" -- "$word")); return ;;
            --actors) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--on --format --actors --help" -- "$word"))
        else
            COMPREPLY=($(compgen -W "lookup check" -- "$word"))
        fi ;;
    gazetteer)
        case "$before" in
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --alternate) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --admin1) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --countries) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --in) :; return ;;
            --gazetteer) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--output --alternate --admin1 --countries --in --gazetteer --help" -- "$word"))
        else
            COMPREPLY=($(compgen -W "import lookup" -- "$word"))
        fi ;;
    timeline)
        case "$before" in
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --status) COMPREPLY=($(compgen -W "happened ongoing planned threatened requested denied did-not-happen hypothetical" -- "$word")); return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--about --since --until --status --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    claims)
        case "$before" in
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --status) COMPREPLY=($(compgen -W "confirmed single nameless disputed open" -- "$word")); return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--about --since --until --status --uncorroborated --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    sources)
        case "$before" in
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--about --since --until --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    deadlines)
        case "$before" in
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--about --since --until --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    figures)
        case "$before" in
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--about --since --until --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    positions)
        case "$before" in
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --status) COMPREPLY=($(compgen -W "happened ongoing planned threatened requested denied did-not-happen hypothetical" -- "$word")); return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--about --since --until --status --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    search)
        case "$before" in
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--about --since --until --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    changes)
        case "$before" in
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --status) COMPREPLY=($(compgen -W "happened ongoing planned threatened requested denied did-not-happen hypothetical" -- "$word")); return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--about --since --until --status --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    trace)
        case "$before" in
            --format|-f) COMPREPLY=($(compgen -W "text json" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    sitrep)
        case "$before" in
            --since) :; return ;;
            --as-of) :; return ;;
            --about) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "markdown html" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--since --as-of --about --format --output --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    rate)
        case "$before" in
            --source) :; return ;;
            --claim) :; return ;;
            --as) :; return ;;
            --note) :; return ;;
            --limit|-n) :; return ;;
            --format|-f) COMPREPLY=($(compgen -W "text json csv" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --width|-w) :; return ;;
            --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--source --claim --as --note --clear --limit --format --output --width --color --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    export)
        case "$before" in
            --format|-f) COMPREPLY=($(compgen -W "polecat plover gdelt-events gdelt-mentions acled graphml annotations claims ndjson parquet" -- "$word")); return ;;
            --output|-o) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
            --about) :; return ;;
            --since) :; return ;;
            --until) :; return ;;
            --status) COMPREPLY=($(compgen -W "happened ongoing planned threatened requested denied did-not-happen hypothetical" -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--format --output --about --since --until --status --help" -- "$word"))
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
        fi ;;
    completion)
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--help" -- "$word"))
        else
            COMPREPLY=($(compgen -W "bash zsh fish" -- "$word"))
        fi ;;
    help)
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--man --help" -- "$word"))
        else
            COMPREPLY=($(compgen -W "read pipe extract add watch code parse actors gazetteer timeline claims sources deadlines figures positions search changes trace sitrep rate export completion help version" -- "$word"))
        fi ;;
    version)
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "--help" -- "$word"))
        else
            :
        fi ;;
    esac
}
complete -o filenames -F _hearsay hearsay
