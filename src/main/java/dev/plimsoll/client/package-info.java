/** What a front-end does between its user and the service: repeat, remember, share, show early, check its key. */
@NullMarked
package dev.plimsoll.client;

import org.jspecify.annotations.NullMarked;
