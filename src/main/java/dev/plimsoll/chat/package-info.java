/** What the service is: its operations, its two contracts, its identities and its failures. */
@NullMarked
package dev.plimsoll.chat;

import org.jspecify.annotations.NullMarked;
