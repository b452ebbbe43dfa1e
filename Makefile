# `make demo` shows the desk at work, `make test` proves it. Both install what is missing and share one build folder.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help prepare build demo test clean

SWIFT_BUILD := swift build --build-tests

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

# What the build and the demo need beside Swift: SQLite's headers, and Python as a stranger to test against.
PACKAGES := libsqlite3-dev python3 curl
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

test: build ## all tests
	@swift test --skip-build

clean: ## the build folder
	@rm -rf .build
