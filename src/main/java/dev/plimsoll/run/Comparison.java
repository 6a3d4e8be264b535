package dev.plimsoll.run;

/** A figure that another way of measuring would have printed, set beside the true one in a demonstration. */
public record Comparison(String what, String value, String why) {}
