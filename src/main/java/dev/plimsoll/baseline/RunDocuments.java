package dev.plimsoll.baseline;

/** The JSON artefacts of a run, as they were written: what it was, what it saw, how its injector did, what was said. */
public record RunDocuments(String manifest, String summary, String injector, String verdict) {}
