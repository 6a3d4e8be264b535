package dev.plimsoll.capacity.trial;

/**
 * What a search is about.
 *
 * @param target without the key
 * @param contract by its name
 * @param workload a load profile, or {@code single:} and an operation
 * @param timeScale by what think times are multiplied
 */
public record SearchSubject(String target, String contract, String workload, double timeScale) {}
