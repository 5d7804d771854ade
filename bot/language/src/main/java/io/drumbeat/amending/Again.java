package io.drumbeat.amending;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;

/** What was recorded, said once more as another kind or on another day. */
public final class Again {
    private Again() {}

    /** A whole record of this kind with the same customer, contact, remark and day. */
    static String line(String kind, Entry entry, Known known) {
        var words = new StringBuilder(who(kind, entry, known));
        var note = entry.fact().note();
        if (entry.late()) {
            words.append(" 日期:").append(entry.date());
        }
        var next = entry.fact().next();
        if (note != null) {
            words.append(" 备注:").append(note);
        }
        if (next != null) {
            words.append(" 下一步:").append(next.date()).append(' ').append(next.what());
        }
        return words.toString();
    }

    /** Only the same customer and contact. */
    public static String who(String kind, Entry entry, Known known) {
        var customer = entry.fact().customer();
        var contact = entry.fact().contact();
        var name = customer == null ? "" : known.the(Customers.class).nameOf(customer) + "@" + customer;
        return "%s 客户:%s%s".formatted(kind, name, contact == null ? "" : " 联系人:" + contact);
    }
}
