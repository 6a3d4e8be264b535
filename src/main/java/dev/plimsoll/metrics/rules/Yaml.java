package dev.plimsoll.metrics.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** YAML as people write it: in blocks, in the order given, long expressions over several lines. */
final class Yaml {
    private static final int WIDE = 1 << 12;

    private Yaml() {}

    /** A mapping that keeps its order. */
    @SafeVarargs
    static Map<String, Object> of(Map.Entry<String, ?>... entries) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (Map.Entry<String, ?> entry : entries) {
            mapping.put(entry.getKey(), entry.getValue());
        }
        return mapping;
    }

    static String text(Map<String, Object> document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDereferenceAliases(true)
                .setWidth(WIDE)
                .build();
        return new Dump(settings).dumpToString(document);
    }
}
