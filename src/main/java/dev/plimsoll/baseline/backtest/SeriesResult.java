package dev.plimsoll.baseline.backtest;

import java.util.Optional;

/** What a rule made of one series; nothing is caught where nothing was injected. */
public record SeriesResult(String series, FalseAlarms falseAlarms, Optional<Catches> catches) {}
