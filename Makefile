# Hearsay: `make` sets up, builds and reads the sample report; `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
# The corpora and the scorer that `make eval` and `make train` use, where there are any.
DATA ?= ../shared/data
SCORER ?= ../shared/eval/score.py
SHEETS ?= ../shared/seed

SWIFT := swift
# Beside the installed program, and from .build/TRIPLE/release to the checkout.
RPATH := -Xlinker -rpath -Xlinker '$$ORIGIN/../lib/hearsay' \
         -Xlinker -rpath -Xlinker '$$ORIGIN/../../../.deps/openvino/lib'
FLAGS := --pkg-config-path .deps/pkgconfig $(RPATH)
# The program carries the Swift library: it runs where there is no Swift.
RELEASE := -c release --static-swift-stdlib $(FLAGS)
PROGRAM := .build/release/hearsay
SAMPLE := Samples/kestrel-strait.txt
READING := .build/sample.ndjson
CRISIS := Examples/karst-gate

.PHONY: all help setup build gazetteer sample test lint eval bench train install uninstall clean

all: build sample

help:
	@echo 'make             set up, build, read the sample report'
	@echo 'make test        set up, build, pass all tests'
	@echo 'make lint        check the format of every Swift file'
	@echo 'make install     install below PREFIX (default /usr/local)'
	@echo 'make eval        score the build on annotated data (DATA, SCORER, SHEETS)'
	@echo 'make bench       measure speed and memory'
	@echo 'make train       train the model anew (DATA; about two hours on two cores)'
	@echo 'make gazetteer   fetch the list of places, where make could not'
	@echo 'make clean       remove what was built; .deps stays'

setup:
	@tools/setup.sh

build: setup
	@tools/quietly.sh "building" $(SWIFT) build $(RELEASE) --product hearsay
	@tools/gazetteer.sh

gazetteer: build

sample: build
	@$(PROGRAM) read $(SAMPLE)
	@$(PROGRAM) read --format json --with-text --output $(READING) $(SAMPLE)
	@echo
	@rm -f .build/sample.case*
	@$(PROGRAM) add --actors $(CRISIS)/actors.tsv .build/sample.case $(CRISIS)/reports >.build/sample.added
	@$(PROGRAM) sitrep .build/sample.case --output .build/sample.sitrep.md
	@echo "A crisis of 38 reports, as .build/sample.sitrep.md begins:"
	@head -n 12 .build/sample.sitrep.md
	@echo
	@echo "The reading is in $(READING); try: $(PROGRAM) read --help"
	@echo "and of the casebook: $(PROGRAM) timeline .build/sample.case"

test: build lint
	@tools/quietly.sh "building the tests" $(SWIFT) build --build-tests $(FLAGS)
	@$(SWIFT) test --skip-build --disable-xctest $(FLAGS)
	@python3 Tests/roundtrip.py $(PROGRAM) --count 10000
	@python3 Examples/check.py
	@python3 training/check_cases.py
	@python3 Benchmarks/test_casebook.py 2>&1 | tail -1

lint:
	@git ls-files -z '*.swift' | xargs -0 $(SWIFT) format lint --strict --parallel

eval: build
	@python3 Benchmarks/evaluate.py --program $(PROGRAM) --data $(DATA) --scorer $(SCORER) --sheets $(SHEETS)

bench: build
	@tools/quietly.sh "building the benchmark" $(SWIFT) build $(RELEASE) --product hearsay-bench
	@python3 Benchmarks/measure.py --program $(PROGRAM) --bench .build/release/hearsay-bench --data $(DATA)
	@python3 Benchmarks/measure_casebook.py --program $(PROGRAM) --bench .build/release/hearsay-bench --data $(DATA)

train: build
	@training/train.sh $(DATA) $(SCORER)

install: build
	@tools/install.sh "$(DESTDIR)$(PREFIX)"

uninstall:
	@tools/install.sh --remove "$(DESTDIR)$(PREFIX)"

clean:
	rm -rf .build Gazetteer
