package io.drumbeat.sample;

import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that happened in the sample company's past years. Customers and deals go by the receipt that began them, so what it says
 * is asked for only when every receipt is known.
 */
final class Happening {
    private final LocalDate day;
    private final String person;
    private final Supplier<List<Fact>> says;
    private long receipt;

    Happening(LocalDate day, String person, Supplier<List<Fact>> says) {
        this.day = day;
        this.person = person;
        this.says = says;
    }

    LocalDate day() {
        return day;
    }

    void put(long number) {
        receipt = number;
    }

    long receipt() {
        return receipt;
    }

    /** The id of the deal that began with it. */
    String deal() {
        return "d" + receipt;
    }

    /** The id of the customer who came with it. */
    String customer() {
        return "c" + receipt;
    }

    Told told(Instant at) {
        return new Told(person, "sample:past/" + receipt, new Noted(day, false, says.get())).at(at);
    }
}
