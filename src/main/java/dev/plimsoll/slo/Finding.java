package dev.plimsoll.slo;

/** What became of one objective, and the sentence that says so with its figures. */
public record Finding(ObjectiveResult result, String sentence) {}
