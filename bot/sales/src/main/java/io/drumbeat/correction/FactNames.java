package io.drumbeat.correction;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.List;

/** How people call what was recorded and whom it is about. */
public final class FactNames {
    private FactNames() {}

    /** Of what was told under a receipt the last that says something itself, and not only yes to what was told with it. */
    public static Entry saying(List<Entry> under) {
        return under.reversed().stream()
                .filter(entry -> !entry.fact().settles().contains(entry.receipt()))
                .findFirst()
                .orElseGet(under::getLast);
    }

    /** As {@code #12 签单 华为}. */
    public static String title(Entry entry, Known known) {
        var fact = entry.fact();
        var customer = fact.customer();
        var about =
                customer == null ? fact.colleague() : known.the(Customers.class).nameOf(customer);
        return "#%d %s%s".formatted(entry.receipt(), fact.label(), about == null ? "" : " " + about);
    }
}
