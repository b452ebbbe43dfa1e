import ArgumentParser
import AsyncHTTPClient
@main struct CrisisCtl: ParsableCommand {}
