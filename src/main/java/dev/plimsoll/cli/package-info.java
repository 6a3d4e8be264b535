/** The commands: they wire, print and exit. */
@NullMarked
package dev.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
