package dev.plimsoll.report.status;

import java.util.List;

/** A target with its checks. */
record TargetText(String name, List<CheckText> checks) {}
