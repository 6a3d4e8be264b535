package dev.plimsoll.report;

/** One path of a chart, in units of columns across and of {@link Chart#rows()} down. */
record Layer(Ink ink, String path) {}
