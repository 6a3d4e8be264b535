package dev.plimsoll.slo;

/** One reason of a verdict: a code for scripts, a sentence with its figures for people. */
public record Reason(ReasonCode code, String message) {}
