package dev.plimsoll.probe;

import dev.plimsoll.chat.ApiKey;
import java.util.Optional;

/**
 * The keys of a target at one moment.
 *
 * @param next the one that will replace the first, probed beside it during a rotation
 */
public record ProbeKeys(ApiKey primary, Optional<ApiKey> next) {}
