package dev.plimsoll.config;

import com.typesafe.config.ConfigUtil;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in the configuration something stands.
 *
 * @param path as users write it, such as {@code plimsoll.probe.targets[0].name}; empty for the whole
 * @param problems to which those of this place are added
 */
record Place(String path, List<String> problems) {
    Place of(String key) {
        return new Place((path.isEmpty() ? "" : path + ".") + ConfigUtil.joinPath(key), problems);
    }

    Place element(int index) {
        return new Place(path + "[" + index + "]", problems);
    }

    /** The same place, when there is nothing: what is wrong with that is nobody's problem. */
    Place unwritten() {
        return new Place(path, new ArrayList<>());
    }

    /** True when no problem of it, or of anything in it, was noted. */
    boolean isSound() {
        return problems.stream().noneMatch(it -> it.startsWith(path));
    }

    void note(String problem) {
        problems.add(path + ": " + problem);
    }

    /** Notes it, and goes on with something else. */
    <T> T note(String problem, T instead) {
        note(problem);
        return instead;
    }
}
