/** HOCON configuration, read once and checked as a whole. */
@NullMarked
package dev.plimsoll.config;

import org.jspecify.annotations.NullMarked;
