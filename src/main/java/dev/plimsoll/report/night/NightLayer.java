package dev.plimsoll.report.night;

/** One path of a plot, in the plot's own units. */
record NightLayer(NightInk ink, String path) {}
