package dev.plimsoll.cli;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Target;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run is aimed at, and how it gets in.
 *
 * @param pinned the contract that must answer; empty when it is to be found out
 * @param authorities PEM file of those to trust; empty for the JVM's
 */
record Aim(Target target, ApiKey key, Optional<Contract> pinned, Optional<Path> authorities) {}
