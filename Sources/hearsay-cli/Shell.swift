/// Completion scripts, made from the table of verbs; `share/completions` holds copies.
enum Shell: String, CaseIterable {
    case bash, zsh, fish

    var script: String {
        switch self {
        case .bash: bashScript
        case .zsh: zshScript
        case .fish: fishScript
        }
    }

    private var verbs: [Verb] { Verb.all }
    private var verbNames: String { Verb.all.map(\.name).joined(separator: " ") }

    private var bashScript: String {
        var cases = ""
        for verb in verbs {
            var values = ""
            for option in verb.options where option.value != nil {
                let names = ["--\(option.long)"] + (option.short.map { ["-\($0)"] } ?? [])
                values += "            \(names.joined(separator: "|"))) "
                values += "\(bash(option.completion)); return ;;\n"
            }
            let flags = verb.options.map { "--\($0.long)" }.joined(separator: " ")
            if !values.isEmpty {
                values = "        case \"$before\" in\n\(values)        esac\n"
            }
            cases += """
                    \(verb.name))
                \(values)        if [[ $word == -* ]]; then
                            COMPREPLY=($(compgen -W "\(flags)" -- "$word"))
                        else
                            \(bash(verb.completion))
                        fi ;;

                """
        }
        return """
            # Completion of hearsay for bash. Made by: hearsay completion bash
            _hearsay() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
                COMPREPLY=()
                if [[ $COMP_CWORD -eq 1 ]]; then
                    COMPREPLY=($(compgen -W "\(verbNames) --help --version" -- "$word"))
                    return
                fi
                case "${COMP_WORDS[1]}" in
            \(cases)    esac
            }
            complete -o filenames -F _hearsay hearsay

            """
    }

    private func bash(_ completion: Completion) -> String {
        switch completion {
        case .nothing: ":"
        case .file: "mapfile -t COMPREPLY < <(compgen -f -- \"$word\")"
        case .words(let words):
            "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$word\"))"
        }
    }

    private var zshScript: String {
        var cases = ""
        for verb in verbs {
            var specs = verb.options.flatMap { zsh($0) }
            switch verb.completion {
            case .nothing: break
            case .file: specs.append("'*:file:_files'")
            case .words(let words): specs.append("'1:word:(\(words.joined(separator: " ")))'")
            }
            let lines = specs.joined(separator: " \\\n            ")
            cases += "    \(verb.name)) _arguments \\\n            \(lines) ;;\n"
        }
        let names = verbs.map { "        '\($0.name):\(zshText($0.summary))'\n" }.joined()
        return """
            #compdef hearsay
            # Completion of hearsay for zsh. Made by: hearsay completion zsh
            _hearsay() {
                local -a verbs=(
            \(names)    )
                if (( CURRENT == 2 )); then
                    _describe verb verbs
                    return
                fi
                shift words
                (( CURRENT-- ))
                case $words[1] in
            \(cases)    esac
            }
            if [[ $funcstack[1] == _hearsay ]]; then
                _hearsay "$@"
            else
                compdef _hearsay hearsay
            fi

            """
    }

    private func zsh(_ option: Option) -> [String] {
        var action = ""
        if let value = option.value {
            switch option.completion {
            case .nothing: action = ":\(value): "
            case .file: action = ":\(value):_files"
            case .words(let words): action = ":\(value):(\(words.joined(separator: " ")))"
            }
        }
        let text = "[\(zshText(option.summary))]\(action)'"
        let long = "'--\(option.long)\(option.value == nil ? "" : "=")\(text)"
        return (option.short.map { ["'-\($0)\(option.value == nil ? "" : "+")\(text)"] } ?? [])
            + [long]
    }

    /// Text within a quoted specification: no quotes, colons or brackets.
    private func zshText(_ text: String) -> String {
        String(
            text.map {
                "'".contains($0) ? "’" : $0 == ":" ? "," : $0 == "[" ? "(" : $0 == "]" ? ")" : $0
            })
    }

    private var fishScript: String {
        var lines = "# Completion of hearsay for fish. Made by: hearsay completion fish\n"
        lines += "complete -c hearsay -f\n"
        let noVerb = "-n __fish_use_subcommand"
        lines += "complete -c hearsay \(noVerb) -s h -l help -d 'show help'\n"
        lines += "complete -c hearsay \(noVerb) -s V -l version -d 'print the version'\n"
        for verb in verbs {
            lines +=
                "complete -c hearsay \(noVerb) -a \(verb.name) -d '\(fishText(verb.summary))'\n"
        }
        for verb in verbs {
            let start = "complete -c hearsay -n '__fish_seen_subcommand_from \(verb.name)'"
            switch verb.completion {
            case .nothing: break
            case .file: lines += "\(start) -F\n"
            case .words(let words): lines += "\(start) -a '\(words.joined(separator: " "))'\n"
            }
            for option in verb.options {
                lines += start + (option.short.map { " -s \($0)" } ?? "") + " -l \(option.long)"
                if option.value != nil {
                    switch option.completion {
                    case .nothing: lines += " -x"
                    case .file: lines += " -r -F"
                    case .words(let words): lines += " -x -a '\(words.joined(separator: " "))'"
                    }
                }
                lines += " -d '\(fishText(option.summary))'\n"
            }
        }
        return lines
    }

    private func fishText(_ text: String) -> String { String(text.map { $0 == "'" ? "’" : $0 }) }
}
