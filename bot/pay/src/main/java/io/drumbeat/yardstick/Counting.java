package io.drumbeat.yardstick;

import java.util.List;

/**
 * Which facts count.
 *
 * @param kinds as records call them, {@code won}; none where nothing that happened is needed
 */
public record Counting(List<String> kinds, Whose whose, Filter where, Once once) {
    public Counting {
        kinds = List.copyOf(kinds);
    }

    public static Counting of(String kind) {
        return new Counting(List.of(kind), Whose.OWN, Filter.ALL, Once.EVERY);
    }

    /** With somebody where it says whoever is paid. */
    public Counting forWhom(String payee) {
        return where.isAll() ? this : new Counting(kinds, whose, where.of(payee), once);
    }

    public Counting whose(Whose other) {
        return new Counting(kinds, other, where, once);
    }

    /** The measure that facts of a kind add to: {@code revenue} for what is signed. */
    public static String measureOf(String kind) {
        return switch (kind) {
            case "won" -> "revenue";
            case "rating" -> "satisfaction";
            case "visit", "call", "demo", "followup", "quote", "lead", "deal" -> kind + "s";
            default -> kind;
        };
    }

    /** How often the same thing counts. */
    public enum Once {
        EVERY,
        DEAL,
        CUSTOMER,
        /** Once in every span that is looked at. */
        CUSTOMER_IN_SPAN
    }
}
