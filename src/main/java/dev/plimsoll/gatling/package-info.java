/** Gatling's runner: starts a simulation, listens to it and stops it. The only code that knows Gatling's internals. */
@NullMarked
package dev.plimsoll.gatling;

import org.jspecify.annotations.NullMarked;
