# `make demo` shows the desk at work, `make test` proves it. Both install what is missing and share one build folder.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help prepare build demo strangers test bench release install deb try-deb clean

SWIFT_BUILD := swift build --build-tests

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

# What is needed beside Swift: SQLite's headers, and strangers to test against.
PACKAGES := libsqlite3-dev python3 python3-venv wrk faketime
prepare:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing:$$missing"; sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; fi

build: prepare ## everything, once (the first time takes 5 to 10 minutes)
	@$(SWIFT_BUILD)

demo: build ## start a desk on a temporary folder and play a crisis on it; ONCE=1 ends by itself
	@ONCE=$(ONCE) runbooks/demo/play.sh

# What tries the interface from outside and knows nothing of us. Where it can't be installed, the tests that need it say so and
# fail; the others run all the same.
STRANGERS := .build/strangers
strangers: $(STRANGERS)/made ## the test programs in Python, from PyPI
$(STRANGERS)/made: Tests/Strangers/requirements.txt | prepare
	@python3 -m venv --clear $(STRANGERS) && $(STRANGERS)/bin/pip install -q --disable-pip-version-check --no-input -r $< \
	  && cp $< $@ || echo "the test programs in Python could not be installed: the tests that need them will fail" >&2

# Four at a time: all at once on few cores, a test that waits for an answer waits for the other seven hundred.
# What failed is said again at the end, where it is looked for.
test: build strangers ## all tests
	@log=$$(mktemp); "$$(swift build --show-bin-path)/crisisdeskPackageTests.xctest" --testing-library swift-testing \
	  --experimental-maximum-parallelization-width 4 < /dev/null 2>&1 | tee $$log \
	  || { echo; grep -aE 'recorded an issue|Test run with' $$log; rm $$log; exit 1; }; rm $$log

bench: prepare ## the figures of this machine, as one table (the first time builds everything once more, for release)
	@swift build -c release --product crisisctl && swift build -c release --product deskbench
	@"$$(swift build -c release --show-bin-path)/deskbench"

# Installed is one binary with Swift's own libraries in it; what it still asks for every Debian has.
PREFIX ?= /usr/local
STATIC := .build-deb
STATIC_BUILD := swift build -c release --static-swift-stdlib --scratch-path $(STATIC) --product crisisctl
release install: PACKAGES := libsqlite3-dev binutils
deb try-deb: PACKAGES := libsqlite3-dev binutils dpkg-dev

$(STATIC)/release/crisisctl:
	@$(MAKE) release

release: prepare ## crisisctl to install (the first time builds everything once more)
	@$(STATIC_BUILD)

install: | $(STATIC)/release/crisisctl ## crisisctl, its completions, texts and runbooks, to PREFIX (/usr/local)
	@.packaging/install.sh $(STATIC)/release/crisisctl "$(DESTDIR)" "$(PREFIX)"

deb: release ## a Debian package, with the service and the nightly backup
	@.packaging/deb.sh $(STATIC)/release/crisisctl $(STATIC)

try-deb: deb ## install that package in a clean Debian, found a desk there, start, back up, remove (as root)
	@.packaging/try.sh $(STATIC)

clean: ## the build folders
	@rm -rf .build $(STATIC)
