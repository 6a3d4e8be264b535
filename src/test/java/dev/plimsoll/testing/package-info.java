/** Doubles that tests share: servers that do what a test tells them, on loopback and a free port. */
@NullMarked
package dev.plimsoll.testing;

import org.jspecify.annotations.NullMarked;
