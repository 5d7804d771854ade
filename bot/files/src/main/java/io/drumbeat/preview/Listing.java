package io.drumbeat.preview;

import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.intake.Row;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import io.drumbeat.register.Colleagues;
import java.time.LocalDate;
import java.util.List;

/**
 * The file whose rows are being weighed.
 *
 * @param batch its number
 * @param importer who brings it and may speak only for whom he sees
 * @param today the importer's business day
 */
public record Listing(long batch, Person importer, LocalDate today) {
    String customerId(Row row) {
        return "c" + batch + "-" + row.number();
    }

    String dealId(Row row) {
        return "d" + batch + "-" + row.number();
    }

    String personId(Row row) {
        return "p" + batch + "-" + row.number();
    }

    Colleagues colleagues(Known known) {
        return new Colleagues(known.people(), importer, today);
    }

    Told told(Row row, String person, LocalDate date, List<Fact> facts) {
        return new Told(
                person, importer.id(), Told.row(batch, row.number()), new Noted(date, date.isBefore(today), facts));
    }
}
