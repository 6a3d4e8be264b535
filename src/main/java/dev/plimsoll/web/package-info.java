/** The HTTP face: serves pages, metrics and actions that others hand in, and knows nothing of what they say. */
@NullMarked
package dev.plimsoll.web;

import org.jspecify.annotations.NullMarked;
