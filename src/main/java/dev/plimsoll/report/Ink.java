package dev.plimsoll.report;

import java.util.List;
import java.util.Locale;

/**
 * What a layer of a chart stands for: its style class, and the colours it keeps where a CI server forbids style sheets.
 * The colours are those of Okabe and Ito, which colour-blind people tell apart.
 */
enum Ink {
    DUE("#d9dee5", "none"),
    STARTED("none", "#0072b2"),
    REQUESTS("#9cc4e4", "none"),
    USERS("none", "#5b6770"),
    PLANNED("none", "#cc79a7"),
    ERRORS("#d55e00", "none"),
    HEAT_1("#dbe9f5", "none"),
    HEAT_2("#b5d2ea", "none"),
    HEAT_3("#85b4da", "none"),
    HEAT_4("#4f90c2", "none"),
    HEAT_5("#236ba3", "none"),
    HEAT_6("#0a4474", "none"),
    P95("none", "#d55e00"),
    P50("none", "#14181c"),
    LIMIT("none", "#a3195b");

    private static final List<Ink> HEAT = List.of(HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5, HEAT_6);

    private final String fill;
    private final String stroke;

    Ink(String fill, String stroke) {
        this.fill = fill;
        this.stroke = stroke;
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String fill() {
        return fill;
    }

    public String stroke() {
        return stroke;
    }

    /** Told apart without colour too. */
    public String dashes() {
        return switch (this) {
            case P95, PLANNED -> "5 3";
            case LIMIT -> "1 3";
            case DUE, STARTED, REQUESTS, USERS, ERRORS, HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5, HEAT_6, P50 -> "none";
        };
    }

    /** A light edge, where the line crosses what is dark. */
    public boolean hasEdge() {
        return this == P50 || this == P95;
    }

    /** @param level from 1, the faintest, to 6 */
    static Ink heat(int level) {
        return HEAT.get(level - 1);
    }
}
