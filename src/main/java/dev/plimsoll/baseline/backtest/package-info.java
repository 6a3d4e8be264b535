/** What the gate would have said of nights that a team already has, and of a slowdown put into them. */
@NullMarked
package dev.plimsoll.baseline.backtest;

import org.jspecify.annotations.NullMarked;
