package io.drumbeat.command;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * When something was told and which day it counts in.
 *
 * @param today the business day of the telling
 * @param date the business day it happened
 */
public record Telling(LocalDate today, LocalDate date) {
    public static Telling of(Utterance said, Request request, BusinessDays days) {
        var today = days.of(request.at(), request.who().zone());
        return new Telling(today, said.get(Slot.DATE).orElse(today));
    }

    /** Whether the day it happened had closed already. */
    public boolean late() {
        return date.isBefore(today);
    }

    /** What is known once these are recorded. */
    public Known supposing(List<Fact> facts, Request request, Known known) {
        return known.supposing(request.telling(noting(facts)), request.at());
    }

    public Noted noting(Fact... facts) {
        return noting(Arrays.asList(facts));
    }

    public Noted noting(List<Fact> facts) {
        return new Noted(date, late(), facts);
    }
}
