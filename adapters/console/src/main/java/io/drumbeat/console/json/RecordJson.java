package io.drumbeat.console.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded fact as the door shows it.
 *
 * @param amount in major units with the currency's decimals, as {@code 500000.00}
 * @param voids the receipt that this one takes back or puts right
 * @param source only of a lead
 * @param expected only of a deal: the day it is expected to close
 * @param to the id of who is praised, who is asked to approve, who receives a customer, or whom a list is about
 * @param from the first day of leave, of a target or of a handover; the day a deal was opened again
 * @param until only of leave and of a target: its last day
 * @param giver only of a handover: the id of who had the customer before
 */
public record RecordJson(
        String receipt,
        String kind,
        String person,
        @Nullable String customer,
        @Nullable String contact,
        @Nullable String amount,
        @Nullable String currency,
        LocalDate date,
        boolean late,
        @Nullable Next next,
        @Nullable String stage,
        @Nullable String product,
        @Nullable Boolean newCustomer,
        @Nullable String reason,
        @Nullable Integer score,
        @Nullable String note,
        @Nullable String voids,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate expected,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate until,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String giver,
        @JsonUnwrapped Standing standing) {

    /**
     * Whose it is, and what became of it.
     *
     * @param told the id of who said it
     * @param deal the id of the deal it belongs to
     * @param status only of cash: {@code reported}, {@code confirmed} or {@code refused}
     * @param allocated only of confirmed cash: how much of it belongs to contracts
     * @param cost only of a contract: what it costs, where that is known
     * @param shares only of what a deal brings in that several share
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            String told,
            @Nullable String deal,
            @Nullable String status,
            @Nullable String allocated,
            @Nullable String cost,
            @Nullable List<Share> shares) {}

    /**
     * What somebody has of what its deal brings in.
     *
     * @param percent of a hundred, as {@code 70} or {@code 33.33}
     * @param status whether they said yes: {@code agreed}, {@code waiting} or {@code refused}; null of what is only proposed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Share(
            String person, String percent, @Nullable String status) {}

    /** What is to happen next. */
    public record Next(LocalDate date, String what) {}

    static RecordJson of(Entry entry, Details d) {
        return new RecordJson(
                String.valueOf(entry.receipt()),
                d.kind,
                entry.person(),
                d.customer,
                d.contact,
                d.amount,
                d.currency,
                entry.date(),
                entry.late(),
                d.next,
                d.stage,
                d.product,
                d.newCustomer,
                d.reason,
                d.score,
                d.note,
                d.voids,
                d.source,
                d.expected,
                d.to,
                d.from,
                d.until,
                d.giver,
                new Standing(entry.teller(), d.deal, d.status, d.allocated, d.cost, d.shares));
    }
}
