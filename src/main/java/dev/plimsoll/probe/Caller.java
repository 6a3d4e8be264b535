package dev.plimsoll.probe;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.UserId;

/**
 * In whose name a request is made.
 *
 * @param userAgent tells the service's log what kind of probe it was; the control leg of a key check has its own
 */
public record Caller(ApiKey key, UserId user, String userAgent) {}
