package dev.plimsoll.probe;

/**
 * Names a check: what is checked of which target.
 *
 * @param check its name, unique at its target
 */
public record CheckId(String target, String check) {
    @Override
    public String toString() {
        return target + "/" + check;
    }
}
