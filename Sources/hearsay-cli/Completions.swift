/// Completion scripts, made from `Usage`. Those in `share/completions` are these texts.
enum Completions {
    static let shells = ["bash", "zsh", "fish"]

    static func script(for shell: String) -> String? {
        switch shell {
        case "bash": bash
        case "zsh": zsh
        case "fish": fish
        default: nil
        }
    }

    private static var bash: String {
        let verbs = Usage.verbs.map(\.name).joined(separator: " ")
        var cases = ""
        for verb in Usage.verbs where !verb.options.isEmpty {
            let options = verb.options.map { "--" + $0.name }.joined(separator: " ")
            cases += "        \(verb.name)) words='\(options) --help' ;;\n"
        }
        var values = ""
        for option in Usage.read.options where !option.choices.isEmpty {
            values +=
                "        --\(option.name)) words='\(option.choices.joined(separator: " "))' ;;\n"
        }
        return """
            # bash completion for hearsay
            _hearsay() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=
                case $previous in
            \(values)        hearsay) words='\(verbs)' ;;
                    completion) words='\(shells.joined(separator: " "))' ;;
                    help) words='\(verbs)' ;;
                esac
                if [[ -z $words && $current == -* ]]; then
                    case ${COMP_WORDS[1]} in
            \(cases)        esac
                fi
                if [[ -n $words ]]; then
                    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
                else
                    mapfile -t COMPREPLY < <(compgen -f -- "$current")
                fi
            }
            complete -o filenames -F _hearsay hearsay

            """
    }

    private static var zsh: String {
        var text = "#compdef hearsay\n\n_hearsay() {\n    local -a verbs\n    verbs=(\n"
        for verb in Usage.verbs { text += "        '\(verb.name):\(plain(verb.summary))'\n" }
        text += """
                )
                if (( CURRENT == 2 )); then
                    _describe verb verbs
                    return
                fi
                case $words[2] in

            """
        for verb in Usage.verbs where !verb.options.isEmpty {
            text += "        \(verb.name))\n            _arguments \\\n"
            for option in verb.options {
                var spec = "--\(option.name)"
                if option.value != nil { spec += "=" }
                spec += "[\(plain(option.help))]"
                if let value = option.value {
                    let choices = option.choices.joined(separator: " ")
                    spec += ":\(value):" + (choices.isEmpty ? "_files" : "(\(choices))")
                }
                text += "                '\(spec)' \\\n"
            }
            text += "                '*:file:_files'\n            ;;\n"
        }
        text += "        completion) _values shell \(shells.joined(separator: " ")) ;;\n"
        text += "        help) _describe verb verbs ;;\n    esac\n}\n\n_hearsay \"$@\"\n"
        return text
    }

    private static var fish: String {
        var text = "# fish completion for hearsay\n"
        for verb in Usage.verbs {
            text += "complete -c hearsay -n __fish_use_subcommand -f -a \(verb.name)"
            text += " -d '\(plain(verb.summary))'\n"
        }
        for verb in Usage.verbs {
            for option in verb.options {
                text += "complete -c hearsay -n '__fish_seen_subcommand_from \(verb.name)'"
                text += " -l \(option.name)"
                if let short = option.short { text += " -s \(short)" }
                if option.value != nil { text += " -r" }
                if !option.choices.isEmpty {
                    text += " -f -a '\(option.choices.joined(separator: " "))'"
                }
                text += " -d '\(plain(option.help))'\n"
            }
        }
        text += "complete -c hearsay -n '__fish_seen_subcommand_from completion'"
        text += " -f -a '\(shells.joined(separator: " "))'\n"
        return text
    }

    /// Without the marks that a shell would take for its own.
    private static func plain(_ text: String) -> String {
        text.filter { !"'\"[]:".contains($0) }
    }
}
